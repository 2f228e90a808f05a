import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashOf } from '../../src/log/chain-entries.ts';
import type { LogEntry } from '../../src/log/log-entry.ts';
import { faultsOf, portalId, sampleLog } from './sample-log.ts';
import type { StoredLog } from './sample-log.ts';

const log = sampleLog(5);

const place = fc.nat({ max: log.entries.length - 1 });
const rehashed = (entry: LogEntry): LogEntry => ({ ...entry, hash: hashOf(portalId, entry) });
const withEntry = (at: number, entry: LogEntry): StoredLog => ({
  ...log,
  entries: log.entries.with(at, entry),
});

/** A single-row attack: the log afterwards, and what a person must be pointed at (an entry's number or a subject). */
interface Attack {
  readonly what: string;
  readonly after: StoredLog;
  readonly guilty: readonly (number | string)[];
}

const edits: readonly ((entry: LogEntry) => LogEntry)[] = [
  (entry) => ({ ...entry, at: entry.at + 1 }),
  (entry) => ({ ...entry, subject: 'decision 9/9' }),
  (entry) => ({ ...entry, rowDigest: 'f'.repeat(64) }),
  (entry) => ({ ...entry, kind: entry.kind === 'manual' ? 'decision' : 'manual' }),
  (entry) => ({ ...entry, body: { ...entry.body, by: 'mallory' } }),
  (entry) => ({ ...entry, prevHash: '0'.repeat(64) }),
  (entry) => ({ ...entry, hash: '0'.repeat(64) }),
];

const editedEntry = fc
  .record({ at: place, edit: fc.constantFrom(...edits), rehash: fc.boolean() })
  .map(({ at, edit, rehash }): Attack => {
    const edited = edit(log.entries[at]!);
    const sameHash = edited.hash !== log.entries[at]!.hash;
    const entry = rehash && !sameHash ? rehashed(edited) : edited;
    return { what: 'edited entry', after: withEntry(at, entry), guilty: [at + 1] };
  });
const removedEntry = place.map((at): Attack => ({
  what: 'removed entry',
  after: { ...log, entries: log.entries.toSpliced(at, 1) },
  guilty: [at + 1],
}));
const insertedEntry = fc.record({ at: place, copy: fc.boolean() }).map(({ at, copy }): Attack => {
  const entry = log.entries[at]!;
  const foreign = copy ? entry : rehashed({ ...entry, subject: 'decision 1/7' });
  return {
    what: 'inserted entry',
    after: { ...log, entries: log.entries.toSpliced(at + 1, 0, foreign) },
    guilty: [at + 1],
  };
});
const appendedEntry = fc.constant<Attack>({
  what: 'appended entry',
  after: {
    ...log,
    entries: [
      ...log.entries,
      rehashed({ ...log.entries.at(-1)!, seq: log.head.seq + 1, prevHash: log.head.hash }),
    ],
  },
  guilty: [log.head.seq + 1],
});
const swappedEntries = fc.tuple(place, place).map(([a, b]): Attack => {
  const [first, second] = [log.entries[a]!, log.entries[b]!];
  const entries = log.entries.with(a, { ...second, seq: first.seq }).with(b, { ...first, seq: second.seq });
  return { what: 'swapped entries', after: { ...log, entries }, guilty: a === b ? [] : [a + 1, b + 1] };
});
const truncatedTail = fc.integer({ min: 1, max: log.entries.length }).map((count): Attack => ({
  what: 'truncated tail',
  after: { ...log, entries: log.entries.slice(0, -count) },
  guilty: [log.head.seq],
}));
const truncatedWithHead = fc.integer({ min: 30, max: log.entries.length - 1 }).map((count): Attack => {
  const entries = log.entries.slice(0, -count);
  const { seq, hash } = entries.at(-1)!;
  // Whoever moves the end of the log back as well still meets the seals.
  return {
    what: 'truncated tail and moved the end',
    after: { ...log, entries, head: { seq, hash } },
    guilty: [log.seals.findLast(({ seq: sealed }) => sealed > seq)!.seq],
  };
});
const subjects = [...log.rows.keys()];
const subject = fc.constantFrom(...subjects);
const editedRow = subject.map((name): Attack => ({
  what: 'edited row',
  after: { ...log, rows: new Map([...log.rows, [name, { ownerId: 'mallory' }]]) },
  guilty: [name],
}));
const removedRow = subject.map((name): Attack => ({
  what: 'removed row',
  after: { ...log, rows: new Map([...log.rows].filter(([key]) => key !== name)) },
  guilty: [name],
}));
const addedRow = fc.constant<Attack>({
  what: 'added row',
  after: { ...log, rows: new Map([...log.rows, ['decision 1/9', { ownerId: 'mallory' }]]) },
  guilty: ['decision 1/9'],
});
const swappedRows = fc.tuple(subject, subject).map(([a, b]): Attack => ({
  what: 'swapped rows',
  after: {
    ...log,
    rows: new Map([...log.rows, [a, log.rows.get(b)], [b, log.rows.get(a)]]),
  },
  guilty: JSON.stringify(log.rows.get(a)) === JSON.stringify(log.rows.get(b)) ? [] : [a, b],
}));
const seal = fc.nat({ max: log.seals.length - 1 });
const editedSeal = fc
  .record({ at: seal, field: fc.constantFrom('seq', 'sealedAt', 'number'), by: fc.constantFrom(-1, 1) })
  .map(({ at, field, by }): Attack => {
    const old = log.seals[at]!;
    const edited = { ...old, [field]: old[field as 'seq'] + by };
    return {
      what: 'edited seal',
      after: { ...log, seals: log.seals.with(at, edited) },
      guilty: [`seal ${edited.number}`],
    };
  });
