import type { Pool } from 'pg';
import { createLeads } from '../../src/demo/create-leads.ts';
import { seededChance } from '../../src/demo/emulator/chance.ts';
import { startEmulatorProcess, type TestEmulator } from './emulator.ts';
import { startInstalledPortal, type InstalledPortal } from './installed-portal.ts';
import { auditLeads, type LeadAudit } from './lead-audit.ts';
import { startOwnDatabase, type OwnDatabase } from './own-database.ts';
import { until } from './until.ts';

export interface KillRunOptions {
  leads: number;
  /** Of web, worker and Postgres in turn. */
  kills: number;
  /** Leads a second; they go on arriving while what was killed starts again. */
  perSecond: number;
  /** Moments of the kills. */
  seed?: number;
  /** Hears of each kill. */
  say?: (line: string) => void;
}

export interface KillRunFigures extends LeadAudit {
  /** Webhook events that HubSpot gave up after ten tries. */
  abandoned: number;
  kills: number;
  /** From the first lead to the moment at which nothing waits any more. */
  seconds: number;
}

/** So long the leads may take to settle after the last one has arrived. */
const SETTLE_MS = 60_000;

/**
 * Leads arrive with duplicates and in disorder while Baton's web process, its worker and Postgres are killed in turn
 * with SIGKILL and started again at once: the web process as leads arrive, the others while calls to HubSpot fail. Counts when nothing waits any more; throws when that does not come.
 */
export async function runKills(options: KillRunOptions): Promise<KillRunFigures> {
  const database = await startOwnDatabase();
  const portal = await startInstalledPortal({
    apart: true,
    emulator: { latencyMs: 100 },
    openEmulator: startEmulatorProcess,
    openDatabase: () => Promise.resolve(database),
    logLevel: 'warn',
  });
  try {
    await portal.emulator.setFaults({ webhookDuplicates: 0.2, webhookDisorder: 0.3 });
    const startedAt = performance.now();
    const { ids, kills } = await createAndKill(portal, database, options);
    const stalled = await until(
      'every lead to be settled',
      () => isSettled(database.pool, portal.emulator, ids.length),
      { timeoutMs: SETTLE_MS, everyMs: 100 },
    ).then(
      () => null,
      (error: Error) => error,
    );
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    const contacts = await portal.emulator.control.contacts(new Set(ids));
    const { abandoned } = await portal.emulator.webhooks();
    const figures = { ...(await auditLeads(database.pool, contacts)), abandoned, kills, seconds };
    if (stalled) {
      const said = portal.worker.output().slice(-6_000);
      throw new Error(`${stalled.message}; ${JSON.stringify(figures)}. The worker said:\n${said}`);
    }
    return figures;
  } finally {
    await portal.close();
  }
}

async function createAndKill(
  portal: InstalledPortal,
  database: OwnDatabase,
  { leads, kills, perSecond, seed = 1, say }: KillRunOptions,
): Promise<{ ids: string[]; kills: number }> {
  const chance = seededChance(seed);
  const victims = [
    { name: 'web', ...portal.web },
    { name: 'worker', ...portal.worker },
    { name: 'Postgres', kill: database.kill, restart: database.restart },
  ];
  const signal = new AbortController().signal;
  const ids: string[] = [];
  let done = 0;
  while (done < kills) {
    const victim = victims[done % victims.length]!;
    const share = Math.floor((leads * (done + 1)) / kills) - ids.length;
    const killAt = ids.length + 1 + Math.floor(chance() * share);
    const arrived = Promise.withResolvers<void>();
    const arriving = createLeads(
      portal.emulator.control,
      { what: share, rate: perSecond, signal },
      (more) => {
        ids.push(...more);
        if (ids.length >= killAt) arrived.resolve();
      },
    );
    arriving.catch(arrived.reject);
    const killing = arrived.promise.then(async () => {
      if (victim.name !== 'web') await cutCalls(portal.emulator);
      await victim.kill();
      await victim.restart();
    });
    await Promise.all([arriving, killing]);
    done += 1;
    say?.(`${done} of ${kills} kills (${victim.name}), ${ids.length} of ${leads} leads`);
  }
  return { ids, kills: done };
}

/** HubSpot cuts the next calls without doing what they ask: a decided lead is left whose owner it does not have yet. */
async function cutCalls(emulator: TestEmulator): Promise<void> {
  await emulator.setFaults({ resetNext: 4 });
  await until('calls to be cut', async () => (await emulator.faults())['resetNext'] === 0, { everyMs: 5 });
}

async function isSettled(pool: Pool, emulator: TestEmulator, leads: number): Promise<boolean> {
  if ((await emulator.webhooks()).pending > 0) return false;
  const { rows } = await pool.query<{ settled: boolean }>(
    `select (select count(distinct d.contact_id) from decisions d) >= $1
        and not exists (select 1 from inbox i where i.state = 'pending')
        and not exists (select 1 from owed_writes o where o.state = 'pending') as settled`,
    [leads],
  );
  return rows[0]?.settled === true;
}
