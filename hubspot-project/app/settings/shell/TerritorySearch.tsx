import { Flex, SearchInput } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useTerritorySearch } from '../hooks/use-territory-search.ts';
import { Shown } from './Shown.tsx';
import { useText } from './surface.tsx';

interface Option {
  readonly label: string;
  readonly value: string;
}

/** A choice of territories: of many only some are offered, and a search finds the others. */
export function TerritorySearch({
  name,
  chosen,
  children,
}: {
  readonly name: string;
  readonly chosen: readonly string[];
  readonly children: (options: Option[]) => ReactNode;
}) {
  const text = useText().territories;
  const { loaded, search, setSearch } = useTerritorySearch(chosen);
  return (
    <Shown loaded={loaded}>
      {(names) => {
        const nameOf = new Map(
          [...names.chosen, ...names.found].map((territory) => [territory.territoryId, territory.name]),
        );
        const offered = [...new Set([...chosen, ...names.found.map(({ territoryId }) => territoryId)])];
        return (
          <Flex direction="column" gap="xs">
            {(names.total > names.found.length || search !== '') && (
              <SearchInput
                name={`${name}-search`}
                label={text.find}
                description={names.total === 0 ? text.noneFound(search) : text.findAmong(names.total)}
                value={search}
                onInput={setSearch}
                onChange={setSearch}
              />
            )}
            {children(offered.map((id) => ({ value: id, label: nameOf.get(id) ?? id })))}
          </Flex>
        );
      }}
    </Shown>
  );
}
