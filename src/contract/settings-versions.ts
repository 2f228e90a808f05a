import { z } from 'zod';
import { changeSchema } from './api-error.ts';
import { paperLoadSchema, whatIfReportSchema } from './what-if.ts';

/** What the settings page reads of the draft's check, its try on past leads, and of versions; see settings.ts. */

/** One page of results. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), total: z.int(), page: z.int(), size: z.int() });

/** A rulebook that is or was live, is scheduled, or was. */
export const versionSchema = z.object({
  version: z.int(),
  /** `refused`: its moment came, and it could not be published as it was. */
  state: z.enum(['published', 'scheduled', 'cancelled', 'refused']),
  /** Null for one that was never in force. */
  publishedAt: z.number().nullable(),
  /** For when it is or was scheduled, and the IANA zone in which that was chosen. */
  publishAt: z.number().nullable(),
  timeZone: z.string().nullable(),
  author: z.string(),
  note: z.string(),
  live: z.boolean(),
  /** Version whose rules this one brought back. */
  restoredFrom: z.int().nullable(),
});

/** `GET versions?page&size`, newest first. */
export const versionsSchema = pageOf(versionSchema);
export type Version = z.infer<typeof versionSchema>;
export type Versions = z.infer<typeof versionsSchema>;

/** A draft that was tried on past leads. */
const triedSchema = z.object({
  by: z.string(),
  endedAt: z.number(),
  report: whatIfReportSchema,
  /** Address in HubSpot of each changed lead that is listed, by contact id. */
  links: z.record(z.string(), z.string()),
});
export type Tried = z.infer<typeof triedSchema>;

/** `GET what-if`: the draft being tried on past leads, or the last time it was. */
export const whatIfRunSchema = z.object({
  run: z
    .object({
      /** `abandoned`: the process that did it died. It can be asked for again. */
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'abandoned']),
      askedBy: z.string(),
      askedAt: z.number(),
      since: z.number(),
      load: paperLoadSchema.nullable(),
      /** 0 to 1. */
      done: z.number(),
      endedAt: z.number().nullable(),
      trouble: z.string().nullable(),
      /** It tried the draft exactly as it is now, against the version that is live now. */
      isOfDraft: z.boolean(),
      /** Once it is done. */
      tried: triedSchema.nullable(),
    })
    .nullable(),
});
export type WhatIfRunAnswer = z.infer<typeof whatIfRunSchema>;

/** `GET version?version`: one of them, and what was known of it when it was published or scheduled. */
export const versionAnswerSchema = versionSchema.extend({
  /** Warnings that were accepted, as they read then, each with who accepted it. */
  accepted: z.array(z.object({ id: z.string(), message: z.string(), by: z.string() })),
  /** Why it was refused at its moment. */
  whyNot: z.string().nullable(),
  /** What exactly these rules would have done with past leads; null when nobody had tried. */
  whatIf: triedSchema.nullable(),
});
export type VersionAnswer = z.infer<typeof versionAnswerSchema>;

/** `GET compare?from&to`, each a version's number, `live` or `draft`. What changes on the way from one to the other. */
export const comparisonSchema = z.object({
  from: z.string(),
  to: z.string(),
  areas: z.array(
    z.object({
      area: z.enum(['territories', 'scorecard', 'sla', 'calendars', 'reps', 'caps', 'fallbacks', 'general']),
      sentences: z.array(z.string()),
    }),
  ),
  /** Sentences that were left out because there are too many. */
  unlisted: z.int(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** `GET check`: the draft as it stands. It can be published when no finding is an error. */
export const findingSchema = z.object({
  /** The same as long as it is about the same thing: a warning is accepted by it. */
  id: z.string(),
  severity: z.enum(['error', 'warning']),
  /** What is wrong, where, and what would mend it. */
  message: z.string(),
  /** Row to go to. */
  territoryId: z.string().nullable(),
  part: z.string().nullable(),
});
export const checkSchema = z.object({
  draftVersion: z.int(),
  publishable: z.boolean(),
  findings: z.array(findingSchema),
});
export type Finding = z.infer<typeof findingSchema>;
export type Check = z.infer<typeof checkSchema>;

/** `GET changes?page&size`: the draft's own log, newest first. */
export const changesSchema = pageOf(changeSchema);
export type Changes = z.infer<typeof changesSchema>;
