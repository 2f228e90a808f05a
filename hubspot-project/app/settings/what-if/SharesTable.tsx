import {
  Accordion,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { WhatIfReport } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

type Shares = WhatIfReport['shares'];

/** Longer tables are not read. */
const mostListed = 50;

/** Per territory and rep what they received by turn, of what they had earned. */
export function SharesTable({ shares }: { readonly shares: Shares }) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const words = ({ received, owed }: Shares[number]['before']) =>
    text.of(number.format(received), number.format(owed));
  if (shares.length === 0) return null;
  return (
    <Accordion title={text.shares} size="sm">
      <Flex direction="column" gap="xs">
        <Text variant="microcopy">{text.sharesHelp}</Text>
        <Table bordered density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{text.territory}</TableHeader>
              <TableHeader>{text.rep}</TableHeader>
              <TableHeader width="min">{text.before}</TableHeader>
              <TableHeader width="min">{text.after}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {shares.slice(0, mostListed).map(({ territoryId, territory, ownerId, name, before, after }) => (
              <TableRow key={`${territoryId}/${ownerId}`}>
                <TableCell>{territory}</TableCell>
                <TableCell>{name}</TableCell>
                <TableCell width="min">{words(before)}</TableCell>
                <TableCell width="min">{words(after)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        {shares.length > mostListed && (
          <Text variant="microcopy">{text.more(shares.length - mostListed)}</Text>
        )}
      </Flex>
    </Accordion>
  );
}
