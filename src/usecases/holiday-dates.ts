import Holidays from 'date-holidays';
import { digestOf } from '../log/digest.ts';

const DAY = 86_400_000;

/** Name per date. */
type Dates = Readonly<Record<string, string>>;

/**
 * Public holidays of calendars such as "DE" or "DE-BY" in the given years: name per date, as compileHolidays takes
 * them. A calendar that the library does not know has none; half days count as work.
 */
export function holidayDates(
  codes: Iterable<string>,
  years: readonly number[],
): Readonly<Record<string, Dates>> {
  return Object.fromEntries(
    [...new Set(codes)]
      .sort()
      .map((code) => [
        code,
        Object.fromEntries(years.flatMap((year) => Object.entries(datesOf(code, year)))),
      ]),
  );
}

/** Public holidays under the digest of their canonical form, by which decisions name them. */
export interface HolidaySet {
  readonly id: string;
  readonly dates: Readonly<Record<string, Dates>>;
}

export const holidaySet = (dates: HolidaySet['dates']): HolidaySet => ({ id: digestOf(dates), dates });

/** Every year in which a clock that runs at `now` (epoch ms) may have begun or may be due: no target is longer. */
export function yearsOfClocks(now: number): readonly number[] {
  const year = new Date(now).getUTCFullYear();
  return [-1, 0, 1, 2, 3, 4, 5, 6].map((later) => year + later);
}

// A memo of a pure function: the library takes longer for one year than everything else that is done with it.
const known = new Map<string, Dates>();

function datesOf(code: string, year: number): Dates {
  const key = `${code} ${year}`;
  const dates = known.get(key) ?? lookUp(code, year);
  known.set(key, dates);
  return dates;
}

function lookUp(code: string, year: number): Dates {
  const [country = '', state = ''] = code.split('-');
  const calendar = state === '' ? new Holidays(country) : new Holidays(country, state);
  const dates: Record<string, string> = {};
  for (const { date, name, type, start, end } of calendar.getHolidays(year, 'en') ?? []) {
    if (type !== 'public') continue;
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    const days = Math.floor((end.getTime() - start.getTime()) / DAY);
    for (let day = 0; day < days; day += 1) {
      dates[new Date(first + day * DAY).toISOString().slice(0, 10)] ??= name;
    }
  }
  return dates;
}
