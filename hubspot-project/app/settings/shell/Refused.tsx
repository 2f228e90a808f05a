import { Alert, Button, Flex, List, Text } from '@hubspot/ui-extensions';
import type { Refusal } from '../api/fetch-json.ts';
import type { SettingsText } from '../text.generated.ts';

/** What was said, or our own words where nothing was. */
export function refusalText(refusal: Refusal, text: SettingsText['frame']['error']): string {
  if (refusal.message !== null) return refusal.message;
  if (refusal.code === 'unreachable' || refusal.code === 'unreadable') return text[refusal.code];
  return text.refused;
}

/** A refusal in place: the sentence, its faults, the number to quote, and a way on. */
export function Refused({
  title,
  refusal,
  text,
  onRetry,
}: {
  readonly title: string;
  readonly refusal: Refusal;
  readonly text: SettingsText['frame'];
  readonly onRetry?: () => void;
}) {
  return (
    <Alert title={title} variant="error">
      <Flex direction="column" gap="xs">
        <Text>{refusalText(refusal, text.error)}</Text>
        {refusal.faults.length > 0 && (
          <List variant="unordered-styled">
            {refusal.faults.map((fault, index) => (
              <Text key={index}>{fault.message}</Text>
            ))}
          </List>
        )}
        {refusal.requestId !== null && (
          <Text variant="microcopy">{text.error.requestId(refusal.requestId)}</Text>
        )}
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
