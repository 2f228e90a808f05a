import { capSentences } from './cap-changes.ts';
import { fieldChanges, listChanges } from './field-changes.ts';
import { calendarSayers, policySayers, repSayers } from './rule-words.ts';
import type { Rulebook } from './rulebook.ts';
import { rulebookNames } from './rulebook-names.ts';
import type { RulebookNames } from './rulebook-names.ts';
import { scorecardChanges } from './scorecard-changes.ts';
import { movedTerritories, newTerritoryWords, territoryChanges, territoryName } from './territory-changes.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

export const changeAreas = [
  'territories',
  'scorecard',
  'sla',
  'calendars',
  'reps',
  'caps',
  'fallbacks',
  'general',
] as const;
export type ChangeArea = (typeof changeAreas)[number];
export interface AreaChanges {
  readonly area: ChangeArea;
  readonly sentences: readonly string[];
}

/** What is different in `after`, as sentences by area; areas without a change are left out. */
export function rulebookChanges(
  before: Rulebook,
  after: Rulebook,
  names: RulebookNames = rulebookNames([after, before]),
  words: Words = en,
): readonly AreaChanges[] {
  const found = changeAreas.map((area) => ({ area, sentences: wordsOf[area](before, after, names, words) }));
  return found.filter(({ sentences }) => sentences.length > 0);
}

const inOrder = (rulebook: Rulebook) =>
  [...rulebook.territories].sort(
    (a, b) => a.priority - b.priority || (a.territoryId < b.territoryId ? -1 : 1),
  );

type AreaWords = (before: Rulebook, after: Rulebook, names: RulebookNames, words: Words) => readonly string[];

const territoriesWords: AreaWords = (before, after, names, words) => {
  const { changes } = words;
  const [old, now] = [inOrder(before), inOrder(after)];
  const nameOf = new Map(now.map((territory) => [territory.territoryId, territory]));
  const moved = movedTerritories(
    old.map(({ territoryId }) => territoryId),
    now.map(({ territoryId }) => territoryId),
  );
  return [
    ...listChanges(old, now, ({ territoryId }) => territoryId, {
      added: (territory) => [newTerritoryWords(territory, names, words)],
      removed: (territory) => [changes.gone(territoryName(territory, words))],
      changed: (was, is) => territoryChanges(was, is, names, words),
    }),
    ...moved.flatMap(({ territoryId, place }) => {
      const territory = nameOf.get(territoryId);
      return territory ? [changes.place(territoryName(territory, words), place)] : [];
    }),
  ];
};

type Policy = Rulebook['slaPolicies'][number];

const slaWords: AreaWords = (before, after, names, words) => {
  const { changes } = words;
  const title = (policy: Policy) => changes.policy(policy.name ?? policy.slaPolicyId);
  return listChanges(before.slaPolicies, after.slaPolicies, ({ slaPolicyId }) => slaPolicyId, {
    added: (policy) => [changes.newPolicy(title(policy), policy.targetMinutes)],
    removed: (policy) => [changes.gone(title(policy))],
    changed: (was, now) =>
      fieldChanges(was, now, words, changes.fields.policy, policySayers(names, words)).map((change) =>
        changes.of(title(was), change),
      ),
  });
};

const calendarWords: AreaWords = (before, after, _names, words) => {
  const { changes } = words;
  const title = ({ name }: { readonly name: string }) => changes.calendar(name);
  return listChanges(before.calendars, after.calendars, ({ calendarId }) => calendarId, {
    added: (calendar) => [changes.newCalendar(title(calendar))],
    removed: (calendar) => [changes.gone(title(calendar))],
    changed: (was, now) =>
      fieldChanges(was, now, words, {}, calendarSayers(words)).map((change) =>
        changes.of(title(was), change),
      ),
  });
};

const repWords: AreaWords = (before, after, names, words) => {
  const { changes } = words;
  const entries = ({ people, capacities }: Rulebook) => {
    const perDay = new Map(capacities.map((cap) => [cap.ownerId, cap.perDay]));
    const ownerIds = new Set([...people, ...capacities].map(({ ownerId }) => ownerId));
    const person = new Map(people.map((entry) => [entry.ownerId, entry]));
    return [...ownerIds].map((ownerId) => {
      const nothing = { ownerId, absences: [], languages: [], skills: [] };
      return { ...nothing, ...person.get(ownerId), perDay: perDay.get(ownerId) };
    });
  };
  type Entry = Partial<ReturnType<typeof entries>[number]>;
  const changed = (ownerId: string, was: Entry, now: Entry) =>
    fieldChanges({ ...was, ownerId }, { ...now, ownerId }, words, changes.fields.rep, repSayers(words)).map(
      (change) => changes.of(names.owner(ownerId), change),
    );
  const nothing = { absences: [], languages: [], skills: [] };
  return listChanges(entries(before), entries(after), ({ ownerId }) => ownerId, {
    added: (entry) => changed(entry.ownerId, nothing, entry),
    removed: (entry) => changed(entry.ownerId, entry, nothing),
    changed: (was, now) => changed(now.ownerId, was, now),
  });
};

const fallbackWords: AreaWords = (before, after, names, { changes }) => {
  const listed = ({ fallback }: Rulebook) => fallback.ownerIds.map(names.owner).join(', ') || changes.nobody;
  const last = ({ lastResort }: Rulebook) =>
    lastResort.ownerId === null ? changes.nobody : names.owner(lastResort.ownerId);
  const swapped = (what: string, was: string, now: string) =>
    was === now ? [] : [changes.swapped(what, was, now)];
  return [
    ...swapped(changes.fallback, listed(before), listed(after)),
    ...swapped(changes.lastResort, last(before), last(after)),
  ];
};

const generalWords: AreaWords = (before, after, _names, words) => {
  const { changes } = words;
  return [
    ...(before.existingOwner === after.existingOwner ? [] : [changes.existingOwner[after.existingOwner]]),
    ...fieldChanges(before.giveBack, after.giveBack, words, changes.fields.giveBack).map(changes.givenBack),
    ...fieldChanges(before.accounts, after.accounts, words).map((change) =>
      changes.of(changes.companies, change),
    ),
  ];
};

const wordsOf: Readonly<Record<ChangeArea, AreaWords>> = {
  territories: territoriesWords,
  scorecard: (before, after, _names, words) => scorecardChanges(before.scorecard, after.scorecard, words),
  sla: slaWords,
  calendars: calendarWords,
  reps: repWords,
  caps: capSentences,
  fallbacks: fallbackWords,
  general: generalWords,
};
