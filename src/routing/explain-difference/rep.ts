import type { Person } from '../capacity-rules.ts';
import { counterKey } from '../counters.ts';
import type { RoutingSnapshot, RoutingState } from '../decision.ts';
import type { Change } from './change.ts';
import { repCalendar } from '../rep-calendar.ts';
import type { Rep, WorkingHours } from '../rep.ts';

type RepChange = Extract<Change, { kind: 'rep' }>;

interface Inputs {
  readonly snapshot: RoutingSnapshot;
  readonly state: RoutingState;
}

const always: readonly WorkingHours[] = [{ days: 'EVERY_DAY', startMinute: 0, endMinute: 1440 }];

/** A rep as they would have been: in HubSpot, in the rulebook's list of people, or by the leads they have had. */
export function withRepChange(
  snapshot: RoutingSnapshot,
  state: RoutingState,
  contactId: string,
  now: number,
  it: RepChange,
): Inputs {
  const { ownerId } = it.rep;
  const rep = snapshot.reps.get(ownerId);
  if (!rep) return { snapshot, state };
  const known = snapshot.rulebook.capacity.people.get(ownerId);
  const person: Person = known ?? { ownerId, absences: [], languages: [], skills: [] };
  const replaced = (newRep: Rep): Inputs => ({ snapshot: withRep(snapshot, newRep), state });
  const trained = (newPerson: Person): Inputs => ({ snapshot: withPerson(snapshot, newPerson), state });
  switch (it.what) {
    case 'active':
      return replaced({ ...rep, active: true });
    case 'seat':
      return replaced({ ...rep, seat: true });
    case 'availability':
      return replaced({ ...rep, availability: it.to });
    case 'absence':
      return { snapshot: withoutAbsence(snapshot, rep, known, now, it.from), state };
    case 'day_off': {
      const { holidays: _inHubSpot, ...working } = rep;
      const { holidays: _inBaton, ...employed } = person;
      return { snapshot: withPerson(withRep(snapshot, working), employed), state };
    }
    case 'hours':
      return trained({ ...person, hours: [...always] });
    case 'language':
      return trained({ ...person, languages: [...person.languages, it.to] });
    case 'skill':
      return trained({ ...person, skills: [...person.skills, it.to] });
    case 'had_lead': {
      const others = (state.hadLead.get(contactId) ?? []).filter((each) => each !== ownerId);
      return { snapshot, state: { ...state, hadLead: new Map(state.hadLead).set(contactId, others) } };
    }
    case 'open_leads':
      return { snapshot, state: { ...state, openLeads: new Map(state.openLeads).set(ownerId, it.to) } };
    case 'received': {
      const cap = snapshot.rulebook.capacity.capsOf(ownerId).find(({ capId }) => capId === it.capId);
      if (!cap) return { snapshot, state };
      const key = counterKey(cap, ownerId);
      const fewer = (state.received.get(key) ?? []).slice(it.from - it.to);
      return { snapshot, state: { ...state, received: new Map(state.received).set(key, fewer) } };
    }
  }
}

const withRep = (snapshot: RoutingSnapshot, rep: Rep): RoutingSnapshot => ({
  ...snapshot,
  reps: new Map(snapshot.reps).set(rep.ownerId, rep),
});

function withPerson(snapshot: RoutingSnapshot, person: Person): RoutingSnapshot {
  const { rulebook } = snapshot;
  const people = new Map(rulebook.capacity.people).set(person.ownerId, person);
  return { ...snapshot, rulebook: { ...rulebook, capacity: { ...rulebook.capacity, people } } };
}

/** Without what keeps the rep away from `now` until `until`, set in HubSpot or in Baton. */
function withoutAbsence(
  snapshot: RoutingSnapshot,
  rep: Rep,
  person: Person | undefined,
  now: number,
  until: number,
): RoutingSnapshot {
  // In the order of HubSpot's own, then Baton's.
  const stays = repCalendar(rep, person, snapshot.holidays).absences.map(
    ({ startsAt, endsAt }) => endsAt <= now || startsAt >= until,
  );
  const outOfOffice = rep.outOfOffice.filter((_, i) => stays[i]);
  const there = withRep(snapshot, { ...rep, outOfOffice });
  if (!person) return there;
  const absences = person.absences.filter((_, i) => stays[rep.outOfOffice.length + i]);
  return withPerson(there, { ...person, absences });
}
