import { Button, EmptyState, Flex, SearchInput, Text } from '@hubspot/ui-extensions';
import { useFound } from '../hooks/use-found.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { TerritoriesTable } from './TerritoriesTable.tsx';

/** All territories in the order in which they are asked. */
export function TerritoriesTab() {
  const { api, go, overview, text: all } = useSurface();
  const text = all.territories;
  const found = useFound(api.territories);
  const create = () => go({ is: 'territory', territoryId: null });
  return (
    <Flex direction="column" gap="md">
      <Text>{text.intro}</Text>
      <Flex direction="row" gap="sm" align="end" justify="between" wrap>
        <SearchInput
          name="search"
          label={text.search}
          placeholder={text.search}
          value={found.search}
          onInput={found.setSearch}
          onChange={found.setSearch}
        />
        <Flex direction="row" gap="sm" wrap>
          <Button onClick={() => go({ is: 'csv' })}>{text.csv}</Button>
          {overview.you.mayEdit && (
            <Button variant={overview.draft === null ? 'primary' : 'secondary'} onClick={create}>
              {text.create}
            </Button>
          )}
        </Flex>
      </Flex>
      <Shown loaded={found.loaded}>
        {(territories) =>
          territories.total > 0 ? (
            <TerritoriesTable territories={territories} found={found} />
          ) : found.search === '' ? (
            <EmptyState title={text.none} layout="vertical">
              <Text>{text.noneHelp}</Text>
            </EmptyState>
          ) : (
            <Text>{text.noneFound(found.search)}</Text>
          )
        }
      </Shown>
    </Flex>
  );
}
