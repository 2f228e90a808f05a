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
import { strings } from '../text/strings.ts';
import { signedText } from '../text/times.ts';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

export function FactorsTable({ score }: { readonly score: DecidedCard['score'] }) {
  return (
    <Section title={strings.section.score}>
      {score.factors.length === 0 ? (
        <Text variant="microcopy">{strings.score.noFactors}</Text>
      ) : (
        <Table density="condensed" flush>
          <TableHead>
            <TableRow>
              <TableHeader>{strings.score.factor}</TableHeader>
              <TableHeader>{strings.score.value}</TableHeader>
              <TableHeader align="right">{strings.score.effect}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {score.factors.map((factor, index) => (
              <TableRow key={index}>
                <TableCell>{factor.label}</TableCell>
                <TableCell>{factor.value ?? strings.score.unknown}</TableCell>
                <TableCell align="right">
                  <Tag
                    variant={factor.points > 0 ? 'success' : factor.points < 0 ? 'error' : 'default'}
                    inline
                  >
                    {signedText(factor.points)}
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
