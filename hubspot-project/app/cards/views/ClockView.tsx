import { Flex, ProgressBar, Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import { capitalised, momentText, spanText } from '../text/times.ts';
import { readClock } from './clock-reading.ts';
import type { DecisionProps } from './decided-card.ts';
import { Section } from './Section.tsx';

/** When the first response is due and how long that is, or when a waiting lead is tried again. */
export function ClockView({ card, now, timeZone }: DecisionProps) {
  if (card.clock !== null) {
    const reading = readClock(card.clock, now);
    return (
      <Section title={card.mode === 'shadow' ? strings.section.shadowClock : strings.section.clock}>
        <Flex direction="row" justify="between" align="baseline" gap="sm" wrap>
          <Text format={{ fontWeight: 'bold' }}>{reading.left}</Text>
          <Text variant="microcopy">{reading.target}</Text>
        </Flex>
        <ProgressBar aria-label={strings.clock.progress} value={reading.used} variant={reading.variant} />
        <Text variant="microcopy">{reading.due}</Text>
      </Section>
    );
  }
  if (card.retryAt === null) return null;
  return (
    <Section title={strings.section.retry}>
      <Text format={{ fontWeight: 'bold' }}>
        {card.retryAt > now
          ? strings.clock.retryAt(
              capitalised(momentText(card.retryAt, timeZone, now)),
              spanText(card.retryAt - now),
            )
          : strings.clock.retryDue}
      </Text>
    </Section>
  );
}
