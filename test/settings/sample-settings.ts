import type {
  Choices,
  Overview,
  Reps,
  Territories,
  TerritoryAnswer,
  TerritoryNames,
} from '../../src/contract/settings.ts';
import type { Check, Comparison, VersionAnswer, Versions } from '../../src/contract/settings-versions.ts';
import {
  choicesSchema,
  overviewSchema,
  repsSchema,
  territoriesSchema,
  territoryAnswerSchema,
  territoryNamesSchema,
} from '../../src/contract/settings.ts';
import {
  checkSchema,
  comparisonSchema,
  versionAnswerSchema,
  versionsSchema,
} from '../../src/contract/settings-versions.ts';

// What a test hands to the page is what Baton could really send: every sample is parsed.

const inForce = { state: 'published' as const, publishAt: null, timeZone: null };

export const overview = (changes: Partial<Overview> = {}): Overview =>
  overviewSchema.parse({
    mode: 'live',
    you: { email: 'mara@example.com', mayEdit: true, whyNot: null },
    live: {
      version: 7,
      ...inForce,
      publishedAt: Date.now() - 86_400_000,
      author: 'jonas@example.com',
      note: 'First one',
      live: true,
      restoredFrom: null,
    },
    draft: null,
    draftVersion: 4,
    scheduled: null,
    notPublished: null,
    counts: { territories: 2, reps: 3, editors: 2 },
    ...changes,
  });

export const draft = (changes: Partial<NonNullable<Overview['draft']>> = {}): Partial<Overview> => ({
  draft: {
    draftVersion: 4,
    basedOn: 7,
    warning: null,
    openedBy: 'mara@example.com',
    openedAt: Date.now() - 600_000,
    lastChange: {
      draftVersion: 4,
      at: Date.now() - 120_000,
      by: 'jonas@example.com',
      what: 'Territory DACH: Anna Becker’s weight 1 → 2',
    },
    alsoEditing: [],
    changes: 3,
    ...changes,
  },
});

export const choices = (changes: Partial<Choices> = {}): Choices =>
  choicesSchema.parse({
    attributes: [
      {
        ...{ attribute: 'industry', label: 'industry', kind: 'text', tests: ['any_of'], values: null },
        named: [{ value: 'computer_software', name: 'Computer Software' }],
      },
    ],
    owners: [
      { ownerId: '70001', name: 'Anna Becker', active: true },
      { ownerId: '70002', name: 'Jonas Keller', active: true },
      { ownerId: '70003', name: 'Tom Nguyen', active: false },
    ],
    slaPolicies: [{ slaPolicyId: 'fast', name: 'Fast' }],
    calendars: [{ calendarId: 'berlin', name: 'Berlin office' }],
    lists: [{ listId: 'named', name: 'Named accounts', values: 12 }],
    newTerritory: { slaPolicyId: 'fast' },
    ...changes,
  });

export const territory = {
  territoryId: 'dach',
  name: 'DACH',
  condition: {
    all: [
      { attribute: 'country', is: 'any_of', values: ['DE', 'AT'] },
      {
        any: [
          { attribute: 'industry', is: 'known' },
          { attribute: 'revenue', is: 'between', from: 5 },
        ],
      },
    ],
  },
  members: [
    { ownerId: '70001', weight: 2 },
    { ownerId: '70002', weight: 1 },
  ],
  slaPolicyId: 'fast',
  fallbackOwnerIds: [],
  calendarId: null,
  selection: { by: 'fair_share' as const },
  absence: { policy: 'keep_place' as const },
  whenNobody: { do: 'fallback' as const },
  requires: [],
};

export const territoryAnswer = (changes: Partial<TerritoryAnswer> = {}): TerritoryAnswer =>
  territoryAnswerSchema.parse({
    territory,
    place: 1,
    of: 2,
    conditionWords: 'country is one of DE, AT and (industry is known or revenue is at least 5)',
    draftVersion: 4,
    lastChange: null,
    ...changes,
  });

export const territories = (changes: Partial<Territories> = {}): Territories =>
  territoriesSchema.parse({
    rows: [
      {
        territoryId: 'dach',
        name: 'DACH',
        place: 1,
        conditionWords: 'country is one of DE, AT',
        members: [
          { ownerId: '70001', name: 'Anna Becker', weight: 2 },
          { ownerId: '70002', name: 'Jonas Keller', weight: 1 },
        ],
        slaPolicyId: 'fast',
        change: 'changed',
      },
      {
        territoryId: 'rest',
        name: 'Everybody else',
        place: 2,
        conditionWords: 'every lead',
        members: [],
        slaPolicyId: 'fast',
        change: null,
      },
    ],
    total: 2,
    page: 0,
    size: 25,
    draftVersion: 4,
    ...changes,
  });

/** As many territories as there are are found, unless a test says more. */
export const territoryNames = (changes: Partial<TerritoryNames> = {}): TerritoryNames =>
  territoryNamesSchema.parse({
    chosen: [{ territoryId: 'dach', name: 'DACH' }],
    found: [
      { territoryId: 'dach', name: 'DACH' },
      { territoryId: 'rest', name: 'Everybody else' },
    ],
    total: 2,
    ...changes,
  });

export const check = (changes: Partial<Check> = {}): Check =>
  checkSchema.parse({ draftVersion: 4, publishable: true, findings: [], ...changes });

export const fault = {
  id: 'error/0',
  severity: 'error' as const,
  message: 'Territory "DACH" names a response time that does not exist.',
  territoryId: 'dach',
  part: null,
};

export const comparison = (changes: Partial<Comparison> = {}): Comparison =>
  comparisonSchema.parse({
    from: 'live',
    to: 'draft',
    areas: [{ area: 'territories', sentences: ['Territory "DACH": Anna Becker’s weight 1 → 2.'] }],
    unlisted: 0,
    ...changes,
  });

export const versions = (changes: Partial<Versions> = {}): Versions =>
  versionsSchema.parse({
    rows: [7, 6].map((version) => ({
      version,
      ...inForce,
      publishedAt: Date.now() - (8 - version) * 86_400_000,
      author: 'jonas@example.com',
      note: version === 7 ? 'Second try' : '',
      live: version === 7,
      restoredFrom: null,
    })),
    total: 2,
    page: 0,
    size: 25,
    ...changes,
  });

export const version = (changes: Partial<VersionAnswer> = {}): VersionAnswer =>
  versionAnswerSchema.parse({
    ...versions().rows[1],
    ...{ accepted: [], whyNot: null, whatIf: null },
    ...changes,
  });

export const warning = {
  id: 'member_gets_nothing/dach/70003',
  severity: 'warning' as const,
  message: 'Tom Nguyen can never receive a lead of territory "DACH": deactivated.',
  territoryId: 'dach',
  part: null,
};

export const reps = (changes: Partial<Reps> = {}): Reps =>
  repsSchema.parse({
    rows: [
      {
        ownerId: '70001',
        name: 'Anna Becker',
        active: true,
        nowWords: 'At work',
        hoursWords: 'Mon to Fri 09:00 to 17:00, Europe/Berlin',
        hoursFrom: 'hubspot',
        entry: {
          ...{ perDay: 12, hours: null, timeZone: null, holidays: null, ramp: null },
          ...{ absences: [], languages: ['de'], skills: [] },
        },
        territories: 2,
        receivedToday: 5,
        openLeads: 9,
        owed: -0.33,
      },
    ],
    total: 1,
    page: 0,
    size: 25,
    draftVersion: 4,
    ...changes,
  });
