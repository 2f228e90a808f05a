import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Refusal } from '../api/fetch-json.ts';
import { useSurface } from './surface.tsx';

/** A refusal in place: the sentence, the number to quote, and a way on. */
export function Refused({
  title,
  refusal,
  onRetry,
}: {
  readonly title: string;
  readonly refusal: Refusal;
  readonly onRetry?: () => void;
}) {
  const { text } = useSurface();
  const { code, message, requestId } = refusal;
  const own = code === 'unreachable' || code === 'unreadable' ? text.error[code] : text.error.refused;
  return (
    <Alert title={title} variant="error">
      <Flex direction="column" gap="xs">
        <Text>{message ?? own}</Text>
        {requestId !== null && <Text variant="microcopy">{text.error.requestId(requestId)}</Text>}
        {onRetry !== undefined && (
          <Flex direction="row" justify="start">
            <Button size="xs" onClick={onRetry}>
              {text.retry}
            </Button>
          </Flex>
        )}
      </Flex>
    </Alert>
  );
}
