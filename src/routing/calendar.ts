import { z } from 'zod';
import { daySchema } from './day-schema.ts';
import { asking } from './fault-rule.ts';
import { holidayCodeSchema } from './holiday-code.ts';
import { dayNumber } from './local-dates.ts';
import { workingDayGroups } from './rep.ts';
import { isTimeZone } from './zone-offset.ts';

/** Minutes after local midnight of the day on which it starts; an end beyond 1440 lies on the next day. */
const shiftShape = { startMinute: z.int().min(0).max(1439), endMinute: z.int().min(1).max(2880) };
const startsBeforeItEnds = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) =>
  startMinute < endMinute;
const notBefore = asking(({ must }) => must.startBeforeEnd);

/**
 * Opening hours that several people share. A day is open in its intervals of the week unless it is a holiday or lies in
 * a closure; an extra shift opens in any case. An interval past midnight belongs to the day on which it starts.
 */
export const calendarSchema = z.strictObject({
  calendarId: z.string().min(1),
  name: z.string().min(1),
  /** IANA name. */
  timeZone: z.string().refine(
    isTimeZone,
    asking(({ must }) => must.timeZone),
  ),
  week: z.array(
    z.strictObject({ days: z.enum(workingDayGroups), ...shiftShape }).refine(startsBeforeItEnds, notBefore),
  ),
  /** Public holidays of a country or a state of it are closed. */
  holidays: holidayCodeSchema.optional(),
  /** First and last day closed. */
  closures: z
    .array(
      z
        .strictObject({ from: daySchema, to: daySchema, name: z.string().min(1).optional() })
        .refine(
          ({ from, to }) => from <= to,
          asking(({ must }) => must.dayOrder),
        )
        .refine(
          ({ from, to }) => dayNumber(to) - dayNumber(from) < 366,
          asking(({ must }) => must.withinYear),
        ),
    )
    .default([]),
  extraShifts: z
    .array(z.strictObject({ date: daySchema, ...shiftShape }).refine(startsBeforeItEnds, notBefore))
    .default([]),
});
export type Calendar = z.infer<typeof calendarSchema>;
