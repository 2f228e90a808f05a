import { Flex, Tag, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

/** As many factors as fit a sidebar; the trace shows them all. */
const shown = 5;

const gradeVariant = { A: 'success', B: 'info', C: 'warning', D: 'default' } as const;

/** The calibrated chance, or that there is too little history for one; nothing where the scorecard has none. */
export function ChanceText({ score }: { readonly score: DecidedCard['score'] }) {
  const { text, format } = useSurface();
  const { chance, chanceNote } = score;
  if (chance === undefined) return null;
  if (chance !== null) return <Text variant="microcopy">{text.score.chance(format.percent(chance))}</Text>;
  return (
    <Text variant="microcopy">
      {chanceNote === undefined ? text.score.noChance : `${text.score.noChance}. ${chanceNote}`}
    </Text>
  );
}

/** Points and grade, with the factors that moved them most. */
export function ScoreView({ score }: { readonly score: DecidedCard['score'] }) {
  const { text, format } = useSurface();
  const hidden = score.factors.length - shown;
  return (
    <Section title={text.section.score}>
      <Flex direction="row" gap="sm" align="center">
        <Tag variant={gradeVariant[score.grade]}>{text.score.grade(score.grade)}</Tag>
        <Text format={{ fontWeight: 'bold' }}>{text.score.points(format.number(score.points))}</Text>
      </Flex>
      <ChanceText score={score} />
      {score.factors.length === 0 && <Text variant="microcopy">{text.score.noFactors}</Text>}
      {score.factors.slice(0, shown).map((factor, index) => (
        <Flex key={index} direction="row" justify="between" gap="sm">
          <Text variant="microcopy">
            {text.score.factorLine(factor.label, factor.value ?? text.score.unknown)}
          </Text>
          <Text variant="microcopy" format={{ fontWeight: 'demibold' }}>
            {format.signed(factor.points)}
          </Text>
        </Flex>
      ))}
      {hidden > 0 && <Text variant="microcopy">{text.score.more(hidden)}</Text>}
    </Section>
  );
}
