import { nextOpening } from '../business-time.ts';
import { PER_DAY } from '../capacity-rules.ts';
import type { VerdictReason } from '../decision.ts';
import type { Change } from './change.ts';
import type { World } from './world.ts';
import { repCalendar } from '../rep-calendar.ts';

type Rep = Extract<Change, { what: 'active' }>['rep'];

/** Each way in which one obstacle could not have been there; none where nothing would help. */
export function waysPast(
  reason: VerdictReason,
  all: readonly VerdictReason[],
  rep: Rep,
  world: World,
): readonly Change[] {
  const later = laterMoment(all, rep, world);
  switch (reason.code) {
    case 'unknown_rep':
      return [];
    case 'deactivated':
      return [{ kind: 'rep', what: 'active', rep, from: false, to: true }];
    case 'no_seat':
      return [{ kind: 'rep', what: 'seat', rep, from: false, to: true }];
    case 'already_had':
      return [{ kind: 'rep', what: 'had_lead', rep, from: true, to: false }];
    case 'lacks_language':
      return [{ kind: 'rep', what: 'language', rep, from: null, to: reason.language }];
    case 'lacks_skill':
      return [{ kind: 'rep', what: 'skill', rep, from: null, to: reason.skill }];
    case 'away':
      return [{ kind: 'rep', what: 'availability', rep, from: 'away', to: 'available' }];
    case 'out_of_office':
      return [...later, { kind: 'rep', what: 'absence', rep, from: reason.until, to: null }];
    case 'holiday':
      return [...later, { kind: 'rep', what: 'day_off', rep, from: reason.name, to: null }];
    case 'off_hours':
      return [...later, { kind: 'rep', what: 'hours', rep, from: 'closed', to: 'open' }];
    case 'daily_cap':
      return [...later, ...roomUnder(PER_DAY, null, reason, rep)];
    case 'cap':
      return [...later, ...roomUnder(capIdOf(reason.name, rep, world), reason.name, reason, rep)];
    case 'open_cap':
      return [
        { kind: 'rulebook', what: 'open_cap', rep, from: reason.cap, to: reason.open + 1 },
        ...(reason.cap > 0
          ? [{ kind: 'rep', what: 'open_leads', rep, from: reason.open, to: reason.cap - 1 } as const]
          : []),
      ];
    case 'kept_for_earlier':
      return [{ kind: 'turn', what: 'line', from: reason.ahead, to: 0 }];
  }
}

/** A higher cap, or fewer leads that count for it. */
function roomUnder(
  capId: string | null,
  cap: string | null,
  { received, cap: most }: { readonly received: number; readonly cap: number },
  rep: Rep,
): readonly Change[] {
  if (capId === null) return [];
  const higher: Change = { kind: 'rulebook', what: 'cap', capId, cap, rep, from: most, to: received + 1 };
  if (most === 0) return [higher];
  return [higher, { kind: 'rep', what: 'received', rep, capId, cap, from: received, to: most - 1 }];
}

/** A verdict calls a cap by its name. */
const capIdOf = (name: string, { ownerId }: Rep, { snapshot }: World): string | null =>
  snapshot.rulebook.capacity.capsOf(ownerId).find((cap) => cap.capId !== PER_DAY && cap.name === name)
    ?.capId ?? null;

/** The moment at which hours, holidays, absences and caps would all have let the rep take a lead. */
function laterMoment(reasons: readonly VerdictReason[], rep: Rep, world: World): readonly Change[] {
  const { snapshot, now } = world;
  const known = snapshot.reps.get(rep.ownerId);
  if (!known) return [];
  const calendar = repCalendar(known, snapshot.rulebook.capacity.people.get(rep.ownerId), snapshot.holidays);
  const passed = reasons.map((reason) => ('resetsAt' in reason ? (reason.resetsAt ?? now) : now));
  const to = nextOpening(calendar.present, Math.max(now, ...passed));
  return to === null || to <= now ? [] : [{ kind: 'time', what: 'moment', rep, from: now, to }];
}
