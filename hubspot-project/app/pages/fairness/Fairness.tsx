import { Flex, Heading, SearchInput, Select, Text, useDebounce } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { Fairness as Answered } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { dayText } from '../shell/times.ts';
import { FairnessChart } from './FairnessChart.tsx';

const waitMs = 250;

/** Share earned against share received, a territory at a time, the busiest first. */
export function Fairness() {
  const { api, text: all } = useSurface();
  const text = all.fairness;
  const [search, setSearch] = useState('');
  const asked = useDebounce(search, waitMs);
  const load = useCallback(() => api.fairness(asked), [api, asked]);
  const fairness = useLoaded(load);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{text.help}</Text>
      <Shown loaded={fairness}>
        {(found) => (
          <>
            {(found.total > found.rows.length || search !== '') && (
              <SearchInput
                name="search"
                label={text.search}
                value={search}
                onInput={setSearch}
                onChange={setSearch}
              />
            )}
            {found.rows.length > 0 ? (
              <ChosenTerritory found={found} />
            ) : (
              <Text>{search === '' ? text.none : text.noneFound(search)}</Text>
            )}
          </>
        )}
      </Shown>
    </Flex>
  );
}

function ChosenTerritory({ found: { rows, since } }: { readonly found: Answered }) {
  const { locale, text: all } = useSurface();
  const text = all.fairness;
  const [chosen, setChosen] = useState<string | null>(null);
  const row = rows.find(({ territoryId }) => territoryId === chosen) ?? rows[0];
  if (row === undefined) return null;
  return (
    <Flex direction="column" gap="sm">
      {rows.length > 1 && (
        <Select
          name="territory"
          label={text.territory}
          value={row.territoryId}
          options={rows.map(({ territoryId, territory }) => ({ value: territoryId, label: territory }))}
          onChange={(territoryId) => setChosen(String(territoryId))}
        />
      )}
      <FairnessChart reps={row.reps} />
      <Text variant="microcopy">{text.since(dayText(since, locale))}</Text>
    </Flex>
  );
}
