import { Accordion, Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import type { Candidate, DecidedCard } from './decided-card.ts';
import { byVerdict } from './decided-card.ts';

export function VerdictTag({ candidate }: { readonly candidate: Candidate }) {
  const { text } = useSurface();
  if (candidate.chosen) return <StatusTag variant="success">{text.candidates.chosen}</StatusTag>;
  if (candidate.eligible)
    return (
      <StatusTag variant="success" hollow>
        {text.candidates.eligible}
      </StatusTag>
    );
  return <StatusTag variant="default">{text.candidates.notEligible}</StatusTag>;
}

/** Everyone considered: the chosen, who else could have had it, and for each other the reason why not. */
export function CandidatesView({ card }: { readonly card: DecidedCard }) {
  const { text } = useSurface();
  const eligible = card.candidates.filter((candidate) => candidate.eligible).length;
  const summary = text.candidates.summary(eligible, card.candidates.length);
  return (
    <Accordion
      title={`${text.section.candidates}: ${summary}`}
      size="xs"
      defaultOpen={card.candidates.length > 0}
    >
      <Flex direction="column" gap="sm">
        {card.candidates.length === 0 && <Text variant="microcopy">{text.candidates.none}</Text>}
        {byVerdict(card.candidates).map((candidate) => (
          <Flex key={candidate.ownerId} direction="column" gap="flush">
            <Flex direction="row" justify="between" align="center" gap="sm">
              <Text format={{ fontWeight: candidate.chosen ? 'bold' : 'regular' }}>{candidate.name}</Text>
              <VerdictTag candidate={candidate} />
            </Flex>
            <Text variant="microcopy">{candidate.why}</Text>
          </Flex>
        ))}
        {card.nextOwner !== null && (
          <Text variant="microcopy">{text.candidates.nextInTurn(card.nextOwner.name)}</Text>
        )}
      </Flex>
    </Accordion>
  );
}
