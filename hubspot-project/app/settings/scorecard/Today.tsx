import { Flex, Heading, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import type { ScorecardHistory } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { percent } from './percent.ts';

/** Leads scored today by grade, with the chance they were given. */
export function Today({ today }: { readonly today: ScorecardHistory['today'] }) {
  const { locale, text: all } = useSurface();
  const text = all.learning;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.today}</Heading>
      {today.length === 0 ? (
        <Text>{text.todayNone}</Text>
      ) : (
        <Statistics>
          {today.map(({ grade, leads, chance }) => (
            <StatisticsItem key={grade} label={text.todayGrade(grade)} number={leads}>
              {chance !== null && (
                <Text variant="microcopy">{text.todayChance(percent(chance, locale))}</Text>
              )}
            </StatisticsItem>
          ))}
        </Statistics>
      )}
    </Flex>
  );
}
