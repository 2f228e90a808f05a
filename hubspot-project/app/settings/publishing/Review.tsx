import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { TriedLine } from '../what-if/TriedLine.tsx';
import { ComparisonWords } from './ComparisonWords.tsx';
import { DiscardDraft } from './DiscardDraft.tsx';
import { DraftLog } from './DraftLog.tsx';
import { Findings } from './Findings.tsx';
import { PublishForm } from './PublishForm.tsx';
import { useAccepted } from './use-accepted.ts';
import { useCheck } from './use-check.ts';

/** What publishing would change, whether it can be done, and the press that does it. */
export function Review() {
  const { api, go, overview, revision, text: all } = useSurface();
  const text = all.publishing;
  const compare = useCallback(() => api.compare('live', 'draft'), [api, revision]);
  const comparison = useLoaded(compare);
  const check = useCheck();
  const accepted = useAccepted();
  const publishes = overview.you.mayEdit && overview.draft !== null;
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.title}</Heading>
      <Text>{text.intro}</Text>
      <Shown loaded={check}>
        {({ findings }) => <Findings findings={findings} accepted={accepted} mayAccept={publishes} />}
      </Shown>
      <Shown loaded={comparison}>
        {(found) => (
          <>
            <ComparisonWords comparison={found} same={text.noChanges} />
            {overview.draft !== null && <TriedLine />}
            {publishes && (
              <PublishForm
                key={overview.draftVersion}
                proposal={found.areas[0]?.sentences[0] ?? ''}
                check={check.value}
                accepted={accepted}
                onNewFinding={check.reload}
              />
            )}
          </>
        )}
      </Shown>
      <DraftLog />
      {publishes && <DiscardDraft />}
      <Flex direction="row" justify="start">
        <Button onClick={() => go({ is: 'tabs' })}>{all.frame.back}</Button>
      </Flex>
    </Flex>
  );
}
