import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import { owedText } from '../text/times.ts';
import { VerdictTag } from './CandidatesView.tsx';
import type { DecidedCard } from './decided-card.ts';
import { byVerdict } from './decided-card.ts';
import { Section } from './Section.tsx';

/** Everyone considered with verdict, reason and the turn owed to them before and after. */
export function CandidatesTable({ card }: { readonly card: DecidedCard }) {
  if (card.candidates.length === 0)
    return (
      <Section title={strings.section.candidates}>
        <Text variant="microcopy">{strings.candidates.none}</Text>
      </Section>
    );
  return (
    <Section title={strings.section.candidates}>
      <Text variant="microcopy">{strings.candidates.owedHelp}</Text>
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{strings.candidates.rep}</TableHeader>
            <TableHeader>{strings.candidates.verdict}</TableHeader>
            <TableHeader>{strings.candidates.why}</TableHeader>
            <TableHeader align="right">{strings.candidates.owed}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {byVerdict(card.candidates).map((candidate) => (
            <TableRow key={candidate.ownerId}>
              <TableCell>
                <Text format={{ fontWeight: candidate.chosen ? 'bold' : 'regular' }}>{candidate.name}</Text>
              </TableCell>
              <TableCell>
                <VerdictTag candidate={candidate} />
              </TableCell>
              <TableCell>{candidate.why}</TableCell>
              <TableCell align="right">
                {owedText(candidate.owedBefore)} → {owedText(candidate.owedAfter)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {card.nextOwner !== null && (
        <Text variant="microcopy">{strings.candidates.nextInTurn(card.nextOwner.name)}</Text>
      )}
    </Section>
  );
}
