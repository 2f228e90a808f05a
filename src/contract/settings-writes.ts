import { z } from 'zod';
import { changeSchema } from './api-error.ts';
import { partSchema, repEntrySchema, territorySchema } from './rulebook-parts.ts';
import { channelSchema, newTerritorySchema, territoryRowSchema } from './settings.ts';
import { paperLoadSchema } from './what-if.ts';

/**
 * What the settings page writes: `POST /api/settings/<name>`, `PUT` where said. Only editors may.
 *
 * `requestId` names the press of a button: the same one again changes nothing and is answered like the first, so that a
 * call may be repeated. `draftVersion` is the one the person was looking at, from the newest answer. A change to
 * something that somebody else changed since then is refused with `conflict` and what they changed; a change to
 * something else goes through and tells in `others` what they changed.
 */
const requestId = z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits, "-" or "_"');
const draftVersion = z.int();
const write = { requestId, draftVersion };
const territoryId = z.string().min(1);
const note = z.string().trim().min(1, 'Say in a few words what changes and why.').max(2000);
const accepted = z.array(z.string().max(1_000)).max(10_000).default([]);
const email = z.email().max(320);

export const writesSchema = {
  /** `PUT territory`: all of it but its place. */
  putTerritory: z.strictObject({ ...write, territory: territorySchema }),
  /** `territory/new`: put before the first territory that would take all its leads. */
  newTerritory: z.strictObject({ ...write, territory: newTerritorySchema }),
  /** `territory/remove` */
  removeTerritory: z.strictObject({ ...write, territoryId }),
  /** `territory/move`: `toPlace` counts from 1. */
  moveTerritory: z.strictObject({ ...write, territoryId, toPlace: z.int().min(1) }),
  /** `PUT part` */
  putPart: z.strictObject({ ...write, part: partSchema }),
  /** `PUT rep`: hours, absences, cap. */
  putRep: z.strictObject({ ...write, ownerId: z.string().min(1), entry: repEntrySchema }),
  /** `draft/discard` */
  discard: z.strictObject(write),
  /** `draft/publish`: `liveVersion` is the one that the person compared with, `accepted` names warnings of the check. */
  publish: z.strictObject({ ...write, liveVersion: z.int(), note, accepted }),
  /** `draft/schedule`: the draft as it is now goes live at `publishAt`, epoch milliseconds, chosen in `timeZone`. */
  schedule: z.strictObject({
    ...write,
    liveVersion: z.int(),
    note,
    accepted,
    publishAt: z.int(),
    timeZone: z.string().max(100),
  }),
  /** `draft/accept`: warnings of the check, by id, accepted or no longer; kept with the draft. */
  accept: z.strictObject({ requestId, ids: accepted, isAccepted: z.boolean() }),
  /** `what-if/run`: tries the draft on past leads since then, in the background. */
  tryDraft: z.strictObject({ requestId, since: z.number(), load: paperLoadSchema.nullable() }),
  /** `what-if/cancel` */
  cancelTry: z.strictObject({ requestId }),
  /** `schedule/cancel`: its rules are the draft again where there is no other. */
  cancelSchedule: z.strictObject({ requestId, version: z.int() }),
  /**
   * `restore`: publishes the rules of an earlier version as a new one. Rotation `as_it_stands` leaves everybody's turn
   * as it is; `as_it_stood` brings back the turns of the moment at which that version was replaced.
   */
  restore: z.strictObject({
    requestId,
    version: z.int(),
    liveVersion: z.int(),
    rotation: z.enum(['as_it_stands', 'as_it_stood']),
    note,
  }),
  /** `territories/import/preview`: changes nothing. */
  previewImport: z.strictObject({ csv: z.string(), missing: z.enum(['keep', 'remove']) }),
  /** `territories/import`: into the draft, all rows or none. */
  importTerritories: z.strictObject({ ...write, csv: z.string(), missing: z.enum(['keep', 'remove']) }),
  /** `PUT mode`: at once, without a draft. */
  putMode: z.strictObject({ requestId, mode: z.enum(['shadow', 'live']) }),
  /** `editors/add`, `editors/remove`: at once. */
  addEditor: z.strictObject({ requestId, email }),
  removeEditor: z.strictObject({ requestId, email }),
  /** `PUT channel`: at once. `channelId` null: a new one. `url` null: the address stays. */
  putChannel: z.strictObject({
    requestId,
    channelId: z.string().nullable(),
    kind: channelSchema.shape.kind,
    name: z.string().trim().min(1).max(200),
    url: z.string().max(2000).nullable(),
    noticeKinds: channelSchema.shape.noticeKinds,
    enabled: z.boolean(),
    /** Makes a new key for a webhook that is there already. */
    renewSecret: z.boolean(),
  }),
  /** `channel/try`: sends a test message; answers `done`. */
  tryChannel: z.strictObject({ requestId, channelId: z.string() }),
  /** `channel/remove` */
  removeChannel: z.strictObject({ requestId, channelId: z.string() }),
};
export type Writes = { readonly [Name in keyof typeof writesSchema]: z.infer<(typeof writesSchema)[Name]> };

/** `GET accepted` and `draft/accept`: warnings of the draft that were accepted, by id, each with who accepted it. */
export const acceptedSchema = z.object({ accepted: z.record(z.string(), z.string()) });
export type Accepted = z.infer<typeof acceptedSchema>;

/** Every change of the draft answers so. */
export const draftWrittenSchema = z.object({
  draftVersion: z.int(),
  /** What was done, for a note on the screen: "Territory DACH is now third." */
  message: z.string(),
  /** The territory that was made or changed. */
  territory: territoryRowSchema.nullable(),
  /** What others changed since `draftVersion` of the call. */
  others: z.array(changeSchema),
});
export type DraftWritten = z.infer<typeof draftWrittenSchema>;

/** `draft/publish`, `draft/schedule`, `schedule/cancel` and `restore` */
export const publishedSchema = z.object({ version: z.int(), draftVersion: z.int(), message: z.string() });
export type Published = z.infer<typeof publishedSchema>;

/** Mode, editors, discarded drafts. */
export const doneSchema = z.object({ message: z.string() });
export type Done = z.infer<typeof doneSchema>;

/** What an import would do. Rows count from 2, as the line of column names is 1. */
export const importPreviewSchema = z.object({
  rows: z.int(),
  added: z.array(z.string()),
  changed: z.array(z.object({ name: z.string(), what: z.array(z.string()) })),
  removed: z.array(z.string()),
  unchanged: z.int(),
  /** Null when the order stays. */
  order: z.string().nullable(),
  /** With any of these nothing can be imported. */
  faults: z.array(z.object({ row: z.int().nullable(), message: z.string() })),
  /** Of each list the whole count: of long ones only the first are listed. */
  counts: z.object({ added: z.int(), changed: z.int(), removed: z.int(), faults: z.int() }),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
