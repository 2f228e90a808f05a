import { digestOf } from './digest.ts';

/** A decision as it is stored, with the salt that keeps its digest from telling anything about an erased person. */
export interface LoggedDecision {
  readonly contactId: string;
  readonly ordinal: number;
  readonly cause: string;
  readonly mode: string;
  readonly outcome: string;
  readonly ownerId: string | null;
  readonly territoryId: string | null;
  readonly rulebookVersion: number;
  readonly rosterVersion: number;
  /** Epoch milliseconds. */
  readonly decidedAt: number;
  readonly givenBack: boolean;
  readonly lead: unknown;
  readonly trace: unknown;
  readonly salt: string;
}

export const decisionSubject = (contactId: string, ordinal: number): string =>
  `decision ${contactId}/${ordinal}`;
export const rulebookSubject = (version: number): string => `rulebook ${version}`;
export const publicationSubject = (version: number): string => `publication ${version}`;
export const changeSubject = (changeId: number): string => `settings change ${changeId}`;

/** Digest of a decision's row. */
export const decisionDigest = (row: LoggedDecision): string => digestOf({ ...row });

/** Digest of a published version. */
export const rulebookDigest = (row: {
  readonly version: number;
  readonly author: string;
  readonly note: string;
  readonly publishedAt: number;
  readonly rulebook: unknown;
}): string => digestOf({ ...row });

/** What was known when a version was published: its digest came later than that of the version itself. */
export interface LoggedPublication {
  readonly version: number;
  readonly accepted: unknown;
  readonly whatIf: unknown;
  /** Epoch milliseconds; null: at once. */
  readonly publishAt: number | null;
  readonly publishZone: string | null;
  readonly comparedWith: number | null;
}

/** Digest of what stands beside a published version. */
export const publicationDigest = (row: LoggedPublication): string => digestOf({ ...row });

/** A settings change as it is stored. */
export interface LoggedChange {
  readonly changeId: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly userId: string | null;
  readonly author: string;
  readonly kind: string;
  readonly target: string;
  readonly what: string;
}

/** Digest of a settings change's row. */
export const changeDigest = (row: LoggedChange): string => digestOf({ ...row });
