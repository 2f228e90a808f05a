import { AutoGrid, Button, Flex, TableCell, TableRow, Tag, Text } from '@hubspot/ui-extensions';
import type { TerritoryRow } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

/** As many members as a line has room for. */
const shown = 3;

/** One territory, side by side where there is room, else stacked; `onMove` is null for those who may not move it, and while another move is under way. */
export function TerritoryLine({
  row,
  last,
  onMove,
}: {
  readonly row: TerritoryRow;
  readonly last: boolean;
  readonly onMove: ((toPlace: number) => void) | null;
}) {
  const { go, text: all, overview } = useSurface();
  const text = all.territories;
  const open = () => go({ is: 'territory', territoryId: row.territoryId });
  const names = row.members.slice(0, shown).map(({ name, weight }) => text.weightOf(name, weight));
  const more = row.members.length - names.length;
  return (
    <TableRow>
      <TableCell width="min">{row.place}</TableCell>
      <TableCell>
        <AutoGrid columnWidth={190} flexible gap="sm">
          <Flex direction="row" gap="xs" align="start" wrap>
            <Text format={{ fontWeight: 'demibold' }}>{row.name}</Text>
            {row.change !== null && <Tag variant="warning">{text.change[row.change]}</Tag>}
          </Flex>
          <Text>{row.conditionWords}</Text>
          <Text>
            {names.length === 0 ? text.noMembers : names.join(', ')}
            {more > 0 ? ` ${text.more(more)}` : ''}
          </Text>
          <Flex direction="row" gap="xs" align="start" wrap>
            <Button size="xs" onClick={open}>
              {overview.you.mayEdit ? all.frame.edit : all.frame.view}
            </Button>
            {overview.you.mayEdit && (
              <>
                <Button
                  size="xs"
                  variant="transparent"
                  disabled={onMove === null || row.place === 1}
                  onClick={() => onMove?.(row.place - 1)}
                >
                  {text.up}
                </Button>
                <Button
                  size="xs"
                  variant="transparent"
                  disabled={onMove === null || last}
                  onClick={() => onMove?.(row.place + 1)}
                >
                  {text.down}
                </Button>
              </>
            )}
          </Flex>
        </AutoGrid>
      </TableCell>
    </TableRow>
  );
}
