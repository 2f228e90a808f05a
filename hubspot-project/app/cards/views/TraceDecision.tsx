import { Divider, Flex, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import { sentence } from '../text/times.ts';
import { CandidatesTable } from './CandidatesTable.tsx';
import { ClockView } from './ClockView.tsx';
import { CompanyView } from './CompanyView.tsx';
import type { DecidedCard, DecisionProps } from './decided-card.ts';
import { FactorsTable } from './FactorsTable.tsx';
import { NextView } from './NextView.tsx';
import { OwnerView } from './OwnerView.tsx';
import { TerritoriesTable } from './TerritoriesTable.tsx';

/** The three grounds at a glance; the tables below give them in full. */
function Glance({ card }: { readonly card: DecidedCard }) {
  const eligible = card.candidates.filter((candidate) => candidate.eligible).length;
  return (
    <Statistics>
      <StatisticsItem label={strings.score.gradeLabel} number={card.score.grade}>
        <Text variant="microcopy">{strings.score.points(String(card.score.points))}</Text>
      </StatisticsItem>
      <StatisticsItem label={strings.section.territory} number={card.territory?.name ?? '–'}>
        <Text variant="microcopy">{sentence(card.territory?.because ?? strings.territory.none)}</Text>
      </StatisticsItem>
      <StatisticsItem
        label={strings.candidates.couldTake}
        number={strings.candidates.share(eligible, card.candidates.length)}
      >
        {card.nextOwner !== null && (
          <Text variant="microcopy">{strings.candidates.nextInTurn(card.nextOwner.name)}</Text>
        )}
      </StatisticsItem>
    </Statistics>
  );
}

/** The full trace, in the order in which it was decided: score, territory, candidates, clock, next. */
export function TraceDecision({ card, now, timeZone }: DecisionProps) {
  return (
    <Flex direction="column" gap="md">
      <OwnerView card={card} />
      <Glance card={card} />
      <Divider />
      <FactorsTable score={card.score} />
      <TerritoriesTable tried={card.territoriesTried} unlisted={card.territoriesUnlisted} />
      <CompanyView company={card.company} />
      <CandidatesTable card={card} />
      <Divider />
      <ClockView card={card} now={now} timeZone={timeZone} />
      <NextView card={card} />
    </Flex>
  );
}
