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
