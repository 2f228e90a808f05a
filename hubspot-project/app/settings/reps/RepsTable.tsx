import {
  AutoGrid,
  Button,
  Flex,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { RepRow, Reps } from '../contract.generated.ts';
import { PagedTable } from '../shell/PagedTable.tsx';
import { useSurface } from '../shell/surface.tsx';

/** "0.67", "−0.33" */
function owedText(leads: number, locale: string): string {
  const size = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return size.format(leads).replace('-', '−');
}

/** Reps with their day, side by side where there is room, else stacked. */
export function RepsTable({
  reps: { rows, total, page, draftVersion },
  onPage,
}: {
  readonly reps: Reps;
  readonly onPage: (page: number) => void;
}) {
  const { go, locale, overview, text: all } = useSurface();
  const text = all.people;
  const today = ({ receivedToday, entry: { perDay } }: RepRow) =>
    perDay === null ? String(receivedToday) : text.ofCap(receivedToday, perDay);
  return (
    <Flex direction="column" gap="xs">
      <PagedTable total={total} page={page} rows={rows.length} onPage={onPage}>
        <TableHead>
          <TableRow>
            <TableHeader>{text.column}</TableHeader>
            <TableHeader width="min">{all.frame.actions}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((rep) => (
            <TableRow key={rep.ownerId}>
              <TableCell>
                <AutoGrid columnWidth={200} flexible gap="sm">
                  <Flex direction="column" gap="flush">
                    <Text format={{ fontWeight: 'demibold' }}>{rep.name}</Text>
                    <Text variant="microcopy">{rep.hoursWords}</Text>
                  </Flex>
                  <Text>{rep.active ? rep.nowWords : text.inactive}</Text>
                  <Text>{text.load(today(rep), rep.openLeads)}</Text>
                  <Text>{text.owed(owedText(rep.owed, locale))}</Text>
                </AutoGrid>
              </TableCell>
              <TableCell width="min">
                <Button size="xs" onClick={() => go({ is: 'rep', rep, draftVersion })}>
                  {overview.you.mayEdit ? all.frame.edit : all.frame.view}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </PagedTable>
      <Text variant="microcopy">{text.owedHelp}</Text>
    </Flex>
  );
}
