import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fairnessSchema, homeTodaySchema, homeWeekSchema, leadListSchema } from '../../src/contract/home.ts';
import type { LeadListName } from '../../src/contract/home.ts';
import { keepDailyLedgers } from '../../src/store/ledger-snapshots.ts';
import { addHubSpotCalls } from '../../src/store/portal-health.ts';
import { colleague, installer, openSettingsSite } from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';

const LEAD = 1_000_000_000;
const HOUR = 3_600_000;
let site: SettingsSite;
const now = Date.now();

interface SeededLead {
  readonly contactId: string;
  readonly hoursAgo: number;
  readonly ownerId: string;
  readonly more?: object;
  /** Minutes from being given to the first touch; null: none yet. */
  readonly touchedAfter?: number | null;
  readonly clock?: { readonly warned?: number; readonly dueInMinutes: number; readonly breached?: boolean };
  readonly territoryId?: string;
}

/** A routed lead as turns and sweeps leave it behind. */
async function seed(lead: SeededLead): Promise<void> {
  const { pool } = site.database;
  const { contactId, ownerId, hoursAgo, more = {}, clock, touchedAfter = null, territoryId = 'dach' } = lead;
  const at = now - hoursAgo * HOUR;
  const trace = {
    ...{
      decidedAt: at,
      outcome: 'assigned',
      ownerId,
      territory: { territoryId, name: 'DACH' },
      reason: 'Because.',
    },
    score: { grade: 'A', points: 70, factors: [] },
    ...more,
  };
  await pool.query(
    `insert into leads (portal_id, contact_id, state, created_at, owner_id, given_at, decided, lifecycle_stage)
     values (4711, $1, 'routed', to_timestamp($2 / 1000.0), $3, to_timestamp($2 / 1000.0), 1, 'opportunity')`,
    [contactId, at, ownerId],
  );
  await pool.query(
    `insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, owner_id, territory_id,
                            rulebook_version, roster_version, decided_at, lead, trace)
     values (4711, $1, 1, 'created', 'shadow', 'assigned', $2, $3, 1, 1, to_timestamp($4 / 1000.0), $5, $6)`,
    [
      ...[contactId, ownerId, territoryId, at],
      JSON.stringify({
        createdAt: at - 30_000,
        attributes: { company_name: { value: 'acme', raw: 'Acme GmbH' } },
      }),
      JSON.stringify(trace),
    ],
  );
  if (!clock && touchedAfter === null) return;
  await pool.query(
    `insert into clocks (portal_id, contact_id, ordinal, owner_id, given_at, starts_at, due_at, warned, breached_at,
                         touched_at, state)
     values (4711, $1, 1, $2, to_timestamp($3 / 1000.0), to_timestamp($3 / 1000.0),
             now() + $4 * interval '1 minute', $5, $6, to_timestamp($7 / 1000.0), $8)`,
    [
      ...[contactId, ownerId, at, clock?.dueInMinutes ?? 60, clock?.warned ?? 0],
      clock?.breached ? new Date() : null,
      touchedAfter === null ? null : at + touchedAfter * 60_000,
      clock ? 'running' : 'ended',
    ],
  );
}

beforeAll(async () => {
  site = await openSettingsSite();
  const { pool } = site.database;
  await pool.query(`update portals set installed_at = now() - interval '20 days', synced_at = now()`);
  await seed({ contactId: '1', hoursAgo: 1, ownerId: '101', clock: { dueInMinutes: 20 } });
  await seed({ contactId: '2', hoursAgo: 2, ownerId: '101', clock: { dueInMinutes: 5, warned: 1 } });
  await seed({ contactId: '3', hoursAgo: 3, ownerId: '102', clock: { dueInMinutes: -30, breached: true } });
  await seed({ contactId: '4', hoursAgo: 4, ownerId: '101', touchedAfter: 10 });
  await seed({ contactId: '5', hoursAgo: 5, ownerId: '102', touchedAfter: 30, more: { route: 'account' } });
  await seed({ contactId: '6', hoursAgo: 8 * 24, ownerId: '101', touchedAfter: 50 });
  await pool.query(
    `insert into leads (portal_id, contact_id, state, created_at, retry_at) values (4711, '7', 'held', now(), now())`,
  );
  await pool.query(
    `insert into inbox (portal_id, event_key, kind, object_id, occurred_at, received_at, request_id, details) values
       (4711, 'a', 'contact_created', '8', now(), now() - interval '2 minutes', 'r', '{}'),
       (4711, 'b', 'contact_created', '9', now(), now(), 'r', '{}')`,
  );
  await pool.query(
    `insert into owed_writes (portal_id, contact_id, ordinal, fields, request_id, state, note, settled_at)
     values (4711, '4', 1, '{}', 'r', 'refused', 'The property is read-only.', now())`,
  );
  await addHubSpotCalls(pool, [
    {
      portalId: '4711',
      hour: now - (now % HOUR),
      calls: 30,
      failures: 1,
      lastFailure: { at: now, what: 'POST /x: status 500' },
    },
    { portalId: '815', hour: now - (now % HOUR), calls: 99, failures: 99, lastFailure: null },
  ]);
  await addHubSpotCalls(pool, [
    { portalId: '4711', hour: now - (now % HOUR), calls: 12, failures: 0, lastFailure: null },
  ]);
});
afterAll(() => site.close());

