import type { RepEntry } from '../../contract/rulebook-parts.ts';
import type { RepRow, Reps } from '../../contract/settings.ts';
import type { Person as PersonEntry } from '../../routing/capacity-rules.ts';
import { compileCapacity } from '../../routing/compile-capacity.ts';
import { needsNothing } from '../../routing/compile-requirements.ts';
import { hoursWords } from '../../routing/hours-words.ts';
import { judgeRep } from '../../routing/judge-reps.ts';
import { localDayNumber, startOfLocalDay } from '../../routing/local-dates.ts';
import { compileHolidays } from '../../routing/rep-calendar.ts';
import type { HolidayCalendars } from '../../routing/rep-calendar.ts';
import type { Rep } from '../../routing/rep.ts';
import { LEAD } from '../../routing/select-rep.ts';
import { verdictText } from '../../routing/verdict-text.ts';
import type { Words } from '../../routing/words/catalogue.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { givenSince } from '../../store/given-leads.ts';
import { countOpenLeads } from '../../store/open-leads.ts';
import { owedByRep } from '../../store/ledger.ts';
import { draftVersion } from '../../store/settings-changes.ts';
import { membershipsOf } from '../../store/territory-pages.ts';
import { holidayDates } from '../holiday-dates.ts';
import { findShown } from './draft-rulebook.ts';
import type { Shown } from './draft-rulebook.ts';
import { loadReps } from './people-names.ts';
import { limitsOf } from './show-territories.ts';
import type { Page } from './show-territories.ts';

/** Looking holidays up takes longer than everything else here, and they do not change within a year. */
const knownHolidays = new Map<string, HolidayCalendars>();

function holidaysOf(codes: readonly string[], now: number): HolidayCalendars {
  const year = new Date(now).getUTCFullYear();
  const key = `${year} ${[...new Set(codes)].sort().join(' ')}`;
  const known = knownHolidays.get(key) ?? compileHolidays(holidayDates(codes, [year, year + 1]));
  if (knownHolidays.size > 100) knownHolidays.clear();
  knownHolidays.set(key, known);
  return known;
}

/** A page of the reps by name: when they work, what they have today, what they are owed. */
export async function showReps(
  db: Database,
  portalId: PortalId,
  wanted: Page & { readonly source: 'draft' | 'live'; readonly search: string },
  now: number,
  words: Words,
): Promise<Reps> {
  const shown = await findShown(db, portalId, wanted.source);
  const all = await loadReps(db, portalId);
  const folded = wanted.search.toLowerCase();
  const fitting = all.filter(({ name, ownerId }) => `${name} ${ownerId}`.toLowerCase().includes(folded));
  const { limit, offset } = limitsOf(wanted);
  const reps = fitting.slice(offset, offset + limit);
  return {
    rows: await repRows(db, portalId, shown, reps, now, words),
    ...{ total: fitting.length, page: wanted.page, size: wanted.size },
    draftVersion: await draftVersion(db, portalId),
  };
}

async function repRows(
  db: Database,
  portalId: PortalId,
  { portal, parts, source }: Shown,
  reps: readonly Rep[],
  now: number,
  words: Words,
): Promise<RepRow[]> {
  const ownerIds = reps.map(({ ownerId }) => ownerId);
  const people = new Map(parts.people.map((person) => [person.ownerId, person]));
  const perDay = new Map(parts.capacities.map((cap) => [cap.ownerId, cap.perDay]));
  const zoneOf = (rep: Rep) => people.get(rep.ownerId)?.timeZone ?? rep.timeZone;
  const today = reps.map((rep) => ({
    ownerId: rep.ownerId,
    from: startOfLocalDay(localDayNumber(now, zoneOf(rep)), zoneOf(rep)),
  }));
  const [received, open, owed, territories] = await Promise.all([
    givenSince(db, portalId, portal.mode, today),
    countOpenLeads(db, portalId, parts.openLeads, ownerIds),
    owedByRep(db, portalId, portal.mode, ownerIds),
    membershipsOf(db, portalId, source, ownerIds),
  ]);
  const codes = reps.flatMap((rep) => people.get(rep.ownerId)?.holidays ?? rep.holidays ?? []);
  const context = {
    reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
    // Caps are shown as numbers beside; only the time of day is put in words.
    capacity: compileCapacity({ ...parts, capacities: [], caps: [], openCaps: [], territories: [] }),
    holidays: holidaysOf(codes, now),
    state: { received: new Map(), openLeads: new Map() },
    ...{ territoryId: '', grade: 'D' as const, needs: needsNothing, had: [], now },
  };
  return reps.map((rep) => {
    const { ownerId, name, active } = rep;
    const person = people.get(ownerId);
    const [reason] = judgeRep(ownerId, 1, context).reasons;
    const hours = person?.hours ?? rep.workingHours;
    return {
      ...{ ownerId, name, active },
      nowWords: reason ? verdictText(reason, now, zoneOf(rep), 'admin', words) : words.hours.atWork,
      hoursWords: hoursWords(hours, zoneOf(rep), words),
      hoursFrom: person?.hours ? 'baton' : rep.workingHours.length > 0 ? 'hubspot' : 'none',
      entry: entryOf(person, perDay.get(ownerId) ?? null),
      territories: territories.get(ownerId) ?? 0,
      receivedToday: received.get(ownerId) ?? 0,
      openLeads: open.get(ownerId) ?? 0,
      owed: Math.round(((owed.get(ownerId) ?? 0) / LEAD) * 100) / 100,
    };
  });
}

const entryOf = (person: PersonEntry | undefined, perDay: number | null): RepEntry => ({
  perDay,
  hours: person?.hours ?? null,
  timeZone: person?.timeZone ?? null,
  holidays: person?.holidays ?? null,
  absences: person?.absences ?? [],
  languages: person?.languages ?? [],
  skills: person?.skills ?? [],
  ramp: person?.ramp ?? null,
});
