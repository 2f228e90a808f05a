import { z } from 'zod';
import { changeSchema } from './api-error.ts';
import {
  conditionSchema,
  memberSchema,
  partSchema,
  repEntrySchema,
  territorySchema,
} from './rulebook-parts.ts';
import { pageOf, versionSchema } from './settings-versions.ts';

/**
 * What the settings page reads: `GET /api/settings/<name>`. Times are epoch milliseconds; shares are leads, two
 * decimals. Lists come in pages: `page` counts from 0, `size` is at most 100. Where `source` may be given it is `draft`
 * (default; without a draft it shows the live rulebook) or `live`. `draftVersion` grows with every change of the draft
 * and with every publishing, from 0; it is there without a draft too, and every write sends back the one it has seen.
 */
const person = z.object({ ownerId: z.string(), name: z.string() });
/** The draft as it stands; null when nobody has begun one: the first write does. */
const draft = z.object({
  draftVersion: z.int(),
  /** Live version from which it was begun. */
  basedOn: z.int(),
  /** "Version 7 was published by … after this draft was begun." Null when it is up to date. */
  warning: z.string().nullable(),
  openedBy: z.string(),
  openedAt: z.number(),
  lastChange: changeSchema.nullable(),
  /** Others who changed the draft within the last 15 minutes. */
  alsoEditing: z.array(z.string()),
  changes: z.int(),
});

/** `GET overview` */
export const overviewSchema = z.object({
  mode: z.enum(['shadow', 'live']),
  you: z.object({
    email: z.string().nullable(),
    mayEdit: z.boolean(),
    /** Why not, and whom to ask. */
    whyNot: z.string().nullable(),
  }),
  live: versionSchema.nullable(),
  draft: draft.nullable(),
  draftVersion: z.int(),
  /** What goes live at a moment to come. */
  scheduled: z
    .object({
      version: z.int(),
      publishAt: z.number(),
      timeZone: z.string(),
      author: z.string(),
      note: z.string(),
      /** Why it will not be published as things are: "Jonas published version 9 meanwhile." */
      warning: z.string().nullable(),
    })
    .nullable(),
  /** The last one that was scheduled, when its moment came and it was not published; until anything newer. */
  notPublished: z.object({ version: z.int(), at: z.number(), why: z.string() }).nullable(),
  counts: z.object({ territories: z.int(), reps: z.int(), editors: z.int() }),
});
export type Overview = z.infer<typeof overviewSchema>;

/** `GET choices`: what may be chosen from in forms. */
export const choicesSchema = z.object({
  /** Custom properties come as "property:<name>", to be typed. */
  attributes: z.array(
    z.object({
      attribute: z.string(),
      /** "company size" */
      label: z.string(),
      kind: z.enum(['text', 'number', 'postal', 'grade', 'score']),
      /** Values of "is" that make sense for it. */
      tests: z.array(z.string()),
      /** All values it can have, where they are few. */
      values: z.array(z.string()).nullable(),
      /** What people call its values, where they are codes. */
      named: z.array(z.object({ value: z.string(), name: z.string() })),
    }),
  ),
  owners: z.array(person.extend({ active: z.boolean() })),
  slaPolicies: z.array(z.object({ slaPolicyId: z.string(), name: z.string() })),
  calendars: z.array(z.object({ calendarId: z.string(), name: z.string() })),
  lists: z.array(z.object({ listId: z.string(), name: z.string(), values: z.int() })),
  /** What a new territory gets unless said otherwise. */
  newTerritory: z.object({ slaPolicyId: z.string() }),
});
export type Choices = z.infer<typeof choicesSchema>;

/** `GET territories?source&search&page&size`, in order of priority. Search looks at names, members and conditions. */
export const territoryRowSchema = z.object({
  territoryId: z.string(),
  name: z.string(),
  /** Place in the order, from 1. */
  place: z.int(),
  /** "country is one of DE, AT" */
  conditionWords: z.string(),
  members: z.array(memberSchema.extend({ name: z.string() })),
  slaPolicyId: z.string(),
  /** Against the live version. */
  change: z.enum(['added', 'changed']).nullable(),
});
export const territoriesSchema = pageOf(territoryRowSchema).extend({
  draftVersion: z.int(),
});
export type TerritoryRow = z.infer<typeof territoryRowSchema>;
export type Territories = z.infer<typeof territoriesSchema>;

/**
 * `GET territories/names?source&search&ids`: what a choice of territories needs. Those of `ids` (one a line),
 * and the first 25 of those that the search finds, in order of priority.
 */
