import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import type { DecisionProps } from '../views/decided-card.ts';
import { eventSentence } from './event-sentence.ts';

/** As many events as fit a sidebar; the trace shows them all. */
const shown = 5;

/** What happened to the lead, the newest first. */
export function TimelineView({ card, now, timeZone }: DecisionProps) {
  const { text, format } = useSurface();
  const { timeline, names } = card;
  const newest = timeline.slice(-shown).reverse();
  const hidden = timeline.length - newest.length;
  return (
    <Accordion title={text.section.timeline} size="xs" defaultOpen={timeline.length > 1}>
      <Flex direction="column" gap="xs">
        {newest.length === 0 && <Text variant="microcopy">{text.timeline.none}</Text>}
        {newest.map((event, index) => (
          <Flex key={timeline.length - index} direction="column" gap="flush">
            <Text>{eventSentence(event, { names, text, format, now, timeZone })}</Text>
            <Text variant="microcopy">{format.moment(event.at, timeZone, now)}</Text>
          </Flex>
        ))}
        {hidden > 0 && <Text variant="microcopy">{text.timeline.more(hidden)}</Text>}
      </Flex>
    </Accordion>
  );
}
