import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Refusal } from '../api/fetch-json.ts';
import { useSurface } from '../surface.tsx';

interface AskedFaultProps {
  readonly refusal: Refusal;
  readonly onRetry: () => void;
}

/** A question that was not answered, and the offer to ask again. */
export function AskedFault({ refusal, onRetry }: AskedFaultProps) {
  const { text } = useSurface();
  return (
    <Alert title={text.difference.failed} variant="warning">
      <Flex direction="column" gap="xs">
        <Text>{refusal.message ?? text.difference.noAnswer}</Text>
        <Button size="xs" onClick={onRetry}>
          {text.retry}
        </Button>
      </Flex>
    </Alert>
  );
}
