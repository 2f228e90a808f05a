import { fieldChanges, listChanges, plainWords, sameValue } from './field-changes.ts';
import type { Rulebook } from './rulebook.ts';
import { rulebookNames } from './rulebook-names.ts';
import type { RulebookNames } from './rulebook-names.ts';
import { scorecardChanges } from './scorecard-changes.ts';
import { movedTerritories, newTerritoryWords, territoryChanges, territoryName } from './territory-changes.ts';

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
): readonly AreaChanges[] {
  const found = changeAreas.map((area) => ({ area, sentences: wordsOf[area](before, after, names) }));
  return found.filter(({ sentences }) => sentences.length > 0);
}

const inOrder = (rulebook: Rulebook) =>
  [...rulebook.territories].sort(
    (a, b) => a.priority - b.priority || (a.territoryId < b.territoryId ? -1 : 1),
  );

type AreaWords = (before: Rulebook, after: Rulebook, names: RulebookNames) => readonly string[];

const territoriesWords: AreaWords = (before, after, names) => {
  const [old, now] = [inOrder(before), inOrder(after)];
  const nameOf = new Map(now.map((territory) => [territory.territoryId, territory]));
  const moved = movedTerritories(
    old.map(({ territoryId }) => territoryId),
    now.map(({ territoryId }) => territoryId),
  );
  return [
    ...listChanges(old, now, ({ territoryId }) => territoryId, {
      added: (territory) => [newTerritoryWords(territory, names)],
      removed: (territory) => [`${territoryName(territory)} is gone.`],
      changed: (was, is) => territoryChanges(was, is, names),
    }),
    ...moved.flatMap(({ territoryId, place }) => {
      const territory = nameOf.get(territoryId);
      return territory ? [`${territoryName(territory)} is tried at place ${place} now.`] : [];
    }),
  ];
};

const slaFields = {
  targetMinutes: 'target in minutes',
  byGrade: 'targets by grade',
  calendar: 'hours that count',
  startsAt: 'starts when',
  steps: 'steps',
  offHours: 'outside working hours',
  manager: 'manager',
};

const slaWords: AreaWords = (before, after, names) => {
  const title = (policy: Rulebook['slaPolicies'][number]) =>
    `SLA policy ${policy.name ?? policy.slaPolicyId}`;
  return listChanges(before.slaPolicies, after.slaPolicies, ({ slaPolicyId }) => slaPolicyId, {
    added: (policy) => [`${title(policy)} is new: an answer within ${policy.targetMinutes} minutes.`],
    removed: (policy) => [`${title(policy)} is gone.`],
    changed: (was, now) =>
      fieldChanges(was, now, slaFields, (field, value) =>
        field === 'manager' && typeof value === 'string' ? names.owner(value) : null,
      ).map((change) => `${title(was)}: ${change}.`),
  });
};

const calendarWords: AreaWords = (before, after) =>
  listChanges(before.calendars, after.calendars, ({ calendarId }) => calendarId, {
    added: ({ name }) => [`Calendar ${name} is new.`],
    removed: ({ name }) => [`Calendar ${name} is gone.`],
    changed: (was, now) => fieldChanges(was, now).map((change) => `Calendar ${was.name}: ${change}.`),
  });

const repWords: AreaWords = (before, after, names) => {
  const entries = ({ people, capacities }: Rulebook) => {
    const perDay = new Map(capacities.map((cap) => [cap.ownerId, cap.perDay]));
    const ownerIds = new Set([...people, ...capacities].map(({ ownerId }) => ownerId));
    const person = new Map(people.map((entry) => [entry.ownerId, entry]));
    return [...ownerIds].map((ownerId) => {
      const nothing = { ownerId, absences: [], languages: [], skills: [] };
      return { ...nothing, ...person.get(ownerId), perDay: perDay.get(ownerId) };
    });
  };
  const fields = { perDay: 'leads a day at most', hours: 'hours', ramp: 'growing share' };
  const changed = (was: object, now: { readonly ownerId: string }) =>
    fieldChanges({ ...was, ownerId: now.ownerId }, now, fields).map(
      (change) => `${names.owner(now.ownerId)}: ${change}.`,
    );
  const nothing = { absences: [], languages: [], skills: [] };
  return listChanges(entries(before), entries(after), ({ ownerId }) => ownerId, {
    added: (entry) => changed(nothing, entry),
    removed: (entry) => changed(entry, { ...nothing, ownerId: entry.ownerId }),
    changed,
  });
};

const capWords: AreaWords = (before, after, names) => [
  ...listChanges(before.caps, after.caps, ({ capId }) => capId, {
    added: ({ name, most, window }) => [`Cap ${name} is new: at most ${most}, ${plainWords(window)}.`],
    removed: ({ name }) => [`Cap ${name} is gone.`],
    changed: (was, now) =>
      fieldChanges(was, now, {}, (field, value) =>
        field === 'ownerIds' ? ownersWords(value, names) : null,
      ).map((change) => `Cap ${was.name}: ${change}.`),
  }),
  ...(sameValue(before.openCaps, after.openCaps)
    ? []
    : [`Open leads at most: ${openCapWords(before, names)} → ${openCapWords(after, names)}.`]),
  ...fieldChanges(before.openLeads, after.openLeads).map((change) => `What counts as open: ${change}.`),
];

const openCapWords = ({ openCaps }: Rulebook, names: RulebookNames) =>
  openCaps.map(({ ownerIds, most }) => `${most} for ${ownersWords(ownerIds, names)}`).join(', ') ||
  'no limit';

const ownersWords = (ownerIds: unknown, names: RulebookNames): string =>
  Array.isArray(ownerIds) ? ownerIds.map((ownerId) => names.owner(String(ownerId))).join(', ') : 'everybody';

const fallbackWords: AreaWords = (before, after, names) => {
  const listed = ({ fallback }: Rulebook) => fallback.ownerIds.map(names.owner).join(', ') || 'nobody';
  const last = ({ lastResort }: Rulebook) =>
    lastResort.ownerId === null ? 'nobody' : names.owner(lastResort.ownerId);
  return [
    ...(listed(before) === listed(after) ? [] : [`Fallback: ${listed(before)} → ${listed(after)}.`]),
    ...(last(before) === last(after) ? [] : [`Last resort: ${last(before)} → ${last(after)}.`]),
  ];
};

const generalWords: AreaWords = (before, after) => [
  ...(before.existingOwner === after.existingOwner
    ? []
    : [
        after.existingOwner === 'keep'
          ? 'Contacts that have an owner keep them.'
          : 'Contacts whose owner is no longer active get a new one.',
      ]),
  ...fieldChanges(before.giveBack, after.giveBack, {
    onReject: 'when a rep passes a lead on',
    onEscalation: 'when a lead is escalated',
  }).map((change) => `The turn is given back ${change}.`),
  ...fieldChanges(before.accounts, after.accounts).map((change) => `Companies: ${change}.`),
];

const wordsOf: Readonly<Record<ChangeArea, AreaWords>> = {
  territories: territoriesWords,
  scorecard: (before, after) => scorecardChanges(before.scorecard, after.scorecard),
  sla: slaWords,
  calendars: calendarWords,
  reps: repWords,
  caps: capWords,
  fallbacks: fallbackWords,
  general: generalWords,
};
