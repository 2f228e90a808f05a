import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../shell/surface.tsx';
import type { Bar } from './SideBars.tsx';
import { SideBars } from './SideBars.tsx';
import { SidesTable } from './SidesTable.tsx';

interface Row extends Bar {
  readonly key: string;
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
      <SideBars bars={most} what={what} unit={text.leads} />
      {listed.length > 0 && (
        <SidesTable
          what={what}
          rows={listed.map(({ key, label, before, after }) => ({
            ...{ key, label, before: number.format(before) },
            after: `${number.format(after)} (${signed.format(after - before).replace('-', '−')})`,
          }))}
        />
      )}
      {different.length > listed.length && (
        <Text variant="microcopy">{text.more(different.length - listed.length)}</Text>
      )}
      {different.length === 0 && <Text variant="microcopy">{text.allSame}</Text>}
      {different.length > 0 && rows.length > different.length && (
        <Text variant="microcopy">{text.same(rows.length - different.length)}</Text>
      )}
    </Flex>
  );
}
