import {
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
            <TableHeader>{text.column.name}</TableHeader>
            <TableHeader>{text.column.state}</TableHeader>
            <TableHeader align="right">{text.column.today}</TableHeader>
            <TableHeader align="right">{text.column.open}</TableHeader>
            <TableHeader align="right">{text.column.owed}</TableHeader>
            <TableHeader width="min">{all.frame.actions}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((rep) => (
            <TableRow key={rep.ownerId}>
              <TableCell>
                <Text format={{ fontWeight: 'demibold' }}>{rep.name}</Text>
                <Text variant="microcopy">{rep.hoursWords}</Text>
              </TableCell>
              <TableCell>{rep.active ? rep.nowWords : text.inactive}</TableCell>
              <TableCell align="right">{today(rep)}</TableCell>
              <TableCell align="right">{rep.openLeads}</TableCell>
              <TableCell align="right">{owedText(rep.owed, locale)}</TableCell>
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
