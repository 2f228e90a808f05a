import { Divider, Flex, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import { sentence } from '../format.ts';
import { Considered } from '../difference/Considered.tsx';
import { TimelineTable } from '../timeline/TimelineTable.tsx';
import { ClockView } from './ClockView.tsx';
import { CompanyView } from './CompanyView.tsx';
import type { DecidedCard, DecisionProps } from './decided-card.ts';
import { FactorsTable } from './FactorsTable.tsx';
import { NextView } from './NextView.tsx';
import { OwnerView } from './OwnerView.tsx';
import { ChanceText } from './ScoreView.tsx';
import { TerritoriesTable } from './TerritoriesTable.tsx';

/** The three grounds at a glance; the tables below give them in full. */
function Glance({ card }: { readonly card: DecidedCard }) {
  const { text, format } = useSurface();
  const eligible = card.candidates.filter((candidate) => candidate.eligible).length;
  return (
    <Statistics>
      <StatisticsItem label={text.score.gradeLabel} number={card.score.grade}>
        <Text variant="microcopy">{text.score.points(format.number(card.score.points))}</Text>
        <ChanceText score={card.score} />
      </StatisticsItem>
      <StatisticsItem label={text.section.territory} number={card.territory?.name ?? '–'}>
        <Text variant="microcopy">{sentence(card.territory?.because ?? text.territory.none)}</Text>
      </StatisticsItem>
      <StatisticsItem
        label={text.candidates.couldTake}
        number={text.candidates.share(eligible, card.candidates.length)}
      >
        {card.nextOwner !== null && (
          <Text variant="microcopy">{text.candidates.nextInTurn(card.nextOwner.name)}</Text>
        )}
      </StatisticsItem>
    </Statistics>
  );
}

/** The full trace, in the order in which it was decided: score, territory, candidates, clock, next; then what came of it. */
export function TraceDecision(props: DecisionProps) {
  const { card } = props;
  return (
    <Flex direction="column" gap="md">
      <OwnerView card={card} />
      <Glance card={card} />
      <Divider />
      <FactorsTable score={card.score} />
      <TerritoriesTable tried={card.territoriesTried} unlisted={card.territoriesUnlisted} />
      <CompanyView company={card.company} />
      <Considered key={card.version} card={card} />
      <Divider />
      <ClockView {...props} />
      <NextView card={card} />
      <Divider />
      <TimelineTable {...props} />
    </Flex>
  );
}
