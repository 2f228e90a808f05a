import { randomUUID } from 'node:crypto';
import { chainEntries, emptyHead } from '../../src/log/chain-entries.ts';
import { digestOf } from '../../src/log/digest.ts';
import type { LogEntry, LogHead, LogNews } from '../../src/log/log-entry.ts';
import { sealHead, sealKeys } from '../../src/log/log-seal.ts';
import type { LogSeal } from '../../src/log/log-seal.ts';
import { createLogVerifier } from '../../src/log/verify-log.ts';
import type { LogFault } from '../../src/log/verify-log.ts';

export const portalId = '4711';
export const keys = sealKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`);

/** A portal's log as it is stored, with the rows it speaks for. */
export interface StoredLog {
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
  readonly seals: readonly LogSeal[];
  readonly rows: ReadonlyMap<string, unknown>;
}

/** Decisions in a turn. */
const size = 10;

/**
 * A log of `days` sealed days of a roster and 50 decisions each with the turns that made them, some erased later, and
 * some entries after the last seal.
 */
export function sampleLog(days: number): StoredLog {
  let head = emptyHead(portalId);
  const entries: LogEntry[] = [];
  const seals: LogSeal[] = [];
  const rows = new Map<string, unknown>();
  const write = (news: readonly LogNews[]) => {
    const added = chainEntries(portalId, head, news);
    entries.push(...added.entries);
    head = added.head;
  };
  for (let day = 0; day <= days; day += 1) {
    const at = Date.UTC(2026, 0, 5 + day);
    const stands = (kind: LogNews['kind'], subject: string, i: number, row: object): LogNews => {
      rows.set(subject, row);
      return { kind, at: at + i, subject, rowDigest: digestOf(row), body: {} };
    };
    write([stands('input', `roster ${day + 1}`, 0, { reps: [day] })]);
    for (let i = 0; i < (day === days ? 20 : 50); i += size) {
      const turn = { ledger: [i, day], salt: randomUUID() };
      write([stands('input', `turn ${day * 100 + i}`, i, turn)]);
      write(
        Array.from({ length: size }, (_, n) => {
          const row = { ownerId: String(70000 + (n % 7)), points: i + n, salt: randomUUID() };
          return stands('decision', `decision ${day * 1000 + i + n}/1`, i, row);
        }),
      );
    }
    const erased = [`decision ${day * 1000 + 3}/1`, `turn ${day * 100}`];
    for (const subject of erased) rows.set(subject, { erased: true });
    write([
      {
        kind: 'manual',
        at,
        subject: 'mode',
        rowDigest: null,
        body: { by: 'admin@example.com', mode: 'live' },
      },
      ...erased.map((subject): LogNews => ({
        ...{ kind: 'amended', at, subject, rowDigest: digestOf({ erased: true }) },
        body: { because: 'erased' },
      })),
    ]);
    if (day < days) seals.push(sealHead(keys, portalId, head, seals.at(-1) ?? null, at + 86_400_000));
  }
  return { head, entries, seals, rows };
}

export function faultsOf({ head, entries, seals, rows }: StoredLog): readonly LogFault[] {
  const verifier = createLogVerifier(portalId, head, keys);
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) verifier.entry(entry);
  for (const seal of seals) verifier.seal(seal);
  for (const [subject, row] of rows) verifier.row({ subject, digest: digestOf(row) });
  return verifier.finish();
}