const list = async (name: LeadListName) => site.get(leadListSchema, `home/list?list=${name}`);

describe('today', () => {
  test('counts what somebody should look at', async () => {
    const { lists } = await site.get(homeTodaySchema, 'home/today');
    const counts = Object.fromEntries(lists.map(({ list: name, count }) => [name, count]));
    expect(counts).toEqual({ unrouted: 2, held: 1, at_risk: 1, breached: 1 });
  });

  test('tells how the surroundings are, of this account alone', async () => {
    const { health } = await site.get(homeTodaySchema, 'home/today');
    expect(health).toMatchObject({
      ...{ trouble: null, webhooks24h: 2, calls24h: 42, failures24h: 1 },
      lastFailure: { what: 'POST /x: status 500' },
    });
    expect(health.lastSyncAt).toBeGreaterThan(now - 60_000);
  });

  test('lists each lead with its record, and why it is there', async () => {
    expect((await list('breached')).rows).toMatchObject([
      {
        ...{
          contactId: '3',
          label: 'Acme GmbH',
          url: 'https://app.example/4711/3',
          grade: 'A',
          territory: 'DACH',
        },
        ...{ owner: 'Bo Lindt', why: 'Not answered in time.' },
      },
    ]);
    expect((await list('at_risk')).rows).toMatchObject([
      { contactId: '2', why: 'Anna Berg was reminded and has not answered yet.' },
    ]);
    expect((await list('held')).rows).toMatchObject([{ contactId: '7', label: 'Contact 7' }]);
    const unrouted = await list('unrouted');
    expect(unrouted.rows.map(({ contactId, why }) => [contactId, why])).toEqual([
      ['8', 'Not yet read from HubSpot.'],
      ['4', 'HubSpot refused the owner: The property is read-only.'],
    ]);
  });
});

describe('the week', () => {
  test('shows one figure of each kind against the week before', async () => {
    const { headlines, mayChoose } = await site.get(homeWeekSchema, 'home/week', colleague);
    expect(headlines).toMatchObject([
      { figure: 'leads_routed', value: 5, before: 1, unit: 'leads', moreIsBetter: true },
      { figure: 'answered_in_time', value: 66.7, before: 100, unit: 'percent' },
      { figure: 'minutes_to_owner', value: 0.5, before: 0.5, unit: 'minutes', moreIsBetter: false },
    ]);
    expect(headlines.map(({ days }) => days.length)).toEqual([14, 14, 14]);
    expect(mayChoose).toBe(false);
  });

  test('shows what an editor chose, for everybody', async () => {
    const chosen = {
      activity: 'leads_answered',
      outcome: 'became_opportunity',
      efficiency: 'minutes_to_answer',
    };
    await site.write(homeWeekSchema, 'PUT', 'home/headlines', chosen, installer);
    const { headlines } = await site.get(homeWeekSchema, 'home/week', colleague);
    expect(headlines).toMatchObject([
      { figure: 'leads_answered', value: 2, before: 1 },
      { figure: 'became_opportunity', value: 5, before: 1 },
      { figure: 'minutes_to_answer', value: 20, before: 50 },
    ]);
  });
});

describe('fairness', () => {
  const shares = async (query = '') => site.get(fairnessSchema, `home/fairness?${query}`);
  const owe = (ownerId: string, leads: number) =>
    site.database.pool.query(
      `insert into ledger (portal_id, mode, territory_id, owner_id, owed) values (4711, 'shadow', 'dach', $1, $2)
       on conflict (portal_id, mode, territory_id, owner_id) do update set owed = excluded.owed`,
      [ownerId, leads * LEAD],
    );

  test('since the install, when every ledger was level', async () => {
    await owe('101', -0.5);
    await owe('102', 0.5);
    const { rows, since } = await shares('days=30');
    expect(since).toBeLessThan(now - 19 * 24 * HOUR);
    expect(rows).toMatchObject([
      {
        territory: 'DACH',
        reps: [
          { name: 'Anna Berg', owed: 3.5, received: 4, besides: 0 },
          { name: 'Bo Lindt', owed: 1.5, received: 1, besides: 1 },
        ],
      },
      { territory: 'Everyone', reps: [] },
    ]);
  });

  test('since the start of a day, by the ledger that was kept then', async () => {
    const { pool } = site.database;
    await keepDailyLedgers(pool, 40);
    await keepDailyLedgers(pool, 40);
    await pool.query(
      `update ledger_snapshots set taken_at = now() - interval '7 days 1 hour' where version is null`,
    );
    await owe('101', -1);
    await owe('102', 1);
    const { rows } = await shares('search=dach');
    expect(rows).toMatchObject([
      {
        reps: [
          { name: 'Anna Berg', owed: 2.5, received: 3 },
          { name: 'Bo Lindt', owed: 1.5, received: 1, besides: 1 },
        ],
      },
    ]);
  });
});
