import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Database } from '../src/store/database.ts';
import { claimDueClocks, portalsWithDueClocks } from '../src/store/due-clocks.ts';
import { startOwnDatabase } from '../test/support/own-database.ts';
import type { Bench } from './figure.ts';
import { percentilesOf } from './percentiles.ts';

const running = 1_000_000;
/** What a million is compared with. */
const fewRunning = 1_000;
const due = 100;
const rounds = 200;
/** Rounds before those that count: caches fill, and pages are written whole for the first time after a checkpoint. */
const warmUps = 10;
const portalId = '4711';

/** What a second's look at the clocks costs, and the taking of those due, among many that are not. */
export const sweep: Bench = async (report) => {
  const databases = [await startOwnDatabase(), await startOwnDatabase()];
  try {
    const [few, many] = databases.map(({ pool }) => pool) as [Pool, Pool];
    report.say(`adding ${running} running clocks`);
    await prepare(few, fewRunning);
    await prepare(many, running);
    const [amongFew, amongMany] = [roundsIn(few), roundsIn(many)];
    for (let round = 0; round < warmUps + rounds; round += 1) {
      // In turns: what else the machine does slows both down alike.
      for (const each of [amongFew, amongMany]) await each.run(round >= warmUps);
    }
    const [look, fewLook] = [percentilesOf(amongMany.looks), percentilesOf(amongFew.looks)];
    const [claim, fewClaim] = [percentilesOf(amongMany.claims), percentilesOf(amongFew.claims)];
    report.figure(`a look, ${running} clocks run, median`, look.median, 'ms', fewLook.median);
    report.figure(`a look, ${running} clocks run, 99th percentile`, look.p99, 'ms', fewLook.p99);
    report.figure(`taking ${due} due of ${running}, median`, claim.median, 'ms', fewClaim.median);
    report.figure(`taking ${due} due of ${running}, 99th percentile`, claim.p99, 'ms', fewClaim.p99);
    const { index, rows, sequential } = await planOfClaim(many);
    report.figure(`rows that ${index} reads to find them`, rows, 'rows', due);
    report.figure('tables read from end to end', sequential, 'tables');
    if (sequential > 0) throw new Error('The claim reads a whole table.');
  } finally {
    await Promise.all(databases.map((database) => database.drop()));
  }
};

async function prepare(pool: Pool, clocks: number): Promise<void> {
  await installPortal(pool);
  await addClocks(pool, clocks);
  await pool.query('vacuum analyze clocks');
  await pool.query('checkpoint');
}

/** Looks, and takes clocks that have just fallen due, in one database; times in milliseconds. */
function roundsIn(pool: Pool) {
  const looks: number[] = [];
  const claims: number[] = [];
  async function run(counts: boolean): Promise<void> {
    const look = await timed(() => portalsWithDueClocks(pool));
    await addClocks(pool, due, true);
    const claim = { claimId: randomUUID(), leaseMs: 10_000, limit: due };
    const take = await timed(async () => {
      const taken = await claimDueClocks(pool, portalId, claim);
      if (taken.length !== due) throw new Error(`${taken.length} clocks were taken, not ${due}.`);
    });
    if (counts) {
      looks.push(look);
      claims.push(take);
    }
    await pool.query(
      `update clocks set state = 'ended', next_at = null where portal_id = $1 and claim_id = $2`,
      [portalId, claim.claimId],
    );
  }
  return { looks, claims, run };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function installPortal(pool: Pool): Promise<void> {
  await pool.query(
    `insert into portals (portal_id, state, prepared_at) values ($1, 'installed', now()) on conflict do nothing`,
    [portalId],
  );
}

let made = 0;

/** Clocks alone, without the leads and decisions they hang on: nothing here reads those. */
async function addClocks(pool: Pool, count: number, isDue = false): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(
      `insert into clocks (portal_id, contact_id, ordinal, owner_id, given_at, starts_at, due_at, next_at, next_kind)
       select $1, n::text, 1, '70001', now(), now(), at, at, 'breach'
       from generate_series($2::bigint, $3::bigint) n,
            lateral (select now() + ($4::int + n % 100000) * interval '1 second' as at) due`,
      [portalId, made + 1, made + count, isDue ? -1_000_000 : 3_600],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  made += count;
}

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string | undefined;
  'Actual Rows'?: number | undefined;
  Plans?: PlanNode[] | undefined;
}
const planNode: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Index Name': z.string().optional(),
    'Actual Rows': z.number().optional(),
    Plans: z.array(planNode).optional(),
  }),
);
const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: planNode })]) })]);

/** How Postgres finds the due ones, asked of the very statement that takes them. */
async function planOfClaim(pool: Pool): Promise<{ index: string; rows: number; sequential: number }> {
  await addClocks(pool, due, true);
  let plan: PlanNode | null = null;
  const explaining = {
    query: async (text: string, values: unknown[]) => {
      const { rows } = await pool.query(`explain (analyze, format json) ${text}`, values);
      plan = explained.parse(rows)[0]['QUERY PLAN'][0].Plan;
      return { rows: [] };
    },
  };
  const claim = { claimId: randomUUID(), leaseMs: 10_000, limit: due };
  await claimDueClocks(explaining as unknown as Database, portalId, claim);
  if (plan === null) throw new Error('Nothing was explained.');
  const nodes = allNodes(plan);
  const found = nodes.find((node) => node['Index Name'] === 'clocks_next');
  return {
    index: found?.['Index Name'] ?? 'no index',
    rows: found?.['Actual Rows'] ?? 0,
    sequential: nodes.filter((node) => node['Node Type'] === 'Seq Scan').length,
  };
}

const allNodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(allNodes)];
