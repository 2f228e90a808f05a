import {
  Flex,
  LineChart,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import type { HomeWeek } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { dayText } from '../shell/times.ts';

type HeadlineFigure = HomeWeek['headlines'][number];

/** One figure: its value, its change in the colour of good or bad, and its days. */
export function Headline({ headline }: { readonly headline: HeadlineFigure }) {
  const { locale, text: all } = useSurface();
  const text = all.week;
  const { kind, figure, unit, value, before, moreIsBetter, days } = headline;
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const said = (number: number) => text.unit[unit](numbers.format(number));
  const change = value === null || before === null ? null : value - before;
  const known = days.flatMap((day) =>
    day.value === null
      ? []
      : [{ day: dayText(Date.parse(`${day.day}T12:00:00Z`), locale), value: day.value }],
  );
  return (
    <Tile compact>
      <Flex direction="column" gap="sm">
        <Text variant="microcopy">{text.kind[kind]}</Text>
        <Statistics>
          <StatisticsItem label={text.figure[figure]} number={value === null ? '–' : said(value)}>
            {value === null && <Text variant="microcopy">{text.nothing}</Text>}
            {change === 0 && <Text variant="microcopy">{text.same}</Text>}
            {change !== null && change !== 0 && (
              <StatisticsTrend
                direction={change > 0 ? 'increase' : 'decrease'}
                color={change > 0 === moreIsBetter ? 'green' : 'red'}
                value={text.before(said(Math.abs(change)))}
              />
            )}
          </StatisticsItem>
        </Statistics>
        {known.length > 1 && (
          <LineChart
            data={known}
            axes={{
              x: { field: 'day', fieldType: 'category', label: text.day },
              y: { field: 'value', fieldType: 'linear', label: text.figure[figure] },
            }}
            options={{ showLegend: false, showTooltips: true }}
          />
        )}
      </Flex>
    </Tile>
  );
}
