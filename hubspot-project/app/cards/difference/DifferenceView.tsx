import { Button, Flex, List, LoadingSpinner, Text, Tile } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import { useSurface } from '../surface.tsx';
import { AskedFault } from './AskedFault.tsx';
import { useAsked } from './use-asked.ts';

interface DifferenceViewProps {
  readonly ownerId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** The likeliest to be read; the others are asked for. */
const listedFirst = 4;

/** Why a rep did not get the lead, as what would have had to be different. */
export function DifferenceView({ ownerId, name, onClose }: DifferenceViewProps) {
  const { text, api } = useSurface();
  const ask = useCallback(() => api.difference(ownerId), [api, ownerId]);
  const { asked, retry } = useAsked(ask);
  return (
    <Tile compact>
      <Flex direction="column" gap="sm">
        <Flex direction="row" justify="between" align="center" gap="sm">
          <Text format={{ fontWeight: 'bold' }}>{text.difference.ask(name)}</Text>
          <Button variant="transparent" size="xs" onClick={onClose}>
            {text.difference.close}
          </Button>
        </Flex>
        {asked.status === 'loading' && <LoadingSpinner label={text.difference.loading} showLabel size="xs" />}
        {asked.status === 'error' && <AskedFault refusal={asked.refusal} onRetry={retry} />}
        {asked.status === 'success' && (
          <>
            <Text>{asked.value.summary}</Text>
            <Cases cases={asked.value.cases} />
            {asked.value.notes.map((note) => (
              <Text key={note} variant="microcopy">
                {note}
              </Text>
            ))}
          </>
        )}
      </Flex>
    </Tile>
  );
}

/** The smallest changes first; each alone would have been enough. */
function Cases({ cases }: { readonly cases: readonly string[] }) {
  const { text } = useSurface();
  const [all, setAll] = useState(false);
  const listed = all ? cases : cases.slice(0, listedFirst);
  if (cases.length === 0) return null;
  return (
    <Flex direction="column" align="start" gap="xs">
      <List variant="unordered-styled">
        {listed.map((each) => (
          <Text key={each}>{each}</Text>
        ))}
      </List>
      {listed.length < cases.length && (
        <Button variant="transparent" size="xs" onClick={() => setAll(true)}>
          {text.difference.more(cases.length - listed.length)}
        </Button>
      )}
    </Flex>
  );
}
