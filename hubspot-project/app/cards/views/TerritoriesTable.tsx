import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import { sentence } from '../text/times.ts';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

interface TerritoriesTableProps {
  readonly tried: DecidedCard['territoriesTried'];
  readonly unlisted: number;
}

/** The territories that were tried, in priority order, with what decided it. */
export function TerritoriesTable({ tried, unlisted }: TerritoriesTableProps) {
  if (tried.length === 0)
    return (
      <Section title={strings.section.territory}>
        <Text variant="microcopy">{strings.territory.none}</Text>
      </Section>
    );
  return (
    <Section title={strings.section.territory}>
      <Text variant="microcopy">{strings.territory.tried(tried.length, unlisted)}</Text>
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{strings.territory.name}</TableHeader>
            <TableHeader>{strings.territory.result}</TableHeader>
            <TableHeader>{strings.territory.because}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {tried.map((territory, index) => (
            <TableRow key={index}>
              <TableCell>{territory.name}</TableCell>
              <TableCell>
                <StatusTag variant={territory.matched ? 'success' : 'default'}>
                  {territory.matched ? strings.territory.matched : strings.territory.passed}
                </StatusTag>
              </TableCell>
              <TableCell>{sentence(territory.because)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
