import { Flex, ProgressBar, StatusTag, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import { readClock } from './clock-reading.ts';
import type { ClockReading } from './clock-reading.ts';
import type { DecisionProps } from './decided-card.ts';
import { Section } from './Section.tsx';

/** When the first response is due and how long that is, or when a waiting lead is tried again. */
export function ClockView({ card, now, timeZone }: DecisionProps) {
  const { text, format } = useSurface();
  if (card.clock !== null) {
    const title = card.mode === 'shadow' ? text.section.shadowClock : text.section.clock;
    const reading = readClock(card.clock, now, text, format);
    return (
      <Section title={title}>
        {reading.used === null ? <Stopped {...reading} /> : <Running {...reading} used={reading.used} />}
      </Section>
    );
  }
  if (card.retryAt === null) return null;
  const { retryAt } = card;
  return (
    <Section title={text.section.retry}>
      <Text format={{ fontWeight: 'bold' }}>
        {retryAt > now
          ? text.clock.retryAt(format.moment(retryAt, timeZone, now), format.span(retryAt - now))
          : text.clock.retryDue}
      </Text>
    </Section>
  );
}

function Running({ headline, target, detail, outlook, used, variant }: ClockReading & { used: number }) {
  const { text } = useSurface();
  return (
    <>
      <Flex direction="row" justify="between" align="baseline" gap="sm" wrap>
        <Text format={{ fontWeight: 'bold' }}>{headline}</Text>
        <Text variant="microcopy">{target}</Text>
      </Flex>
      <ProgressBar aria-label={text.clock.progress} value={used} variant={variant} />
      <Text variant="microcopy">{detail}</Text>
      {outlook !== null && <Text variant="microcopy">{outlook}</Text>}
    </>
  );
}

function Stopped({ headline, detail, outlook, variant }: ClockReading) {
  return (
    <>
      <StatusTag variant={variant}>{headline}</StatusTag>
      <Text variant="microcopy">{detail}</Text>
      {outlook !== null && <Text variant="microcopy">{outlook}</Text>}
    </>
  );
}
