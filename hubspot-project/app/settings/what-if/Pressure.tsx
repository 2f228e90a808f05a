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
import { useState } from 'react';
import type { WhatIfReport } from '../contract.generated.ts';
import { Choice } from '../shell/Choice.tsx';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';
import type { HourOfDay } from './hours-of-day.ts';
import { hoursOfDay } from './hours-of-day.ts';
import { SideBars } from './SideBars.tsx';

const daysOfWeek = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

type PressureReport = WhatIfReport['pressure'];

/** Leads against reps at work, hour by hour of any day or of one of the week, and the worst hours. */
export function Pressure({ pressure: { week, busiest } }: { readonly pressure: PressureReport }) {
  const text = useSurface().text.whatIf;
  const [day, setDay] = useState<keyof typeof text.pressureDays>('all');
  const offset = -new Date().getTimezoneOffset() * 60_000;
  const hours = hoursOfDay(week, offset, day === 'all' ? null : daysOfWeek.indexOf(day));
  const isAny = (side: 'given' | 'waited') => hours.some((hour) => hour[side].before + hour[side].after > 0);
  const chart = (title: string, unit: string, of: (hour: HourOfDay) => HourOfDay['given']) => (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
      <SideBars
        what={text.hour}
        unit={unit}
        bars={hours.map((hour) => ({ label: `${hour.hour}:00`, ...of(hour) }))}
      />
    </Flex>
  );
  return (
    <Accordion title={text.pressure} size="sm">
      <Flex direction="column" gap="sm">
        <Text variant="microcopy">{text.pressureHelp}</Text>
        <Choice
          name="pressure-day"
          label={text.pressureDay}
          value={day}
          words={text.pressureDays}
          onChange={setDay}
        />
        {isAny('given') ? (
          <>
            {chart(text.given, text.leads, ({ given }) => given)}
            {chart(text.perRep, text.leadsPerRep, ({ perRep: { before, after } }) => ({
              ...{ before: tenths(before), after: tenths(after) },
            }))}
          </>
        ) : (
          <Text>{text.nothingGiven}</Text>
        )}
        {isAny('waited') && chart(text.waitedByHour, text.leads, ({ waited }) => waited)}
        {busiest.length > 0 && <Busiest busiest={busiest} />}
      </Flex>
    </Accordion>
  );
}

const tenths = (leads: number) => Math.round(leads * 10) / 10;

function Busiest({ busiest }: Pick<PressureReport, 'busiest'>) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{text.busiest}</Text>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{text.hour}</TableHeader>
            <TableHeader align="right">{text.leadsBefore}</TableHeader>
            <TableHeader align="right">{text.leadsAfter}</TableHeader>
            <TableHeader align="right">{text.atWork}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {busiest.map(({ startsAt, before, after, atWork }) => (
            <TableRow key={startsAt}>
              <TableCell>{momentText(startsAt, locale)}</TableCell>
              <TableCell align="right">{before}</TableCell>
              <TableCell align="right">{after}</TableCell>
              <TableCell align="right">{atWork}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}
