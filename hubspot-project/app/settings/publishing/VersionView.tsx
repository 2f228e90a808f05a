import { Alert, Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { CancelSchedule } from './CancelSchedule.tsx';
import { ComparisonWords } from './ComparisonWords.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { VersionReview } from './VersionReview.tsx';

/** One version: what was known of it, what going to it would change, and restoring it or taking it back. */
export function VersionView({ version }: { readonly version: number }) {
  const { api, go, overview, revision, text: all } = useSurface();
  const text = all.publishing.versions;
  const read = useCallback(() => api.version(version), [api, version, revision]);
  const found = useLoaded(read);
  const compare = useCallback(() => api.compare('live', String(version)), [api, version]);
  const comparison = useLoaded(compare);
  const { mayEdit } = overview.you;
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.version(version)}</Heading>
      <Shown loaded={found}>
        {(known) => (
          <>
            {known.whyNot !== null && (
              <Alert title={text.state[known.state]} variant="warning">
                <Text>{known.whyNot}</Text>
              </Alert>
            )}
            <VersionReview version={known} />
          </>
        )}
      </Shown>
      {found.value?.live !== true && (
        <>
          <Text>{text.compareWith}</Text>
          <Shown loaded={comparison}>
            {(words) => <ComparisonWords comparison={words} same={text.same} />}
          </Shown>
        </>
      )}
      {mayEdit && found.value?.state === 'scheduled' && <CancelSchedule version={version} />}
      {mayEdit && found.value?.live === false && found.value.state !== 'scheduled' && (
        <RestoreForm version={version} />
      )}
      <Flex direction="row" justify="start">
        <Button variant="transparent" onClick={() => go({ is: 'tabs' })}>
          {all.frame.back}
        </Button>
      </Flex>
    </Flex>
  );
}
