import type { Pool } from 'pg';
import { sampleContact } from '../src/demo/emulator/sample-contacts.ts';
import { chainEntries, emptyHead } from '../src/log/chain-entries.ts';
import { inputsBeginNews } from '../src/log/inputs-begin.ts';
import type { LogNews } from '../src/log/log-entry.ts';
import { inTransaction } from '../src/store/database.ts';
import type { PortalId } from '../src/store/database.ts';
import { insertLogEntries } from '../src/store/log-entries.ts';
import { loggedTurnsAfter } from '../src/store/logged-turns.ts';
import { decideTurn } from '../src/usecases/decide-turn.ts';
import { turnNews } from '../src/usecases/log-news.ts';
import { paged, storedDecisions, storedInputs, storedRulebooks } from '../src/usecases/logged-rows.ts';
import { createRoutingSnapshots } from '../src/usecases/routing-snapshots.ts';
import { verifyLog } from '../src/usecases/verify-log.ts';
import { startOwnDatabase } from '../test/support/own-database.ts';
import type { Bench } from './figure.ts';
import { fillPast } from './fill-past.ts';
import { percentilesOf } from './percentiles.ts';

/** Leads of the accounts whose logs are verified: each has an entry for its decision and one for what its turn read. */
const sizes = [12_500, 25_000, 50_000] as const;
const turns = [
  { leads: 1, measured: 300 },
  { leads: 100, measured: 60 },
] as const;
const warmUp = 20;

/** The log on a real Postgres: what the transaction that decides takes with it, and how long it takes to verify. */
export const log: Bench = async ({ say, figure }) => {
  const { pool, drop } = await startOwnDatabase();
  try {
    const size = { territories: 200, reps: 50 };
    await fillPast(pool, { ...size, portalId: '1', leads: 1_000 });
    // Turns that were filled in have ids of their own choice.
    await pool.query(`select setval(pg_get_serial_sequence('turn_inputs', 'turn_id'), 1000000)`);
    let contact = 1_000_000;
    for (const { leads, measured } of turns) {
      const times: number[] = [];
      for (let turn = 0; turn < warmUp + measured; turn += 1) {
        const startedAt = performance.now();
        await decide(pool, '1', contact, leads);
        if (turn >= warmUp) times.push(performance.now() - startedAt);
        contact += leads;
      }
      figure(`transaction that decides a turn of ${leads}, median`, percentilesOf(times).median, 'ms');
    }
    for (const [i, leads] of sizes.entries()) {
      const portalId = String(i + 2);
      say(`an account with ${leads} leads is being filled`);
      await fillPast(pool, { ...size, portalId, leads });
      await logAll(pool, portalId);
      const startedAt = performance.now();
      const before = process.cpuUsage();
      const { entries, faults } = await verifyLog({ pool, keys: new Map() }, portalId);
      const used = process.cpuUsage(before);
      const seconds = (performance.now() - startedAt) / 1_000;
      // The sample has no public holidays, under the name "none" instead of a digest.
      const fault = faults.find(({ subject }) => subject !== 'holidays none');
      if (fault) throw new Error(`The log is not whole: ${fault.message}`);
      figure(`verify a log of ${entries} entries`, seconds, 's');
      figure(`of ${entries} entries, processor time an entry`, (used.user + used.system) / entries, 'µs');
    }
  } finally {
    await drop();
  }
};

/** New contacts, decided as a lane does. */
async function decide(pool: Pool, portalId: PortalId, from: number, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, i) => String(from + i));
  const turn = ids.map((contactId) => ({ contactId, eventKeys: [], requestId: 'bench' }));
  const createdate = new Date().toISOString();
  const contacts = new Map(
    ids.map((id) => [id, { id, properties: { ...sampleContact(1, Number(id)), createdate } }]),
  );
  await decideTurn({ pool, snapshots, now: Date.now }, portalId, turn, contacts);
}

const snapshots = createRoutingSnapshots(Date.now);

/** Puts on a new log what was filled in past it. */
async function logAll(pool: Pool, portalId: PortalId): Promise<void> {
  await inTransaction(pool, async (db) => {
    for (const table of ['log_entries', 'log_heads']) {
      await db.query(`delete from ${table} where portal_id = $1`, [portalId]);
    }
    let head = emptyHead(portalId);
    const add = async (news: readonly LogNews[]) => {
      const chained = chainEntries(portalId, head, news);
      await insertLogEntries(db, portalId, chained.entries, chained.head);
      head = chained.head;
    };
    await add([inputsBeginNews(Date.now(), { afterTurn: 0, turnsOutside: 0 })]);
    for (const read of [storedRulebooks, storedDecisions, storedInputs]) {
      for await (const page of read(db, portalId)) await add(page);
    }
    const stored = paged({ turnId: 0 }, ({ turnId }) => loggedTurnsAfter(db, portalId, turnId, 1_000));
    for await (const page of stored) await add(page.map(turnNews));
  });
  await pool.query('vacuum analyze log_entries');
}
