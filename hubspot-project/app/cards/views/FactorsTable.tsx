import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

export function FactorsTable({ score }: { readonly score: DecidedCard['score'] }) {
  const { text, format } = useSurface();
  return (
    <Section title={text.section.score}>
      {score.factors.length === 0 ? (
        <Text variant="microcopy">{text.score.noFactors}</Text>
      ) : (
        <Table density="condensed" flush>
          <TableHead>
            <TableRow>
              <TableHeader>{text.score.factor}</TableHeader>
              <TableHeader>{text.score.value}</TableHeader>
              <TableHeader align="right" width="min">
                {text.score.effect}
              </TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {score.factors.map((factor, index) => (
              <TableRow key={index}>
                <TableCell>{factor.label}</TableCell>
                <TableCell>{factor.value ?? text.score.unknown}</TableCell>
                <TableCell align="right">
                  <Tag
                    variant={factor.points > 0 ? 'success' : factor.points < 0 ? 'error' : 'default'}
                    inline
                  >
                    {format.signed(factor.points)}
                  </Tag>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
