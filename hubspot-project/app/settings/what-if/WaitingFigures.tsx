import { Flex, Heading } from '@hubspot/ui-extensions';
import type { WhatIfReport } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { spanOf } from './span.ts';
import { SidesTable } from './SidesTable.tsx';

/** Holds and their length, breaches and escalations, and leads for which no territory was meant, before and after. */
export function WaitingFigures({
  report: { holds, sla, catchAll },
}: {
  readonly report: Pick<WhatIfReport, 'holds' | 'sla' | 'catchAll'>;
}) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const { figure } = text;
  const format = new Intl.NumberFormat(locale);
  const row = (label: string, before: number, after: number) => ({
    ...{ key: label, label, before: format.format(before), after: format.format(after) },
  });
  const wait = (minutes: number | null) => (minutes === null ? '–' : text.span(spanOf(minutes)));
  const held = (label: string, of: 'medianMinutes' | 'longestMinutes') => ({
    ...{ key: of, label, before: wait(holds.before[of]), after: wait(holds.after[of]) },
  });
  const caught = ({ lastTerritory: last, fallback, noTerritory }: typeof catchAll) => [
    row(figure.lastTerritory, last.before, last.after),
    row(figure.fallback, fallback.before, fallback.after),
    row(figure.noTerritory, noTerritory.before, noTerritory.after),
  ];
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.answering}</Heading>
      <SidesTable
        what={text.leads}
        rows={[
          row(figure.clocks, sla.before.clocks, sla.after.clocks),
          row(figure.breaches, sla.before.breaches, sla.after.breaches),
          row(figure.escalations, sla.before.escalations, sla.after.escalations),
        ]}
      />
      <Heading>{text.waiting}</Heading>
      <SidesTable
        what={text.leads}
        rows={[
          row(figure.waited, holds.before.leads, holds.after.leads),
          row(figure.stillWaiting, holds.before.stillWaiting, holds.after.stillWaiting),
          held(figure.median, 'medianMinutes'),
          held(figure.longest, 'longestMinutes'),
        ]}
      />
      <Heading>{text.uncaught}</Heading>
      <SidesTable what={text.leads} rows={caught(catchAll)} />
    </Flex>
  );
}
