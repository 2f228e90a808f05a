import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { ComparisonWords } from './ComparisonWords.tsx';
import { DiscardDraft } from './DiscardDraft.tsx';
import { DraftLog } from './DraftLog.tsx';
import { Findings } from './Findings.tsx';
import { PublishForm } from './PublishForm.tsx';
import { useCheck } from './use-check.ts';

/** What publishing would change, whether it can be done, and the press that does it. */
export function Review() {
  const { api, go, overview, revision, text: all } = useSurface();
  const text = all.publishing;
  const compare = useCallback(() => api.compare('live', 'draft'), [api, revision]);
  const comparison = useLoaded(compare);
  const check = useCheck();
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.title}</Heading>
      <Text>{text.intro}</Text>
      <Shown loaded={check}>{({ findings }) => <Findings findings={findings} />}</Shown>
      <Shown loaded={comparison}>
        {(found) => (
          <>
            <ComparisonWords comparison={found} same={text.noChanges} />
            {overview.you.mayEdit && overview.draft !== null && (
              <PublishForm
                key={overview.draftVersion}
                proposal={found.areas[0]?.sentences[0] ?? ''}
                publishable={check.value?.publishable === true}
              />
            )}
          </>
        )}
      </Shown>
      <DraftLog />
      {overview.you.mayEdit && overview.draft !== null && <DiscardDraft />}
      <Flex direction="row" justify="start">
        <Button onClick={() => go({ is: 'tabs' })}>{all.frame.back}</Button>
      </Flex>
    </Flex>
  );
}
