import {
  AutoGrid,
  Flex,
  Heading,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { Tried, WhatIfPlace } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';

/** Longer lists are not read. */
const mostListed = 25;

/** Leads that would have gone another way: from whom, to whom, and why; stacked where there is little room. */
export function ChangedLeads({
  changed,
  links,
}: {
  readonly changed: Tried['report']['changed'];
  readonly links: Tried['links'];
}) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const number = new Intl.NumberFormat(locale);
  const words = ({ outcome, ownerId, name, territory }: WhatIfPlace) =>
    text.place(
      outcome === 'held' || ownerId === null ? text.held : (name ?? text.unknownRep(ownerId)),
      territory,
    );
  if (changed.listed.length === 0) return null;
  const listed = changed.listed.slice(0, mostListed);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.changes}</Heading>
      {changed.leads > listed.length && (
        <Text variant="microcopy">
          {text.changesOf(number.format(listed.length), number.format(changed.leads))}
        </Text>
      )}
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{text.lead}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {listed.map(({ contactId, at, before, after, why }) => (
            <TableRow key={`${contactId}/${at}`}>
              <TableCell>
                <AutoGrid columnWidth={200} flexible gap="xs">
                  <Flex direction="column" gap="flush">
                    <Link href={links[contactId] ?? ''}>{text.openLead(contactId)}</Link>
                    <Text variant="microcopy">{momentText(at, locale)}</Text>
                  </Flex>
                  <Text>{`${words(before)} → ${words(after)}`}</Text>
                  <Text>{all.whatIfSentences.why(why)}</Text>
                </AutoGrid>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}
