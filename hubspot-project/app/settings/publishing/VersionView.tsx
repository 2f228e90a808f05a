import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { ComparisonWords } from './ComparisonWords.tsx';
import { RestoreForm } from './RestoreForm.tsx';

/** An earlier version: what restoring it would change, and the restoring. */
export function VersionView({ version }: { readonly version: number }) {
  const { api, go, overview, text: all } = useSurface();
  const text = all.publishing.versions;
  const compare = useCallback(() => api.compare('live', String(version)), [api, version]);
  const comparison = useLoaded(compare);
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.version(version)}</Heading>
      <Text>{text.compareWith}</Text>
      <Shown loaded={comparison}>{(found) => <ComparisonWords comparison={found} same={text.same} />}</Shown>
      {overview.you.mayEdit && <RestoreForm version={version} />}
      <Flex direction="row" justify="start">
        <Button variant="transparent" onClick={() => go({ is: 'tabs' })}>
          {all.frame.back}
        </Button>
      </Flex>
    </Flex>
  );
}