export const territoryNamesSchema = z.object({
  chosen: z.array(z.object({ territoryId: z.string(), name: z.string() })),
  found: z.array(z.object({ territoryId: z.string(), name: z.string() })),
  /** How many the search finds. */
  total: z.int(),
});
export type TerritoryNames = z.infer<typeof territoryNamesSchema>;

/** `GET territory?territoryId&source` */
export const territoryAnswerSchema = z.object({
  territory: territorySchema,
  place: z.int(),
  of: z.int(),
  conditionWords: z.string(),
  draftVersion: z.int(),
  /** Who changed it last in this draft. */
  lastChange: changeSchema.nullable(),
});
export type TerritoryAnswer = z.infer<typeof territoryAnswerSchema>;

/** `GET part?part&source` */
export const partAnswerSchema = z.object({
  part: partSchema,
  draftVersion: z.int(),
  lastChange: changeSchema.nullable(),
});
export type PartAnswer = z.infer<typeof partAnswerSchema>;

/** `GET reps?source&search&page&size` */
export const repRowSchema = person.extend({
  active: z.boolean(),
  /** "Away until 14:00", "At work", as of now. */
  nowWords: z.string(),
  /** "Mon to Fri 09:00 to 17:00, Europe/Berlin" */
  hoursWords: z.string(),
  /** Where the hours come from; `none`: no hours known, counts as always at work. */
  hoursFrom: z.enum(['baton', 'hubspot', 'none']),
  entry: repEntrySchema,
  territories: z.int(),
  /** Today, in the mode the portal is in. */
  receivedToday: z.int(),
  openLeads: z.int(),
  /** Over all territories: positive, more leads are their turn. */
  owed: z.number(),
});
export const repsSchema = pageOf(repRowSchema).extend({ draftVersion: z.int() });
export type RepRow = z.infer<typeof repRowSchema>;
export type Reps = z.infer<typeof repsSchema>;

/** `GET editors` */
export const editorsSchema = z.object({
  /** Who installed Baton, if HubSpot said; always may edit. */
  installer: z.object({ userId: z.string(), email: z.string().nullable() }).nullable(),
  editors: z.array(z.object({ email: z.string(), addedBy: z.string(), addedAt: z.number() })),
});
export type Editors = z.infer<typeof editorsSchema>;

/** `GET chain?source&territoryId&at`: what follows for a lead that comes at `at` and that nobody answers. */
export const chainSchema = z.object({
  events: z.array(
    z.object({
      at: z.number(),
      kind: z.enum(['held', 'assigned', 'kept', 'warned', 'breached', 'waits', 'escalated', 'stays']),
      /** Whoever has the lead from then on; null while it is held. */
      owner: z.string().nullable(),
      /** IANA zone of the owner, else of the territory. */
      timeZone: z.string(),
      reason: z.string(),
    }),
  ),
  /** Events after the last of these. */
  unlisted: z.int(),
});
export type Chain = z.infer<typeof chainSchema>;

/** `GET territories/csv?source&from`: as many rows as fit into one answer. */
export const csvSchema = z.object({
  csv: z.string(),
  rows: z.int(),
  total: z.int(),
  /** First row of the next part; null when this was the last. */
  next: z.int().nullable(),
});
export type Csv = z.infer<typeof csvSchema>;

/** `GET channels` and every write of one: where notices go besides HubSpot's tasks. */
export const noticeKinds = ['warning', 'escalation', 'last_resort', 'digest'] as const;
export const channelSchema = z.object({
  channelId: z.string(),
  kind: z.enum(['slack', 'webhook']),
  name: z.string(),
  /** Of the address only this is shown. */
  host: z.string(),
  noticeKinds: z.array(z.enum(noticeKinds)),
  enabled: z.boolean(),
  /** Why Baton switched it off. */
  switchedOff: z.string().nullable(),
  /** Since when nothing arrives, and why. */
  failingSince: z.number().nullable(),
  trouble: z.string().nullable(),
});
export const channelsSchema = z.object({
  channels: z.array(channelSchema),
  /** Key that signs what the new webhook gets; shown once. */
  secret: z.string().nullable(),
});
export type Channel = z.infer<typeof channelSchema>;
export type Channels = z.infer<typeof channelsSchema>;

/** What a territory needs to be made; everything else is `choices.newTerritory` and the rulebook's defaults. */
export const newTerritorySchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  condition: conditionSchema,
  members: z.array(memberSchema),
});
export type NewTerritory = z.infer<typeof newTerritorySchema>;
