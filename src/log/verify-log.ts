import { emptyHead, hashOf } from './chain-entries.ts';
import type { LogEntry, LogHead } from './log-entry.ts';
import { sealFault } from './log-seal.ts';
import type { LogSeal, SealKeys } from './log-seal.ts';

/** Something that is not as it was written. */
export interface LogFault {
  /** Entry that is missing, foreign or changed; null where the fault is elsewhere. */
  readonly seq: number | null;
  /** What the entry stands for, or the row, seal or head that is wrong. */
  readonly subject: string;
  /** Plain words, for the person who must look into it. */
  readonly message: string;
}

/** A row that the log speaks for, as it is stored now. */
export interface LoggedRow {
  readonly subject: string;
  readonly digest: string;
}

/** Checks one portal's log while it is read: entries in order of seq, then seals, then rows, then `finish`. */
export interface LogVerifier {
  entry(entry: LogEntry): void;
  seal(seal: LogSeal): void;
  row(row: LoggedRow): void;
  /** Every fault found, in the order in which they were met. */
  finish(): readonly LogFault[];
}

/** `head` is where the portal says that its log ends; null: it says that there is none. */
export function createLogVerifier(portalId: string, head: LogHead | null, keys: SealKeys): LogVerifier {
  const faults: LogFault[] = [];
  const fault = (seq: number | null, subject: string, message: string) =>
    faults.push({ seq, subject, message });

  const claimed = head ?? emptyHead(portalId);
  const hashes: string[] = [emptyHead(portalId).hash];
  const digests = new Map<string, { seq: number; digest: string }>();
  let last: LogEntry | null = null;
  let lastIsSound = true;
  let lastSeal: LogSeal | null = null;

  function follow(entry: LogEntry): void {
    const expected = (last?.seq ?? 0) + 1;
    const subject = entry.subject;
    if (entry.seq < expected) {
      fault(entry.seq, subject, `Entry ${entry.seq} is there twice, or out of order.`);
      return;
    }
    for (let seq = expected; seq < entry.seq; seq += 1) {
      fault(seq, `entry ${seq}`, `Entry ${seq} was removed.`);
    }
    const isSound = hashOf(portalId, entry) === entry.hash;
    if (!isSound)
      fault(entry.seq, subject, `Entry ${entry.seq} was changed: its hash does not fit what it says.`);
    const before = last?.hash ?? emptyHead(portalId).hash;
    if (entry.seq === expected && entry.prevHash !== before && isSound && lastIsSound) {
      // Whichever of the two was rewritten, hash and all: the entry after it will tell, so both are named.
      fault(
        entry.seq,
        subject,
        `Entry ${entry.seq} does not follow the one before it: one of the two was rewritten.`,
      );
      if (last)
        fault(last.seq, last.subject, `Entry ${last.seq} is not the one that entry ${entry.seq} follows.`);
    }
    last = entry;
    lastIsSound = isSound;
    hashes[entry.seq] = entry.hash;
    if (entry.rowDigest !== null) digests.set(subject, { seq: entry.seq, digest: entry.rowDigest });
  }

  return {
    entry(entry) {
      if (entry.seq > claimed.seq) {
        fault(
          entry.seq,
          entry.subject,
          `Entry ${entry.seq} comes after the end of the log, which is ${claimed.seq}.`,
        );
      }
      follow(entry);
    },
    seal(seal) {
      const subject = `seal ${seal.number}`;
      const wrong = sealFault(keys, portalId, seal);
      if (wrong !== null) fault(null, subject, `Seal ${seal.number} ${wrong}.`);
      const expected = (lastSeal?.number ?? 0) + 1;
      for (let number = expected; number < seal.number; number += 1) {
        fault(null, `seal ${number}`, `Seal ${number} was removed.`);
      }
      if (seal.number === expected && seal.prevMac !== (lastSeal?.mac ?? '') && wrong === null) {
        fault(null, subject, `Seal ${seal.number} does not follow the one before it.`);
      }
      if (wrong === null && hashes[seal.seq] !== seal.hash) {
        fault(
          seal.seq,
          subject,
          hashes[seal.seq] === undefined
            ? `Entry ${seal.seq}, which seal ${seal.number} covers, was removed.`
            : `Entry ${seal.seq} is not the one that seal ${seal.number} covers: the log was rewritten before it.`,
        );
      }
      lastSeal = seal;
    },
    row({ subject, digest }) {
      const logged = digests.get(subject);
      digests.delete(subject);
      if (!logged)
        fault(null, subject, `The row "${subject}" is in no entry of the log: it was added by hand.`);
      else if (logged.digest !== digest) {
        fault(logged.seq, subject, `The row "${subject}" was changed since entry ${logged.seq} was written.`);
      }
    },
    finish() {
      for (let seq = (last?.seq ?? 0) + 1; seq <= claimed.seq; seq += 1) {
        fault(seq, `entry ${seq}`, `Entry ${seq} was removed.`);
      }
      if ((last?.seq ?? 0) === claimed.seq && (last?.hash ?? emptyHead(portalId).hash) !== claimed.hash) {
        fault(
          claimed.seq,
          'end of the log',
          `Entry ${claimed.seq} is not the one with which the log ends: it, or the note of the end, was rewritten.`,
        );
      }
      for (const [subject, { seq }] of digests) {
        fault(seq, subject, `The row "${subject}", of entry ${seq}, was removed.`);
      }
      return faults;
    },
  };
}
