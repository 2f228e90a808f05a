import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { Chain } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

/** "Fri 27 Nov, 16:30 (Europe/Berlin)": on the clock of whoever has the lead. */
function localText(at: number, timeZone: string, locale: string): string {
  const when = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return `${when} (${timeZone})`;
}

export function ChainTable({ chain: { events, unlisted } }: { readonly chain: Chain }) {
  const { locale, text: all } = useSurface();
  const text = all.response.preview;
  return (
    <Flex direction="column" gap="xs">
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{text.column.when}</TableHeader>
            <TableHeader>{text.column.what}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {events.map(({ at, kind, owner, timeZone, reason }, index) => (
            <TableRow key={index}>
              <TableCell>{localText(at, timeZone, locale)}</TableCell>
              <TableCell>
                <Text format={{ fontWeight: 'demibold' }}>{text.event[kind](owner ?? text.nobody)}</Text>
                <Text>{reason}</Text>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {unlisted > 0 && <Text variant="microcopy">{text.more(unlisted)}</Text>}
    </Flex>
  );
}
