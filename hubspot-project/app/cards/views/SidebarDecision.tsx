import { Divider, Flex } from '@hubspot/ui-extensions';
import { CandidatesView } from './CandidatesView.tsx';
import { ClockView } from './ClockView.tsx';
import { CompanyView } from './CompanyView.tsx';
import type { DecisionProps } from './decided-card.ts';
import { NextView } from './NextView.tsx';
import { OwnerView } from './OwnerView.tsx';
import { ScoreView } from './ScoreView.tsx';
import { TerritoryView } from './TerritoryView.tsx';

/** The whole chain for a narrow column: who, by when, what next, then the grounds. */
export function SidebarDecision({ card, now, timeZone }: DecisionProps) {
  return (
    <Flex direction="column" gap="md">
      <OwnerView card={card} />
      <ClockView card={card} now={now} timeZone={timeZone} />
      <NextView card={card} />
      <Divider />
      <ScoreView score={card.score} />
      <TerritoryView territory={card.territory} />
      <CompanyView company={card.company} />
      <Divider />
      <CandidatesView card={card} />
    </Flex>
  );
}
