import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { agoText } from '../shell/times.ts';

/** The newest changes of the draft, each with its author. */
export function DraftLog() {
  const { api, revision, text } = useSurface();
  const load = useCallback(() => api.changes(0), [api, revision]);
  const log = useLoaded(load);
  return (
    <Accordion title={text.publishing.byWhom} size="sm">
      <Shown loaded={log}>
        {({ rows, total }) => (
          <Flex direction="column" gap="xs">
            {rows.length === 0 && <Text>{text.publishing.noChanges}</Text>}
            {rows.map((change) => (
              <Flex key={change.draftVersion} direction="column" gap="flush">
                <Text>{change.what}</Text>
                <Text variant="microcopy">
                  {text.publishing.versions.by(change.by, agoText(change.at, Date.now(), text.frame.ago))}
                </Text>
              </Flex>
            ))}
            {total > rows.length && (
              <Text variant="microcopy">{text.publishing.unlisted(total - rows.length)}</Text>
            )}
          </Flex>
        )}
      </Shown>
    </Accordion>
  );
}
