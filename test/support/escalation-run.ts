import type { Pool } from 'pg';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import type { BatonProcess } from './baton.ts';
import { startEmulatorProcess } from './emulator.ts';
import { startInstalledPortal, type InstalledPortal } from './installed-portal.ts';
import { startOwnDatabase } from './own-database.ts';
import { publish } from './run-cli.ts';
import { until } from './until.ts';

export interface EscalationRunOptions {
  leads: number;
  /** So many of them are answered before their time is over, while HubSpot is late to tell. */
  answered: number;
  /** Of the three workers in turn, with SIGKILL; each is started again at once. */
  kills: number;
  say?: (line: string) => void;
}

export interface EscalationRunFigures {
  leads: number;
  /** Given to somebody else exactly once. */
  escalatedOnce: number;
  escalatedMore: number;
  notEscalated: number;
  /** Taken from somebody who had answered. */
  answeredAndTaken: number;
  /** Given back to whoever had it. */
  givenBack: number;
  /** Leads whose owner in HubSpot is not the one decided. */
  ownerNotAsDecided: number;
  /** Leads that saw another order of owners in HubSpot than the one decided. */
  otherOwners: number;
  /** Leads with two tasks for the same step. */
  toldTwice: number;
  /** Leads with two running clocks. */
  clocksDoubled: number;
  unbalanced: number;
  kills: number;
  /** From the due time to HubSpot's acceptance of the new owner, milliseconds. */
  lagsMs: number[];
}

// Always at work in the sample portal.
const reps = ['70001', '70002', '70005', '70006', '70008', '70009'];

const rulebook: RulebookInput = {
  scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
  capacities: [],
  slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 600, calendar: 'wall', warnings: [] }],
  existingOwner: 'keep',
  territories: [
    {
      territoryId: 'everyone',
      name: 'Everyone',
      priority: 100,
      condition: { all: [] },
      members: reps.map((ownerId) => ({ ownerId, weight: 1 })),
      slaPolicyId: 'sla',
    },
  ],
};

/**
 * Clocks that all fall due at the same moment, swept by three worker processes; some leads were answered before, which
 * only a look at the contact can tell. Counts when every other lead has somebody else; throws when that does not come.
 */
export async function runEscalation(options: EscalationRunOptions): Promise<EscalationRunFigures> {
  const portal = await startInstalledPortal({
    apart: true,
    emulator: { latencyMs: 100 },
    openEmulator: startEmulatorProcess,
    openDatabase: startOwnDatabase,
    logLevel: 'warn',
  });
  try {
    const workers = [portal.worker, await portal.startWorker(), await portal.startWorker()];
    const answered = await prepare(portal, options);
    const dueAt = await letAllFallDue(portal.database.pool);
    const kills = await watch(portal, workers, options);
    return { ...(await audit(portal, answered, dueAt)), kills };
  } finally {
    await portal.close();
  }
}

/** Routes the leads and answers some of them; the contacts that were answered. */
async function prepare(
  portal: InstalledPortal,
  { leads, answered, say }: EscalationRunOptions,
): Promise<Set<string>> {
  const { pool } = portal.database;
  await publish(portal, rulebook);
  const ids = await portal.emulator.control.createContacts(leads);
  await until('every lead to have an owner', async () => (await written(pool)) >= leads, {
    timeoutMs: 180_000,
    everyMs: 250,
  });
  await until('HubSpot to have told all', async () => (await portal.emulator.webhooks()).pending === 0, {
    timeoutMs: 60_000,
    everyMs: 250,
  });
  say?.(`${leads} leads have an owner`);
  await portal.emulator.setFaults({ webhookPause: true });
  const touched = ids.slice(0, answered);
  const properties = { notes_last_contacted: new Date().toISOString() };
  for (const id of touched) {
    const url = `${portal.emulator.url}/__emulator/contacts/${id}`;
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify({ properties }) });
    if (!reply.ok) throw new Error(`The emulator answered ${reply.status}: ${await reply.text()}`);
  }
  return new Set(touched);
}

async function letAllFallDue(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ at: number }>(
    `with due as (select now() + interval '2 seconds' as at),
     moved as (update clocks set due_at = due.at, next_at = due.at from due where state = 'running')
     select (extract(epoch from at) * 1000)::float8 as at from due`,
  );
  return rows[0]!.at;
}

