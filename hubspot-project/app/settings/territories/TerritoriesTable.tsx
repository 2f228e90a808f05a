import { Flex, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { Territories } from '../contract.generated.ts';
import { useDraftWrite } from '../hooks/use-draft-write.ts';
import type { Found } from '../hooks/use-found.ts';
import { PagedTable } from '../shell/PagedTable.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { TerritoryLine } from './TerritoryLine.tsx';

/** One page of territories; a row can be moved one place up or down while no search hides its neighbours. */
export function TerritoriesTable({
  territories,
  found,
}: {
  readonly territories: Territories;
  readonly found: Found<Territories>;
}) {
  const { api, overview, text: all } = useSurface();
  const text = all.territories;
  const { sending, refusal, write, forget } = useDraftWrite();
  const { rows, total, page, draftVersion } = territories;
  const mayMove = overview.you.mayEdit && found.search === '';
  const move = (territoryId: string, toPlace: number) =>
    void write(draftVersion, (call) => api.moveTerritory({ ...call, territoryId, toPlace }));
  const readAgain = () => {
    forget();
    found.loaded.reload();
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={readAgain} />}
      <PagedTable total={total} page={page} rows={rows.length} onPage={found.setPage}>
        <TableHead>
          <TableRow>
            <TableHeader width="min">{text.column.place}</TableHeader>
            <TableHeader>{text.column.name}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TerritoryLine
              key={row.territoryId}
              row={row}
              onMove={mayMove && !sending ? (place) => move(row.territoryId, place) : null}
              last={row.place === total}
            />
          ))}
        </TableBody>
      </PagedTable>
    </Flex>
  );
}