const removedSeal = seal
  .filter((at) => at < log.seals.length - 1)
  .map((at): Attack => ({
    what: 'removed seal',
    after: { ...log, seals: log.seals.toSpliced(at, 1) },
    guilty: [`seal ${at + 1}`],
  }));
const movedEnd = fc.constantFrom(-1, 1, 40).map((by): Attack => ({
  what: 'moved the end',
  after: { ...log, head: { ...log.head, seq: log.head.seq + by } },
  guilty: [by < 0 ? log.head.seq : log.head.seq + by],
}));

const attacks = fc
  .oneof(
    ...[editedEntry, removedEntry, insertedEntry, appendedEntry, swappedEntries, truncatedTail],
    ...[truncatedWithHead, editedRow, removedRow, addedRow, swappedRows, editedSeal, removedSeal, movedEnd],
  )
  .filter(({ guilty }) => guilty.length > 0);

describe('verifying the log', () => {
  test('finds nothing wrong with a log that nobody touched, erased people included', () => {
    expect(faultsOf(log)).toEqual([]);
  });

  test('finds and locates each of 1,000 random attacks on a single row', () => {
    fc.assert(
      fc.property(attacks, ({ after, guilty }) => {
        const faults = faultsOf(after);
        const named = new Set<number | string | null>(faults.flatMap(({ seq, subject }) => [seq, subject]));
        expect([...guilty].filter((one) => !named.has(one))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not name more than the neighbour of an entry that was rewritten, hash and all', () => {
    fc.assert(
      fc.property(place, (at) => {
        const faults = faultsOf(withEntry(at, rehashed({ ...log.entries[at]!, at: 1 })));
        const named = faults.flatMap(({ seq }) => seq ?? []);
        expect(named.every((seq) => Math.abs(seq - (at + 1)) <= 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('takes a log of another portal for a foreign one', () => {
    const first = log.entries[0]!;
    const other = { ...first, hash: hashOf('4712', first) };
    expect(faultsOf(withEntry(0, other))[0]).toMatchObject({ seq: 1 });
  });
});
