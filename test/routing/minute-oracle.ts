import type { Calendar } from '../../src/routing/calendar.ts';

/**
 * Opening hours worked out slowly and obviously: every minute of five years is marked as the wall calendar has it, then
 * each minute of real time is what the wall clock shows of it. Shares nothing with src/routing.
 */
const QUARTER = 900_000;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** 2021 to 2025: Amman, Tehran and Mexico gave up summer time, Cairo took it up, Almaty and Nuuk moved. */
export const oracleFrom = Date.UTC(2021, 0, 1);
export const oracleUntil = Date.UTC(2026, 0, 1);

export const oracleZones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Amman',
  'America/Mexico_City',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Nuuk',
];

/** UTC offset in minutes of every quarter of an hour, as Intl tells it: clocks change on quarters only. */
function offsetsOf(timeZone: string): Int16Array {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset', day: 'numeric' });
  const offsets = new Int16Array((oracleUntil - oracleFrom) / QUARTER);
  for (let i = 0; i < offsets.length; i += 1) {
    const [, sign = '', hours = '0', minutes = '0'] =
      /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(format.format(oracleFrom + i * QUARTER)) ?? [];
    offsets[i] = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  return offsets;
}

const known = new Map<string, Int16Array>();
function offsetsIn(timeZone: string): Int16Array {
  const offsets = known.get(timeZone) ?? offsetsOf(timeZone);
  known.set(timeZone, offsets);
  return offsets;
}

const knownChanges = new Map<string, readonly number[]>();

/** Minutes of the oracle's years at which a clock changes. */
export function clockChanges(timeZone: string): readonly number[] {
  const changes = knownChanges.get(timeZone) ?? findChanges(timeZone);
  knownChanges.set(timeZone, changes);
  return changes;
}

function findChanges(timeZone: string): readonly number[] {
  const offsets = offsetsIn(timeZone);
  const changes: number[] = [];
  for (let i = 1; i < offsets.length; i += 1) if (offsets[i] !== offsets[i - 1]) changes.push(i * 15);
  return changes;
}

const dayNames = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The wall calendar from two days before the years of the oracle to two days after them. */
const wallFrom = oracleFrom - 2 * DAY;
const wallDays = Array.from({ length: (oracleUntil - oracleFrom) / DAY + 4 }, (_, i) => {
  const day = new Date(wallFrom + i * DAY);
  return { date: day.toISOString().slice(0, 10), weekday: day.getUTCDay() };
});
const minuteCount = (oracleUntil - oracleFrom) / MINUTE;

// Millions of minutes for each of a thousand calendars: made once, filled anew.
const wall = new Uint8Array((wallDays.length + 1) * 1440);
const open = new Uint8Array(minuteCount);
const before = new Int32Array(minuteCount + 1);

function opensOn(days: Calendar['week'][number]['days'], weekday: number): boolean {
  const weekend = weekday === 0 || weekday === 6;
  if (days === 'EVERY_DAY') return true;
  if (days === 'MONDAY_TO_FRIDAY') return !weekend;
  if (days === 'SATURDAY_SUNDAY') return weekend;
  return days === dayNames[weekday];
}

/** Marks every open minute of the wall calendar; an interval past midnight runs on into the next day. */
function markWall({ week, closures, extraShifts }: Calendar, holidays: ReadonlySet<string>): void {
  wall.fill(0);
  wallDays.forEach(({ date, weekday }, i) => {
    const closed = holidays.has(date) || closures.some(({ from, to }) => from <= date && date <= to);
    const begins = [
      ...(closed ? [] : week.filter(({ days }) => opensOn(days, weekday))),
      ...extraShifts.filter((shift) => shift.date === date),
    ];
    for (const { startMinute, endMinute } of begins) {
      wall.fill(1, i * 1440 + startMinute, i * 1440 + endMinute);
    }
  });
}

/**
 * 1 for each open minute of the oracle's years, and how many are open before each minute; both hold until the next call.
 */
export function countOpenMinutes(
  calendar: Calendar,
  holidays: ReadonlySet<string>,
): { readonly open: Uint8Array; readonly before: Int32Array } {
  markWall(calendar, holidays);
  const offsets = offsetsIn(calendar.timeZone);
  const changes = [0, ...clockChanges(calendar.timeZone), minuteCount];
  changes.slice(0, -1).forEach((from, i) => {
    const until = changes[i + 1] ?? minuteCount;
    const shown = (oracleFrom - wallFrom) / MINUTE + (offsets[from / 15] ?? 0);
    open.set(wall.subarray(from + shown, until + shown), from);
  });
  let count = 0;
  for (let minute = 0; minute < minuteCount; minute += 1) {
    before[minute] = count;
    count += open[minute] ?? 0;
  }
  before[minuteCount] = count;
  return { open, before };
}
