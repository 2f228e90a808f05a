import { isOpen, nextOpening } from './business-time.ts';
import type { Person } from './capacity-rules.ts';
import type { CompiledCap, CompiledCapacity } from './compile-capacity.ts';
import type { LeadNeeds } from './compile-requirements.ts';
import { concerns, countAt, counterKey } from './counters.ts';
import { PER_DAY } from './capacity-rules.ts';
import type { Score, VerdictReason } from './decision.ts';
import { dayNumber, localDayNumber, nextLocalMidnight, startOfLocalDay } from './local-dates.ts';
import { repCalendar } from './rep-calendar.ts';
import type { HolidayCalendars, RepCalendar } from './rep-calendar.ts';
import type { Rep } from './rep.ts';
import type { RoutingState } from './routing-state.ts';
import type { Territory } from './rulebook.ts';

/** One member of a territory as found at a moment. */
export interface JudgedRep {
  readonly ownerId: string;
  readonly name: string;
  /** As it counts at this moment: a new rep's grows towards `fullWeight`. */
  readonly weight: number;
  readonly fullWeight: number;
  readonly timeZone: string;
  /** Everything that stands in the way, not only the first thing; empty means eligible. */
  readonly reasons: readonly VerdictReason[];
  /** When the last known obstacle falls away, epoch ms; null when nobody can know, or when eligible. */
  readonly freeAt: number | null;
}

/** What a verdict depends on besides the rep. */
export interface JudgeContext {
  readonly reps: ReadonlyMap<string, Rep>;
  readonly capacity: CompiledCapacity;
  readonly holidays: HolidayCalendars | undefined;
  readonly state: Pick<RoutingState, 'received' | 'openLeads'>;
  readonly territoryId: string;
  readonly grade: Score['grade'];
  readonly needs: LeadNeeds;
  /** Reps who had this lead before. */
  readonly had: readonly string[];
  /** Epoch ms. */
  readonly now: number;
}

/**
 * A verdict for every member, in the order given. Being away counts only as HubSpot's own switch says; hours,
 * holidays, absences and caps are judged at `now` in the rep's own zone.
 */
export const judgeReps = (members: Territory['members'], context: JudgeContext): readonly JudgedRep[] =>
  members.map(({ ownerId, weight }) => judgeRep(ownerId, weight, context));

export function judgeRep(ownerId: string, fullWeight: number, context: JudgeContext): JudgedRep {
  const rep = context.reps.get(ownerId);
  if (!rep) {
    const reasons = [{ code: 'unknown_rep' }] as const;
    const name = `Owner ${ownerId}`;
    return { ownerId, name, weight: fullWeight, fullWeight, timeZone: 'UTC', reasons, freeAt: null };
  }
  const person = context.capacity.people.get(ownerId);
  const calendar = repCalendar(rep, person, context.holidays);
  const reasons: VerdictReason[] = [];
  addReasonsOfPerson(reasons, rep, person, context);
  addReasonsOfTime(reasons, rep, calendar, context.now);
  addReasonsOfRoom(reasons, rep, calendar, context);
  const { timeZone } = calendar;
  const weight = fullWeight * rampedShare(person, timeZone, context.now);
  const freeAt = reasons.length === 0 ? null : freeFrom(calendar, reasons, context.now);
  return { ownerId, name: rep.name, weight, fullWeight, timeZone, reasons, freeAt };
}

/** Part of the full weight, 0 to 1: grows in whole weeks from the first day. */
function rampedShare(person: Person | undefined, timeZone: string, now: number): number {
  const ramp = person?.ramp;
  if (!ramp) return 1;
  const weeks = Math.floor((localDayNumber(now, timeZone) - dayNumber(ramp.startsOn)) / 7);
  return ramp.from + (1 - ramp.from) * Math.min(1, Math.max(0, weeks / ramp.weeks));
}

function addReasonsOfPerson(
  reasons: VerdictReason[],
  rep: Rep,
  person: Person | undefined,
  { needs, had }: JudgeContext,
): void {
  if (!rep.active) reasons.push({ code: 'deactivated' });
  if (rep.seat === false) reasons.push({ code: 'no_seat' });
  if (had.includes(rep.ownerId)) reasons.push({ code: 'already_had' });
  for (const language of needs.languages) {
    if (!person?.languages.includes(language)) reasons.push({ code: 'lacks_language', language });
  }
  for (const skill of needs.skills) {
    if (!person?.skills.includes(skill)) reasons.push({ code: 'lacks_skill', skill });
  }
}

