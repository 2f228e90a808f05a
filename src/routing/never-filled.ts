import { due } from './business-time.ts';
import { calendarHours } from './calendar-hours.ts';
import type { Calendar } from './calendar.ts';
import { dayNumber, startOfLocalDay } from './local-dates.ts';
import type { HolidayCalendars } from './rep-calendar.ts';
import type { SlaPolicy } from './sla-policy.ts';
import { MINUTE } from './working-hours.ts';

/**
 * The first target of a policy, in minutes, that a calendar cannot fill within five years; null when it can fill them
 * all. Away from closures and holidays every week is like every other, so the worst starts are where they begin. A code
 * that is not among `holidays` has none.
 */
export function neverFilled(
  { targetMinutes, byGrade, steps }: SlaPolicy,
  calendar: Calendar,
  holidays: HolidayCalendars | undefined,
): number | null {
  // A calendar that is never open has a fault of its own.
  if (calendar.week.length === 0) return null;
  const hours = calendarHours(calendar, holidays);
  const [firstHoliday] = holidays?.get(calendar.holidays ?? '')?.keys() ?? [];
  const days = [
    ...calendar.closures.map(({ from }) => dayNumber(from)),
    ...(firstHoliday === undefined ? [] : [firstHoliday]),
  ];
  const starts = [0, ...days.map((day) => startOfLocalDay(day, calendar.timeZone))];
  const written = [targetMinutes, ...Object.values(byGrade), ...steps.map((step) => step.targetMinutes)];
  const targets = written.filter((minutes) => minutes !== undefined);
  const never = targets.find((minutes) =>
    starts.some((start) => due(hours, start, Math.round(minutes * MINUTE), 'inclusive') === null),
  );
  return never ?? null;
}
