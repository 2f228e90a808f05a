import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from '@hubspot/ui-extensions';
import { attributeLabel } from '../conditions/condition-sentence.ts';
import { useNames } from '../conditions/names.ts';
import { bandWords } from '../scoring/band-words.ts';
import type { Band } from '../scoring/bands.ts';
import { useSurface } from '../shell/surface.tsx';
import { TwoLines } from '../shell/TwoLines.tsx';
import { shareWon } from './percent.ts';

interface Count {
  readonly leads: number;
  readonly wins: number;
}
export interface CountedRule {
  readonly label: string;
  readonly attribute: string;
  readonly bands: readonly (Count & { readonly band: Band })[];
  /** Leads that no band takes; null where that cannot be. */
  readonly none: Count | null;
}

/** Points of every line, how many past leads it takes, and how many of them were won. */
export function BandTable({ rules }: { readonly rules: readonly CountedRule[] }) {
  const { locale, text: all } = useSurface();
  const text = all.learning;
  const names = useNames();
  const row = (key: string, label: string, line: string, points: number, counted: Count) => (
    <TableRow key={key}>
      <TableCell>
        {label !== '' && <Text format={{ fontWeight: 'demibold' }}>{label}</Text>}
        <Text>{line}</Text>
      </TableCell>
      <TableCell align="right">{points}</TableCell>
      <TableCell align="right">
        <Text>{counted.leads}</Text>
        <Text variant="microcopy">{shareWon(counted, locale)}</Text>
      </TableCell>
    </TableRow>
  );
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>
            <TwoLines first={all.scoring.label} second={text.line} />
          </TableHeader>
          <TableHeader align="right">{text.points}</TableHeader>
          <TableHeader align="right">
            <TwoLines first={text.leads} second={text.won} />
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rules.flatMap(({ label, attribute, bands, none }, rule) => [
          ...bands.map((counted, index) =>
            row(
              `${rule} ${index}`,
              index === 0 ? label : '',
              `${attributeLabel(attribute, all.conditions)} ${bandWords(
                counted.band,
                all.conditions,
                (value) => names.value(attribute, value),
              )}`,
              counted.band.points,
              counted,
            ),
          ),
          ...(none !== null && none.leads > 0 ? [row(`${rule} none`, '', text.noLine, 0, none)] : []),
        ])}
      </TableBody>
    </Table>
  );
}
