import {
  BarChart,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useSurface } from '../shell/surface.tsx';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

/** More bars are not told apart, and longer tables are not read. */
const mostBars = 12;
const mostLines = 25;

/** Leads before and after, as a picture of those with the most, and as a table of those that differ. */
export function LeadsCompared({
  title,
  what,
  rows,
}: {
  readonly title: string;
  /** What each row is. */
  readonly what: string;
  readonly rows: readonly Row[];
}) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const number = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const apart = ({ before, after }: Row) => Math.abs(after - before);
  const most = [...rows].sort((a, b) => b.before + b.after - a.before - a.after).slice(0, mostBars);
  const different = rows.filter((row) => apart(row) > 0).sort((a, b) => apart(b) - apart(a));
  const listed = different.slice(0, mostLines);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      <BarChart
        data={most.flatMap(({ label, before, after }) => [
          { row: label, side: text.before, leads: before },
          { row: label, side: text.after, leads: after },
        ])}
        axes={{
          x: { field: 'row', fieldType: 'category', label: what },
          y: { field: 'leads', fieldType: 'linear', label: text.leads },
          options: { groupFieldByColor: 'side' },
        }}
        options={{ showLegend: true, showTooltips: true }}
      />
      {listed.length > 0 && (
        <Table bordered density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{what}</TableHeader>
              <TableHeader width="min">{text.before}</TableHeader>
              <TableHeader width="min">{text.after}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {listed.map(({ key, label, before, after }) => (
              <TableRow key={key}>
                <TableCell>{label}</TableCell>
                <TableCell width="min">{number.format(before)}</TableCell>
                <TableCell width="min">
                  {`${number.format(after)} (${signed.format(after - before).replace('-', '−')})`}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {different.length > listed.length && (
        <Text variant="microcopy">{text.more(different.length - listed.length)}</Text>
      )}
      {rows.length > different.length && (
        <Text variant="microcopy">{text.same(rows.length - different.length)}</Text>
      )}
    </Flex>
  );
}
