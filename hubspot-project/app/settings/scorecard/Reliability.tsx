import { Flex, Heading, LineChart, Text } from '@hubspot/ui-extensions';
import type { ScorecardReport } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { percent } from './percent.ts';

type Learned = NonNullable<ScorecardReport['compared']>['learned'];

/** What the learned card promised, and what came: two lines that should lie on each other. */
export function Reliability({ learned: { ece, reliability } }: { readonly learned: Learned }) {
  const { locale, text: all } = useSurface();
  const text = all.learning;
  if (ece === null) return null;
  const whole = (share: number) => Math.round(share * 1_000) / 10;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.reliability}</Heading>
      <Text>{text.reliabilityWhy(percent(ece, locale))}</Text>
      <LineChart
        data={reliability.flatMap(({ promised, came }, index) => [
          { group: String(index + 1), line: text.promised, share: whole(promised) },
          { group: String(index + 1), line: text.came, share: whole(came) },
        ])}
        axes={{
          x: { field: 'group', fieldType: 'category', label: text.group },
          y: { field: 'share', fieldType: 'linear', label: text.share },
          options: { groupFieldByColor: 'line' },
        }}
        options={{ showLegend: true, showTooltips: true }}
      />
    </Flex>
  );
}
