import {
  Accordion,
  BarChart,
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
import { momentText } from '../shell/times.ts';
import { hoursOfDay } from './hours-of-day.ts';

/** When leads come together: by hour of the day, and the worst hours. */
export function Pressure({ pressure: { week, busiest } }: { readonly pressure: WhatIfReport['pressure'] }) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const offset = -new Date().getTimezoneOffset() * 60_000;
  return (
    <Accordion title={text.pressure} size="sm">
      <Flex direction="column" gap="sm">
        <Text variant="microcopy">{text.pressureHelp}</Text>
        <BarChart
          data={hoursOfDay(week, offset).flatMap(({ hour, before, after }) => [
            { hour: `${hour}:00`, side: text.before, leads: before },
            { hour: `${hour}:00`, side: text.after, leads: after },
          ])}
          axes={{
            x: { field: 'hour', fieldType: 'category', label: text.hour },
            y: { field: 'leads', fieldType: 'linear', label: text.leads },
            options: { groupFieldByColor: 'side' },
          }}
          options={{ showLegend: true, showTooltips: true }}
        />
        {busiest.length > 0 && (
          <>
            <Text format={{ fontWeight: 'demibold' }}>{text.busiest}</Text>
            <Table bordered density="condensed">
              <TableHead>
                <TableRow>
                  <TableHeader>{text.hour}</TableHeader>
                  <TableHeader width="min">{text.before}</TableHeader>
                  <TableHeader width="min">{text.after}</TableHeader>
                  <TableHeader width="min">{text.atWork}</TableHeader>
                </TableRow>
              </TableHead>
              <TableBody>
                {busiest.map(({ startsAt, before, after, atWork }) => (
                  <TableRow key={startsAt}>
                    <TableCell>{momentText(startsAt, locale)}</TableCell>
                    <TableCell width="min">{before}</TableCell>
                    <TableCell width="min">{after}</TableCell>
                    <TableCell width="min">{atWork}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </>
        )}
      </Flex>
    </Accordion>
  );
}
