import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import type { DecisionProps } from '../views/decided-card.ts';
import { Section } from '../views/Section.tsx';
import { eventSentence } from './event-sentence.ts';

/** Everything that happened to the lead, in order. */
export function TimelineTable({ card, now, timeZone }: DecisionProps) {
  const { text, format } = useSurface();
  const { timeline, names } = card;
  return (
    <Section title={text.section.timeline}>
      {timeline.length === 0 ? (
        <Text variant="microcopy">{text.timeline.none}</Text>
      ) : (
        <Table density="condensed" flush>
          <TableHead>
            <TableRow>
              <TableHeader width="min">{text.timeline.when}</TableHeader>
              <TableHeader>{text.timeline.what}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {timeline.map((event, index) => (
              <TableRow key={index}>
                <TableCell width="min">{format.moment(event.at, timeZone, now)}</TableCell>
                <TableCell>{eventSentence(event, { names, text, format, now, timeZone })}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
