import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Refusal } from '../api/fetch-json.ts';
import { Refused } from './Refused.tsx';
import { useSurface } from './surface.tsx';
import { agoText } from './times.ts';

/** A change that did not go through. With a conflict the person chooses; nothing is overwritten in silence. */
export function WriteRefused({
  refusal,
  onMine,
  onTheirs,
}: {
  readonly refusal: Refusal;
  /** Left out where one's own cannot be written over theirs. */
  readonly onMine?: () => void;
  readonly onTheirs: () => void;
}) {
  const text = useSurface().text.frame;
  if (refusal.code !== 'conflict') {
    return <Refused title={text.error.unsaved} refusal={refusal} text={text} />;
  }
  const newest = refusal.changes.reduce(
    (latest, change) => (latest === undefined || change.at > latest.at ? change : latest),
    refusal.changes[0],
  );
  const title =
    newest === undefined
      ? text.error.unsaved
      : text.conflict.title(newest.by, agoText(newest.at, Date.now(), text.ago));
  return (
    <Alert title={title} variant="warning">
      <Flex direction="column" gap="xs">
        {refusal.changes.length === 0 && refusal.message !== null && <Text>{refusal.message}</Text>}
        {refusal.changes.map((change) => (
          <Text key={change.draftVersion}>{change.what}</Text>
        ))}
        <Text variant="microcopy">{onMine === undefined ? text.conflict.newer : text.conflict.explain}</Text>
        <Flex direction="row" gap="sm" wrap>
          <Button size="sm" onClick={onTheirs}>
            {onMine === undefined ? text.conflict.readAgain : text.conflict.theirs}
          </Button>
          {onMine !== undefined && (
            <Button size="sm" onClick={onMine}>
              {text.conflict.mine}
            </Button>
          )}
        </Flex>
      </Flex>
    </Alert>
  );
}
