import {
  AutoGrid,
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
  const { text } = useSurface();
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
            <TableHeader>{text.candidates.rep}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {byVerdict(card.candidates).map((candidate) => (
            <CandidateLine key={candidate.ownerId} candidate={candidate} onWhyNot={onWhyNot} />
          ))}
        </TableBody>
      </Table>
      {card.nextOwner !== null && (
        <Text variant="microcopy">{text.candidates.nextInTurn(card.nextOwner.name)}</Text>
      )}
    </Section>
  );
}

/** One of them, side by side where there is room, else stacked. */
function CandidateLine({
  candidate,
  onWhyNot,
}: Pick<CandidatesTableProps, 'onWhyNot'> & { readonly candidate: Candidate }) {
  const { text, format } = useSurface();
  const { name, chosen, why, owedBefore, owedAfter } = candidate;
  return (
    <TableRow>
      <TableCell>
        <AutoGrid columnWidth={170} flexible gap="xs">
          <Flex direction="column" gap="flush">
            <Text format={{ fontWeight: chosen ? 'bold' : 'regular' }}>{name}</Text>
            <VerdictTag candidate={candidate} />
          </Flex>
          <Text>{why}</Text>
          <Flex direction="column" align="start" gap="xs">
            <Text>{text.candidates.owed(format.owed(owedBefore), format.owed(owedAfter))}</Text>
            {!chosen && (
              <Button variant="transparent" size="xs" onClick={() => onWhyNot(candidate)}>
                {text.difference.ask(name)}
              </Button>
            )}
          </Flex>
        </AutoGrid>
      </TableCell>
    </TableRow>
  );
}
