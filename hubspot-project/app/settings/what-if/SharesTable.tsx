import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { WhatIfReport } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { SidesTable } from './SidesTable.tsx';

type Share = WhatIfReport['shares'][number];

/** Longer tables are not read. */
const mostListed = 50;

const isAnything = ({ received, owed }: Share['before']) => received > 0 || owed > 0;

/** Per territory and rep what they received by turn, of what they had earned. */
export function SharesTable({ shares }: { readonly shares: readonly Share[] }) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const words = ({ received, owed }: Share['before']) =>
    text.of(number.format(received), number.format(owed));
  const rows = shares.filter(({ before, after }) => isAnything(before) || isAnything(after));
  if (rows.length === 0) return null;
  return (
    <Accordion title={text.shares} size="sm">
      <Flex direction="column" gap="sm">
        <Text variant="microcopy">{text.sharesHelp}</Text>
        <SidesTable
          what={text.rep}
          rows={rows.slice(0, mostListed).map(({ territoryId, territory, ownerId, name, before, after }) => ({
            key: `${territoryId}/${ownerId}`,
            label: (
              <Flex direction="column" gap="flush">
                <Text>{name}</Text>
                <Text variant="microcopy">{territory}</Text>
              </Flex>
            ),
            ...{ before: words(before), after: words(after) },
          }))}
        />
        {rows.length > mostListed && <Text variant="microcopy">{text.more(rows.length - mostListed)}</Text>}
      </Flex>
    </Accordion>
  );
}
