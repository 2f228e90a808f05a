import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { usePart } from '../hooks/use-part.ts';
import { useTerritorySearch } from '../hooks/use-territory-search.ts';
import { useOwners } from '../shell/owners.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { capSentence } from './cap-sentence.ts';
import type { Cap } from './caps.ts';

/** All caps, each as a sentence. */
export function CapList() {
  const { go, overview, text: all } = useSurface();
  const text = all.capacity;
  const caps = usePart('caps');
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" justify="between" align="center" wrap>
        <Heading>{text.title}</Heading>
        {overview.you.mayEdit && (
          <Button size="sm" onClick={() => go({ is: 'cap', capId: null })}>
            {text.create}
          </Button>
        )}
      </Flex>
      <Text>{text.intro}</Text>
      <Shown loaded={caps}>
        {({ value }) =>
          value.length === 0 ? <Text variant="microcopy">{text.none}</Text> : <CapLines caps={value} />
        }
      </Shown>
    </Flex>
  );
}

function CapLines({ caps }: { readonly caps: readonly Cap[] }) {
  const { go, overview, text: all } = useSurface();
  const owners = useOwners();
  const named = [...new Set(caps.flatMap(({ territoryIds = [] }) => territoryIds))];
  const { value: found } = useTerritorySearch(named).loaded;
  const territoryName = (id: string) =>
    found?.chosen.find(({ territoryId }) => territoryId === id)?.name ?? id;
  return (
    <Flex direction="column" gap="sm">
      {caps.map((cap) => (
        <Flex key={cap.capId} direction="row" gap="sm" justify="between" align="center" wrap>
          <Flex direction="column" gap="flush">
            <Text format={{ fontWeight: 'demibold' }}>{cap.name}</Text>
            <Text>{capSentence(cap, all.capacity, owners.name, territoryName)}</Text>
          </Flex>
          {overview.you.mayEdit && (
            <Button size="xs" onClick={() => go({ is: 'cap', capId: cap.capId })}>
              {all.frame.edit}
            </Button>
          )}
        </Flex>
      ))}
    </Flex>
  );
}
