import { Accordion, Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import type { Candidate, DecidedCard } from './decided-card.ts';
import { byVerdict } from './decided-card.ts';

export function VerdictTag({ candidate }: { readonly candidate: Candidate }) {
  if (candidate.chosen) return <StatusTag variant="success">{strings.candidates.chosen}</StatusTag>;
  if (candidate.eligible)
    return (
      <StatusTag variant="success" hollow>
        {strings.candidates.eligible}
      </StatusTag>
    );
  return <StatusTag variant="default">{strings.candidates.notEligible}</StatusTag>;
}

/** Everyone considered: the chosen, who else could have had it, and for each other the reason why not. */
export function CandidatesView({ card }: { readonly card: DecidedCard }) {
  const eligible = card.candidates.filter((candidate) => candidate.eligible).length;
  const summary = strings.candidates.summary(eligible, card.candidates.length);
  return (
    <Accordion
      title={`${strings.section.candidates}: ${summary}`}
      size="xs"
      defaultOpen={card.candidates.length > 0}
    >
      <Flex direction="column" gap="sm">
        {card.candidates.length === 0 && <Text variant="microcopy">{strings.candidates.none}</Text>}
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
          <Text variant="microcopy">{strings.candidates.nextInTurn(card.nextOwner.name)}</Text>
        )}
      </Flex>
    </Accordion>
  );
}
