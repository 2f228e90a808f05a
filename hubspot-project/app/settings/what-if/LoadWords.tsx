import { Flex, Text } from '@hubspot/ui-extensions';
import type { WhatIfReport } from '../contract.generated.ts';
import { useOwners } from '../shell/owners.ts';
import { useSurface } from '../shell/surface.tsx';

/** The load on paper under which a report came about; nothing where there was none. */
export function LoadWords({ load, territories }: Pick<WhatIfReport, 'load' | 'territories'>) {
  const { locale, text: all } = useSurface();
  const owners = useOwners();
  if (load === null) return null;
  const text = all.whatIf.onPaper;
  const day = (at: number | null) =>
    at === null ? null : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
  const sentences = [
    ...(load.times === 1 ? [] : [text.times(load.times)]),
    ...load.without.map(({ ownerId, from, to }) =>
      // `to` is the first moment after the last day.
      text.without(owners.name(ownerId), day(from), day(to === null ? null : to - 1)),
    ),
    ...load.addReps.map(({ territoryId, count }) =>
      text.added(count, territories.find((one) => one.territoryId === territoryId)?.name ?? territoryId),
    ),
  ];
  return (
    <Flex direction="column" gap="flush">
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Flex>
  );
}
