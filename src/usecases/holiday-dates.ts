import Holidays from 'date-holidays';

const DAY = 86_400_000;

/**
 * Public holidays of calendars such as "DE" or "DE-BY" in the given years: name per date, as compileHolidays takes
 * them. A calendar that the library does not know has none; half days count as work.
 */
export function holidayDates(
  codes: Iterable<string>,
  years: readonly number[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries([...new Set(codes)].sort().map((code) => [code, datesOf(code, years)]));
}

function datesOf(code: string, years: readonly number[]): Readonly<Record<string, string>> {
  const [country = '', state = ''] = code.split('-');
  const calendar = state === '' ? new Holidays(country) : new Holidays(country, state);
  const dates: Record<string, string> = {};
  for (const year of years) {
    for (const { date, name, type, start, end } of calendar.getHolidays(year, 'en') ?? []) {
      if (type !== 'public') continue;
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      const days = Math.floor((end.getTime() - start.getTime()) / DAY);
      for (let day = 0; day < days; day += 1) {
        dates[new Date(first + day * DAY).toISOString().slice(0, 10)] ??= name;
      }
    }
  }
  return dates;
}