function addReasonsOfTime(reasons: VerdictReason[], rep: Rep, calendar: RepCalendar, now: number): void {
  const { hours, timeZone, daysOff, absences } = calendar;
  if (rep.availability === 'away') reasons.push({ code: 'away' });
  const back = backInOffice(absences, now);
  if (back.until > now) reasons.push({ code: 'out_of_office', until: back.until, source: back.source });
  const holiday = daysOff?.get(localDayNumber(now, timeZone));
  if (holiday !== undefined) {
    reasons.push({ code: 'holiday', name: holiday, until: endOfHolidays(calendar, now) });
  } else if (!isOpen(hours, now)) {
    reasons.push({ code: 'off_hours', opensAt: nextOpening(hours, now) });
  }
}

function endOfHolidays({ daysOff, timeZone }: RepCalendar, now: number): number {
  let day = localDayNumber(now, timeZone);
  while (daysOff?.has(day)) day += 1;
  return startOfLocalDay(day, timeZone);
}

function addReasonsOfRoom(
  reasons: VerdictReason[],
  rep: Rep,
  { timeZone }: RepCalendar,
  context: JudgeContext,
): void {
  const { capacity, state, territoryId, grade, now } = context;
  for (const cap of capacity.capsOf(rep.ownerId)) {
    if (!concerns(cap, territoryId, grade)) continue;
    const received = state.received.get(counterKey(cap, rep.ownerId)) ?? [];
    // Fewer leads on record than the cap allows, in whatever time: there is room.
    if (received.length < cap.most) continue;
    const count = countAt(cap, received, timeZone, now);
    if (count.received >= cap.most) reasons.push(capReason(cap, count, timeZone, now));
  }
  const openCap = capacity.openCapOf(rep.ownerId);
  const open = state.openLeads.get(rep.ownerId) ?? 0;
  if (openCap !== null && open >= openCap) reasons.push({ code: 'open_cap', open, cap: openCap });
}

function capReason(
  cap: CompiledCap,
  { received, roomAt }: ReturnType<typeof countAt>,
  timeZone: string,
  now: number,
): VerdictReason {
  if (cap.capId === PER_DAY) {
    const resetsAt = roomAt ?? nextLocalMidnight(timeZone, now);
    return { code: 'daily_cap', received, cap: cap.most, resetsAt };
  }
  const { name, window, most } = cap;
  const together = cap.counts === 'together';
  return { code: 'cap', name, window, together, received, cap: most, resetsAt: roomAt };
}

/** End of the absence that holds `instant`, through absences that follow on without a gap; else `instant`. */
function backInOffice(
  absences: RepCalendar['absences'],
  instant: number,
): { readonly until: number; readonly source: 'hubspot' | 'baton' } {
  let until = instant;
  let source: 'hubspot' | 'baton' = 'hubspot';
  for (;;) {
    const from = until;
    const holding = absences.find((absence) => absence.startsAt <= from && absence.endsAt > from);
    if (!holding) return { until, source };
    until = holding.endsAt;
    source = holding.source;
  }
}

/** First moment at which hours, holidays, absences and caps all allow a lead; null when nobody can know. */
function freeFrom(calendar: RepCalendar, reasons: readonly VerdictReason[], now: number): number | null {
  let moment = now;
  for (const reason of reasons) {
    if (reason.code === 'daily_cap' || reason.code === 'cap') {
      // A cap of nothing never resets to anything.
      if (reason.cap === 0 || reason.resetsAt === null) return null;
      moment = Math.max(moment, reason.resetsAt);
    } else if (!passesWithTime.has(reason.code)) {
      return null;
    }
  }
  return nextOpening(calendar.present, moment);
}

const passesWithTime: ReadonlySet<VerdictReason['code']> = new Set(['out_of_office', 'holiday', 'off_hours']);

/** Absences as the absence policy means them: nights, caps, skills and deactivation are none. */
const absenceCodes: ReadonlySet<VerdictReason['code']> = new Set(['away', 'out_of_office', 'holiday']);

/** Whether nothing but an absence, by night or day, keeps a rep from the lead. */
export const isAbsent = (reasons: readonly VerdictReason[]): boolean =>
  reasons.some(({ code }) => absenceCodes.has(code)) &&
  reasons.every(({ code }) => absenceCodes.has(code) || code === 'off_hours');
