import { Divider, EmptyState, Flex, SearchInput, Text } from '@hubspot/ui-extensions';
import { CapList } from '../capacity/CapList.tsx';
import { LeadEnds } from '../capacity/LeadEnds.tsx';
import { OpenCaps } from '../capacity/OpenCaps.tsx';
import { useFound } from '../hooks/use-found.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { RepsTable } from './RepsTable.tsx';

/** Everybody who can own a lead, with their day so far. */
export function RepsTab() {
  const { api, text: all } = useSurface();
  const text = all.people;
  const found = useFound(api.reps);
  return (
    <Flex direction="column" gap="md">
      <Text>{text.intro}</Text>
      <Flex direction="row" justify="start">
        <SearchInput
          name="search"
          label={text.search}
          placeholder={text.search}
          value={found.search}
          onInput={found.setSearch}
          onChange={found.setSearch}
        />
      </Flex>
      <Shown loaded={found.loaded}>
        {(reps) =>
          reps.total > 0 ? (
            <RepsTable reps={reps} onPage={found.setPage} />
          ) : found.search === '' ? (
            <EmptyState title={text.none} layout="vertical">
              <Text>{text.noneHelp}</Text>
            </EmptyState>
          ) : (
            <Text>{text.noneFound(found.search)}</Text>
          )
        }
      </Shown>
      <Divider />
      <CapList />
      <Divider />
      <OpenCaps />
      <Divider />
      <LeadEnds />
    </Flex>
  );
}
