import { z } from 'zod';
import { holidayCodeSchema } from './holiday-code.ts';
import { dayNumber } from './local-dates.ts';
import { workingDayGroups } from './rep.ts';
import { isTimeZone } from './zone-offset.ts';

const date = z.iso.date({ error: 'must be a date such as "2026-12-24"' });

/** Minutes after local midnight of the day on which it starts; an end beyond 1440 lies on the next day. */
const shiftShape = { startMinute: z.int().min(0).max(1439), endMinute: z.int().min(1).max(2880) };
const startsBeforeItEnds = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) =>
  startMinute < endMinute;
const notBefore = { error: '"startMinute" must be before "endMinute"' };

/**
 * Opening hours that several people share. A day is open in its intervals of the week unless it is a holiday or lies in
 * a closure; an extra shift opens in any case. An interval past midnight belongs to the day on which it starts.
 */
export const calendarSchema = z.strictObject({
  calendarId: z.string().min(1),
  name: z.string().min(1),
  /** IANA name. */
  timeZone: z.string().refine(isTimeZone, { error: 'must be a time zone such as "Europe/Berlin"' }),
  week: z.array(
    z.strictObject({ days: z.enum(workingDayGroups), ...shiftShape }).refine(startsBeforeItEnds, notBefore),
  ),
  /** Public holidays of a country or a state of it are closed. */
  holidays: holidayCodeSchema.optional(),
  /** First and last day closed. */
  closures: z
    .array(
      z
        .strictObject({ from: date, to: date, name: z.string().min(1).optional() })
        .refine(({ from, to }) => from <= to, { error: '"from" must not be after "to"' })
        .refine(({ from, to }) => dayNumber(to) - dayNumber(from) < 366, {
          error: 'must not last longer than a year',
        }),
    )
    .default([]),
  extraShifts: z
    .array(z.strictObject({ date, ...shiftShape }).refine(startsBeforeItEnds, notBefore))
    .default([]),
});
export type Calendar = z.infer<typeof calendarSchema>;
