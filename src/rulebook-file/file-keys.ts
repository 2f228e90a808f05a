/** What a text in a rulebook file can stand for. */
export type RefersTo = 'owner' | 'territory' | 'slaPolicy' | 'calendar' | 'list';

/** A key that the file calls otherwise than the rulebook does. */
interface FileKey {
  readonly inRulebook: string;
  readonly inFile: string;
  readonly refersTo?: RefersTo;
}

const everywhere: readonly FileKey[] = [
  { inRulebook: 'ownerId', inFile: 'owner', refersTo: 'owner' },
  { inRulebook: 'ownerIds', inFile: 'owners', refersTo: 'owner' },
  { inRulebook: 'fallbackOwnerIds', inFile: 'fallbacks', refersTo: 'owner' },
  { inRulebook: 'manager', inFile: 'manager', refersTo: 'owner' },
  { inRulebook: 'territoryIds', inFile: 'territories', refersTo: 'territory' },
  { inRulebook: 'listId', inFile: 'list', refersTo: 'list' },
];

/** By section. A scorecard names attributes alone, and has them as keys. */
const bySection: Readonly<Record<string, readonly FileKey[]>> = {
  scorecard: [],
  territories: [
    { inRulebook: 'territoryId', inFile: 'id' },
    { inRulebook: 'slaPolicyId', inFile: 'sla', refersTo: 'slaPolicy' },
    { inRulebook: 'calendarId', inFile: 'calendar', refersTo: 'calendar' },
    ...everywhere,
  ],
  slaPolicies: [{ inRulebook: 'slaPolicyId', inFile: 'id' }, ...everywhere],
  calendars: [{ inRulebook: 'calendarId', inFile: 'id' }],
  caps: [{ inRulebook: 'capId', inFile: 'id' }, ...everywhere],
};

/** The sections whose items have an id and a name. */
export const namedSections = {
  territories: 'territoryId',
  slaPolicies: 'slaPolicyId',
  calendars: 'calendarId',
  caps: 'capId',
} as const;

const keysOf = (section: string): readonly FileKey[] => bySection[section] ?? everywhere;

export const keyInFile = (section: string, key: string): string =>
  keysOf(section).find(({ inRulebook }) => inRulebook === key)?.inFile ?? key;

export const keyInRulebook = (section: string, key: string): string =>
  keysOf(section).find(({ inFile }) => inFile === key)?.inRulebook ?? key;

/** What the texts at a key of the rulebook stand for; null where they mean themselves. */
export const refersTo = (section: string, key: string): RefersTo | null =>
  keysOf(section).find(({ inRulebook }) => inRulebook === key)?.refersTo ?? null;

/** Keys of the file at which owners stand. */
export const ownerKeys: ReadonlySet<string> = new Set(
  everywhere.flatMap((key) => (key.refersTo === 'owner' ? key.inFile : [])),
);

/** A sentence about a rulebook, about the file: it calls keys as the file does. */
export const inWordsOfFile = (section: string, sentence: string): string =>
  sentence.replaceAll(/"(\w+)"/g, (_, key: string) => `"${keyInFile(section, key)}"`);
