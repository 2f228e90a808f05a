import { Flex, Tag, Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import { signedText } from '../text/times.ts';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

/** As many factors as fit a sidebar; the trace shows them all. */
const shown = 6;

const gradeVariant = { A: 'success', B: 'info', C: 'warning', D: 'default' } as const;

/** Points and grade, with the factors that moved them most. */
export function ScoreView({ score }: { readonly score: DecidedCard['score'] }) {
  const hidden = score.factors.length - shown;
  return (
    <Section title={strings.section.score}>
      <Flex direction="row" gap="sm" align="center">
        <Tag variant={gradeVariant[score.grade]}>{strings.score.grade(score.grade)}</Tag>
        <Text format={{ fontWeight: 'bold' }}>{strings.score.points(String(score.points))}</Text>
      </Flex>
      {score.factors.length === 0 && <Text variant="microcopy">{strings.score.noFactors}</Text>}
      {score.factors.slice(0, shown).map((factor, index) => (
        <Flex key={index} direction="row" justify="between" gap="sm">
          <Text variant="microcopy">
            {factor.label}: {factor.value ?? strings.score.unknown}
          </Text>
          <Text variant="microcopy" format={{ fontWeight: 'demibold' }}>
            {signedText(factor.points)}
          </Text>
        </Flex>
      ))}
      {hidden > 0 && <Text variant="microcopy">{strings.score.more(hidden)}</Text>}
    </Section>
  );
}
