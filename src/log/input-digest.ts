import { digestOf } from './digest.ts';

/** What a turn read, as it is stored. */
export interface LoggedTurn {
  readonly turnId: number;
  readonly mode: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly inputs: unknown;
  /** Contacts whose lead stands in the inputs, in the order of the inputs. */
  readonly carried: readonly string[];
  /** The decisions that name this turn, as "401/2", in any order: a decision cannot be moved to another turn. */
  readonly decisions: readonly string[];
  readonly salt: string;
}

/** The reps at a version, as they are stored. */
export interface LoggedRoster {
  readonly version: number;
  readonly reps: unknown;
}

/** A named list at a version, as it is stored. */
export interface LoggedList {
  readonly listId: string;
  readonly version: number;
  readonly name: string;
  readonly values: readonly string[];
}

export const turnSubject = (turnId: number): string => `turn ${turnId}`;
export const rosterSubject = (version: number): string => `roster ${version}`;
export const listSubject = ({ listId, version }: Pick<LoggedList, 'listId' | 'version'>): string =>
  `list ${listId} ${version}`;

export const turnDigest = ({ turnId, mode, at, inputs, carried, decisions, salt }: LoggedTurn): string =>
  digestOf({ turnId, mode, at, inputs, carried, decisions: decisions.toSorted(), salt });
export const rosterDigest = (row: LoggedRoster): string => digestOf({ ...row });
export const listDigest = (row: LoggedList): string => digestOf({ ...row });
