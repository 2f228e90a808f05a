import { Box, Button, Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions';
import { useSurface } from '../shell/surface.tsx';
import { agoText } from '../shell/times.ts';
import type { View } from '../shell/view.ts';
import { ScheduleLine } from './ScheduleLine.tsx';
import { useCheck } from './use-check.ts';

/** Always in sight: shadow or live, what is not published yet, whether it could be, and the way there. */
export function DraftBar({ view }: { readonly view: View }) {
  const { overview, go, text: all } = useSurface();
  const text = all.frame;
  const { draft, mode, you } = overview;
  const check = useCheck();
  const errors = check.value?.findings.filter(({ severity }) => severity === 'error').length;
  const checked =
    errors === undefined || check.loading
      ? text.draft.checking
      : errors === 0
        ? text.draft.sound
        : text.draft.faults(errors);
  return (
    <>
      <ScheduleLine />
      <Tile compact>
        <Flex direction="row" gap="sm" align="center" justify="between" wrap>
          <Box flex="auto">
            <StatusTag variant={mode === 'live' ? 'success' : 'default'} hollow={mode === 'shadow'}>
              {text.mode[mode]}
            </StatusTag>
            <Text format={{ fontWeight: 'demibold' }}>
              {draft === null ? text.draft.clean : `${text.draft.changes(draft.changes)} · ${checked}`}
            </Text>
            {draft !== null && draft.lastChange !== null && (
              <Text variant="microcopy">
                {text.draft.lastBy(draft.lastChange.by, agoText(draft.lastChange.at, Date.now(), text.ago))}
              </Text>
            )}
            {draft !== null && draft.alsoEditing.length > 0 && (
              <Text variant="microcopy">{text.draft.alsoEditing(draft.alsoEditing)}</Text>
            )}
            {draft !== null && draft.warning !== null && <Text variant="microcopy">{draft.warning}</Text>}
          </Box>
          {view.is === 'tabs' && draft !== null && (
            <Button variant={you.mayEdit ? 'primary' : 'secondary'} onClick={() => go({ is: 'review' })}>
              {you.mayEdit ? text.draft.review : text.draft.look}
            </Button>
          )}
        </Flex>
      </Tile>
    </>
  );
}
