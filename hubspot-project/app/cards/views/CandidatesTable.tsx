import {
  Button,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import { VerdictTag } from './CandidatesView.tsx';
import type { Candidate, DecidedCard } from './decided-card.ts';
import { byVerdict } from './decided-card.ts';
import { Section } from './Section.tsx';

interface CandidatesTableProps {
  readonly card: DecidedCard;
  /** Somebody asks why this candidate did not get the lead. */
  readonly onWhyNot: (candidate: Candidate) => void;
}

/** Everyone considered with verdict, reason and the turn owed to them before and after. */
export function CandidatesTable({ card, onWhyNot }: CandidatesTableProps) {
  const { text, format } = useSurface();
  if (card.candidates.length === 0)
    return (
      <Section title={text.section.candidates}>
        <Text variant="microcopy">{text.candidates.none}</Text>
      </Section>
    );
  return (
    <Section title={text.section.candidates}>
      <Text variant="microcopy">{text.candidates.owedHelp}</Text>
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader width="min">{text.candidates.rep}</TableHeader>
            <TableHeader width="min">{text.candidates.verdict}</TableHeader>
            <TableHeader>{text.candidates.why}</TableHeader>
            <TableHeader align="right" width="min">
              {text.candidates.owed}
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {byVerdict(card.candidates).map((candidate) => (
            <TableRow key={candidate.ownerId}>
              <TableCell width="min">
                <Text format={{ fontWeight: candidate.chosen ? 'bold' : 'regular' }}>{candidate.name}</Text>
              </TableCell>
              <TableCell>
                <VerdictTag candidate={candidate} />
              </TableCell>
              <TableCell>
                <Flex direction="column" align="start" gap="xs">
                  <Text>{candidate.why}</Text>
                  {!candidate.chosen && (
                    <Button variant="transparent" size="xs" onClick={() => onWhyNot(candidate)}>
                      {text.difference.ask(candidate.name)}
                    </Button>
                  )}
                </Flex>
              </TableCell>
              <TableCell align="right">
                {format.owed(candidate.owedBefore)} → {format.owed(candidate.owedAfter)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {card.nextOwner !== null && (
        <Text variant="microcopy">{text.candidates.nextInTurn(card.nextOwner.name)}</Text>
      )}
    </Section>
  );
}
