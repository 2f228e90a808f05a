import { Divider, Flex } from '@hubspot/ui-extensions';
import { ActionBar } from '../actions/ActionBar.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { CandidatesView } from './CandidatesView.tsx';
import { ClockView } from './ClockView.tsx';
import { CompanyView } from './CompanyView.tsx';
import type { ActingProps } from './decided-card.ts';
import { NextView } from './NextView.tsx';
import { OwnerView } from './OwnerView.tsx';
import { ScoreView } from './ScoreView.tsx';
import { TerritoryView } from './TerritoryView.tsx';

/** The whole chain for a narrow column: who, by when, what to do, then the grounds. */
export function SidebarDecision(props: ActingProps) {
  const { card } = props;
  const clockSaysIt = card.clock !== null && card.clock.state !== 'ended' && card.clock.then !== null;
  return (
    <Flex direction="column" gap="md">
      <OwnerView card={card} />
      <ClockView {...props} />
      {!clockSaysIt && <NextView card={card} />}
      <ActionBar {...props} />
      <Divider />
      <ScoreView score={card.score} />
      <TerritoryView territory={card.territory} />
      <CompanyView company={card.company} />
      <Divider />
      <CandidatesView card={card} />
      <TimelineView {...props} />
    </Flex>
  );
}
