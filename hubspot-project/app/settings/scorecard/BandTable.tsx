import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import { attributeLabel } from '../conditions/condition-sentence.ts';
import { bandWords } from '../scoring/band-words.ts';
import type { Band } from '../scoring/bands.ts';
import { useSurface } from '../shell/surface.tsx';
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
  const row = (key: string, cells: readonly (string | number)[]) => (
    <TableRow key={key}>
      {cells.map((cell, index) => (
        <TableCell key={index} align={index < 2 ? 'left' : 'right'}>
          {cell}
        </TableCell>
      ))}
    </TableRow>
  );
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{all.scoring.label}</TableHeader>
          <TableHeader>{text.line}</TableHeader>
          <TableHeader align="right">{text.points}</TableHeader>
          <TableHeader align="right">{text.leads}</TableHeader>
          <TableHeader align="right">{text.won}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rules.flatMap(({ label, attribute, bands, none }, rule) => [
          ...bands.map((counted, index) =>
            row(`${rule} ${index}`, [
              index === 0 ? label : '',
              `${attributeLabel(attribute, all.conditions)} ${bandWords(counted.band, all.conditions)}`,
              counted.band.points,
              counted.leads,
              shareWon(counted, locale),
            ]),
          ),
          ...(none !== null && none.leads > 0
            ? [row(`${rule} none`, ['', text.noLine, 0, none.leads, shareWon(none, locale)])]
            : []),
        ])}
      </TableBody>
    </Table>
  );
}
