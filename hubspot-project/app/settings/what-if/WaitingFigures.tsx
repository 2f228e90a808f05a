import {
  Accordion,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { WhatIfReport } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

/** Holds, breaches, escalations and leads for which no territory was meant, before and after. */
export function WaitingFigures({
  report: { holds, sla, catchAll },
}: {
  readonly report: Pick<WhatIfReport, 'holds' | 'sla' | 'catchAll'>;
}) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const { figure } = text;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const number = (value: number | null) => (value === null ? '–' : format.format(value));
  const holdsOf = (name: keyof typeof holds.before) => ({
    before: holds.before[name],
    after: holds.after[name],
  });
  const slaOf = (name: keyof typeof sla.before) => ({ before: sla.before[name], after: sla.after[name] });
  const rows = [
    { label: figure.waited, ...holdsOf('leads') },
    { label: figure.stillWaiting, ...holdsOf('stillWaiting') },
    { label: figure.median, ...holdsOf('medianMinutes') },
    { label: figure.longest, ...holdsOf('longestMinutes') },
    { label: figure.clocks, ...slaOf('clocks') },
    { label: figure.breaches, ...slaOf('breaches') },
    { label: figure.escalations, ...slaOf('escalations') },
    { label: figure.lastTerritory, ...catchAll.lastTerritory },
    { label: figure.fallback, ...catchAll.fallback },
    { label: figure.noTerritory, ...catchAll.noTerritory },
  ];
  return (
    <Accordion title={text.figures} size="sm">
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{text.leads}</TableHeader>
            <TableHeader width="min">{text.before}</TableHeader>
            <TableHeader width="min">{text.after}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ label, before, after }) => (
            <TableRow key={label}>
              <TableCell>{label}</TableCell>
              <TableCell width="min">{number(before)}</TableCell>
              <TableCell width="min">{number(after)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Accordion>
  );
}
