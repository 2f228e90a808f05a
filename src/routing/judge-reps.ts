import { nextLocalMidnight, nextOpening } from './business-time.ts';
import type { CompiledRulebook } from './compile-rulebook.ts';
import type { VerdictReason } from './decision.ts';
import type { OutOfOffice, Rep } from './rep.ts';
import type { Territory } from './rulebook.ts';
import { isAtWork } from './working-hours.ts';

/** One member of a territory as found at a moment. */
export interface JudgedRep {
  readonly ownerId: string;
  readonly name: string;
  readonly weight: number;
  readonly timeZone: string;
  /** Everything that stands in the way, not only the first thing; empty means eligible. */
  readonly reasons: readonly VerdictReason[];
  /** When the last known obstacle falls away, epoch ms; null when nobody can know, or when eligible. */
  readonly freeAt: number | null;
}

/**
 * A verdict for every member, in the order given. Being away counts only as HubSpot's own switch says;
 * hours, absence and daily cap are judged at `now` (epoch ms) in the rep's own zone.
 */
export function judgeReps(
  members: Territory['members'],
  reps: ReadonlyMap<string, Rep>,
  dailyCaps: CompiledRulebook['dailyCaps'],
  receivedToday: ReadonlyMap<string, number>,
  now: number,
): readonly JudgedRep[] {
  return members.map(({ ownerId, weight }) => {
    const rep = reps.get(ownerId);
    if (!rep) {
      const reasons = [{ code: 'unknown_rep' }] as const;
      return { ownerId, name: `Owner ${ownerId}`, weight, timeZone: 'UTC', reasons, freeAt: null };
    }
    const reasons = reasonsAgainst(rep, dailyCaps.get(ownerId), receivedToday.get(ownerId) ?? 0, now);
    const freeAt = reasons.length === 0 ? null : freeFrom(rep, reasons, now);
    return { ownerId, name: rep.name, weight, timeZone: rep.timeZone, reasons, freeAt };
  });
}

function reasonsAgainst(
  rep: Rep,
  cap: number | undefined,
  received: number,
  now: number,
): readonly VerdictReason[] {
  const reasons: VerdictReason[] = [];
  if (!rep.active) reasons.push({ code: 'deactivated' });
  if (rep.availability === 'away') reasons.push({ code: 'away' });
  const until = backInOffice(rep.outOfOffice, now);
  if (until > now) reasons.push({ code: 'out_of_office', until });
  if (!isAtWork(rep.workingHours, rep.timeZone, now)) {
    reasons.push({ code: 'off_hours', opensAt: nextOpening(rep.workingHours, rep.timeZone, now) });
  }
  if (cap !== undefined && received >= cap) {
    reasons.push({ code: 'daily_cap', received, cap, resetsAt: nextLocalMidnight(rep.timeZone, now) });
  }
  return reasons;
}

/** End of the absence that holds `instant`, through absences that follow on without a gap; else `instant`. */
function backInOffice(absences: readonly OutOfOffice[], instant: number): number {
  let back = instant;
  for (;;) {
    const from = back;
    const holding = absences.find((absence) => absence.startsAt <= from && absence.endsAt > from);
    if (!holding) return back;
    back = holding.endsAt;
  }
}

/** First moment at which hours, absences and cap all allow a lead; null when it depends on a person's switch. */
function freeFrom(rep: Rep, reasons: readonly VerdictReason[], now: number): number | null {
  let moment = now;
  for (const reason of reasons) {
    if (reason.code === 'daily_cap') {
      // A cap of nothing never resets to anything.
      if (reason.cap === 0) return null;
      moment = Math.max(moment, reason.resetsAt);
    } else if (reason.code !== 'out_of_office' && reason.code !== 'off_hours') {
      return null;
    }
  }
  // Opening into an absence, or back from one outside hours: step on until both allow it. Each step passes the
  // end of an absence, so there are no more steps than absences.
  for (let step = 0; step <= rep.outOfOffice.length; step += 1) {
    const opensAt = nextOpening(rep.workingHours, rep.timeZone, backInOffice(rep.outOfOffice, moment));
    if (opensAt === null) return null;
    if (backInOffice(rep.outOfOffice, opensAt) === opensAt) return opensAt;
    moment = opensAt;
  }
  return null;
}
