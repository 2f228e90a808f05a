import {
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
import type { ScorecardReport } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { percent, shareWon } from './percent.ts';

type Compared = NonNullable<ScorecardReport['compared']>;
type Side = Compared['published'];

/** The published card and the learned one on leads that neither knew. */
export function SideBySide({ compared }: { readonly compared: Compared }) {
  const { locale, text: all } = useSurface();
  const text = all.learning;
  const rows: readonly (readonly [string, (side: Side) => string])[] = [
    [text.auc, ({ auc }) => percent(auc, locale)],
    [text.top10, ({ precisionTop10 }) => percent(precisionTop10, locale)],
    [text.top20, ({ precisionTop20 }) => percent(precisionTop20, locale)],
    ...compared.published.grades.map(
      ({ grade }) =>
        [
          text.ofGrade(grade),
          (side: Side) => {
            const own = side.grades.find((each) => each.grade === grade);
            return own === undefined ? '–' : text.leadsWon(own.leads, shareWon(own, locale));
          },
        ] as const,
    ),
  ];
  const moved = compared.moves.filter(({ published, learned }) => published !== learned);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.sameLeads}</Heading>
      <Text>{text.sameLeadsWhy(compared.leads, compared.wins)}</Text>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{text.measure}</TableHeader>
            <TableHeader align="right">{text.published}</TableHeader>
            <TableHeader align="right">{text.learned}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([label, of]) => (
            <TableRow key={label}>
              <TableCell>{label}</TableCell>
              <TableCell align="right">{of(compared.published)}</TableCell>
              <TableCell align="right">{of(compared.learned)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Text format={{ fontWeight: 'bold' }}>{text.moves}</Text>
      {moved.length === 0 && <Text>{text.noMoves}</Text>}
      {moved.map(({ published, learned, leads, wins }) => (
        <Text key={`${published}${learned}`}>
          {text.move(published, learned, leads, shareWon({ leads, wins }, locale))}
        </Text>
      ))}
    </Flex>
  );
}
