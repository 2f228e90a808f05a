import {
  AutoGrid,
  Flex,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import { sentence } from '../format.ts';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

interface TerritoriesTableProps {
  readonly tried: DecidedCard['territoriesTried'];
  readonly unlisted: number;
}

/** The territories that were tried, in priority order, with what decided it; stacked where there is little room. */
export function TerritoriesTable({ tried, unlisted }: TerritoriesTableProps) {
  const { text } = useSurface();
  if (tried.length === 0)
    return (
      <Section title={text.section.territory}>
        <Text variant="microcopy">{text.territory.none}</Text>
      </Section>
    );
  return (
    <Section title={text.section.territory}>
      <Text variant="microcopy">{text.territory.tried(tried.length, unlisted)}</Text>
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{text.territory.name}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {tried.map((territory, index) => (
            <TableRow key={index}>
              <TableCell>
                <AutoGrid columnWidth={220} flexible gap="xs">
                  <Flex direction="column" gap="flush">
                    <Text format={{ fontWeight: territory.matched ? 'bold' : 'regular' }}>
                      {territory.name}
                    </Text>
                    <StatusTag variant={territory.matched ? 'success' : 'default'}>
                      {territory.matched ? text.territory.matched : text.territory.passed}
                    </StatusTag>
                  </Flex>
                  <Text>{sentence(territory.because)}</Text>
                </AutoGrid>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