const written = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ written: number }>(
    `select count(*)::int as written from owed_writes where state = 'written'`,
  );
  return rows[0]!.written;
};

async function watch(
  portal: InstalledPortal,
  workers: readonly BatonProcess[],
  { leads, answered, kills, say }: EscalationRunOptions,
): Promise<number> {
  const { pool } = portal.database;
  const toEscalate = leads - answered;
  let done = 0;
  let saidAt = Date.now();
  await until(
    'every clock to be dealt with',
    async () => {
      const escalated = (await written(pool)) - leads;
      if (Date.now() - saidAt > 5_000) {
        saidAt = Date.now();
        say?.(`${escalated} of ${toEscalate} leads were given to somebody else`);
      }
      // At even distances through the run.
      if (done < kills && escalated >= (toEscalate * (done + 1)) / (kills + 1)) {
        const victim = workers[done % workers.length]!;
        done += 1;
        // HubSpot cuts the next calls: somewhere a decision is left whose owner it does not have yet.
        await portal.emulator.setFaults({ resetNext: 3 });
        await victim.kill();
        await victim.restart();
        say?.(`${done} of ${kills} kills`);
      }
      const { rows } = await pool.query<{ open: number }>(
        `select count(*)::int as open from clocks where state = 'running' and next_at <= now()`,
      );
      return rows[0]!.open === 0 && escalated >= toEscalate && done === kills;
    },
    { timeoutMs: 180_000, everyMs: 100 },
  );
  return done;
}

async function audit(
  portal: InstalledPortal,
  answered: ReadonlySet<string>,
  dueAt: number,
): Promise<Omit<EscalationRunFigures, 'kills'>> {
  const { pool } = portal.database;
  const { rows } = await pool.query<{ contactId: string; ownerIds: string[]; running: number; told: number }>(
    `select d.contact_id as "contactId", array_agg(d.owner_id order by d.ordinal) as "ownerIds",
            (select count(*)::int from clocks c where c.contact_id = d.contact_id and c.state = 'running') as running,
            (select count(*)::int from notices n where n.contact_id = d.contact_id and n.kind = 'escalation') as told
     from decisions d group by d.contact_id`,
  );
  const { rows: books } = await pool.query(
    `select 1 from ledger group by portal_id, mode, territory_id having sum(owed) <> 0`,
  );
  const contacts = new Map(
    (await portal.emulator.control.contacts(new Set(rows.map((row) => row.contactId)))).map((contact) => [
      contact.id,
      contact,
    ]),
  );
  const others = rows.filter(({ contactId }) => !answered.has(contactId));
  const count = (of: typeof rows, which: (row: (typeof rows)[number]) => boolean) => of.filter(which).length;
  const ownersOf = (id: string) => contacts.get(id)?.ownerWrites.map(({ ownerId }) => ownerId) ?? [];
  return {
    leads: rows.length,
    escalatedOnce: count(others, ({ ownerIds }) => ownerIds.length === 2),
    escalatedMore: count(others, ({ ownerIds }) => ownerIds.length > 2),
    notEscalated: count(others, ({ ownerIds }) => ownerIds.length < 2),
    answeredAndTaken: count(rows, (row) => answered.has(row.contactId) && row.ownerIds.length > 1),
    givenBack: count(rows, ({ ownerIds }) => new Set(ownerIds).size < ownerIds.length),
    ownerNotAsDecided: count(
      rows,
      ({ contactId, ownerIds }) =>
        contacts.get(contactId)?.properties['hubspot_owner_id'] !== ownerIds.at(-1),
    ),
    // A write that a crash left open may go out twice, to the same owner.
    otherOwners: count(
      rows,
      ({ contactId, ownerIds }) => [...new Set(ownersOf(contactId))].join() !== ownerIds.join(),
    ),
    toldTwice: count(rows, ({ told, ownerIds }) => told > ownerIds.length - 1),
    clocksDoubled: count(rows, ({ running }) => running > 1),
    unbalanced: books.length,
    lagsMs: others.flatMap(({ contactId }) => {
      const at = contacts.get(contactId)?.ownerWrites.at(-1)?.at;
      return at === undefined ? [] : [at - dueAt];
    }),
  };
}
