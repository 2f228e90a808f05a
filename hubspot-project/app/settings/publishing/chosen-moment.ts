/** A day and a time as they are chosen, in a zone. */
export interface ChosenMoment {
  /** "2026-11-24"; empty while none is chosen. */
  readonly day: string;
  /** Minutes after midnight. */
  readonly minute: number;
  /** The reader's own IANA zone. */
  readonly timeZone: string;
}

/** Epoch ms; null while no day is chosen. A time that the clocks leave out is the one an hour later. */
export function momentOf({ day, minute }: ChosenMoment): number | null {
  const [year, month, date] = day.split('-').map(Number);
  return year && month && date
    ? new Date(year, month - 1, date, Math.floor(minute / 60), minute % 60).getTime()
    : null;
}

/** Monday at eight, when a week begins, in the reader's own zone. */
export function nextMonday(now: number): ChosenMoment {
  const today = new Date(now);
  const daysAhead = ((8 - today.getDay()) % 7) + (today.getDay() === 1 ? 7 : 0);
  const monday = new Date(today.getFullYear(), today.getMonth(), today.getDate() + daysAhead);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: `${monday.getFullYear()}-${two(monday.getMonth() + 1)}-${two(monday.getDate())}`,
    minute: 8 * 60,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
