import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { replayed } from '../support/replayed.ts';
import { publish, runBaton, withFile } from '../support/run-cli.ts';
import { until } from '../support/until.ts';

// Always at work in the sample portal.
const [anna, jonas, oliver] = ['70001', '70002', '70005'];
let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
});
afterAll(() => portal.close());

type TerritoryInput = RulebookInput['territories'][number];

function rulebook(everyone: Partial<TerritoryInput>, more: Partial<RulebookInput> = {}): RulebookInput {
  const catchAll: TerritoryInput = {
    territoryId: 'everyone',
    name: 'Everyone',
    priority: 100,
    condition: { all: [] },
    members: [
      { ownerId: anna, weight: 1 },
      { ownerId: jonas, weight: 1 },
    ],
    slaPolicyId: 'hour',
    ...everyone,
  };
  return {
    scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
    capacities: [],
    slaPolicies: [{ slaPolicyId: 'hour', targetMinutes: 60, calendar: 'wall' }],
    existingOwner: 'keep',
    ...more,
    territories: [...(more.territories ?? []), catchAll],
  };
}

const cap = (most: number, more: object = {}) => [
  { capId: `cap-${most}`, name: 'Test cap', window: { per: 'rolling' as const, hours: 1 }, most, ...more },
];
const together = { counts: 'together' as const };

/** Ends what earlier tests left on hold. */
async function nobodyWaits(): Promise<void> {
  await publish(portal, rulebook({}));
  await until('no lead to be on hold', async () => {
    const { rowCount } = await portal.database.pool.query(`select 1 from leads where state = 'held'`);
    return rowCount === 0;
  });
}

test('a rep at their cap gets nothing, a lead without anybody waits, and goes out when there is room', async () => {
  await publish(portal, rulebook({}, { caps: cap(1) }));
  const ids = [await steps.create(), await steps.create()];
  const owners = await Promise.all(ids.map((id) => steps.ownerOf(id)));
  expect(new Set(owners)).toEqual(new Set([anna, jonas]));
  const third = await steps.create();
  expect(await steps.whatBecameOf(third)).toBe('held');
  const { body } = await steps.fetchCard(third);
  expect(body).toMatchObject({
    outcome: 'held',
    candidates: [{ eligible: false, why: expect.stringContaining('1 of 1') }, {}],
  });
  await nobodyWaits();
  expect([anna, jonas]).toContain(await steps.ownerOf(third));
});

test('a lead on hold is not overtaken by a later one with the same chances', async () => {
  await nobodyWaits();
  await publish(portal, rulebook({}, { caps: cap(0, together) }));
  const first = await steps.create();
  expect(await steps.whatBecameOf(first)).toBe('held');
  const second = await steps.create();
  expect(await steps.whatBecameOf(second)).toBe('held');
  const { rows } = await portal.database.pool.query<{ given: number }>(
    `select count(*)::int as given from decisions where outcome = 'assigned'`,
  );
  await publish(portal, rulebook({}, { caps: cap(rows[0]!.given + 1, together) }));
  expect([anna, jonas]).toContain(await steps.ownerOf(first));
  await steps.nothingIsPending();
  expect((await steps.contact(second)).properties['hubspot_owner_id'] ?? '').toBe('');
});

test('a hold ends at the fallback', async () => {
  await nobodyWaits();
  const held = rulebook({}, { caps: cap(0, { ownerIds: [anna, jonas] }), fallback: { ownerIds: [oliver] } });
  await publish(portal, held);
  const id = await steps.create();
  expect(await steps.whatBecameOf(id)).toBe('held');
  // A day and a minute later.
  await portal.database.pool.query(
    `update leads set hold = jsonb_set(hold, '{since}', to_jsonb((hold->>'since')::float8 - 86460000)), retry_at = now()
     where contact_id = $1`,
    [id],
  );
  expect(await steps.ownerOf(id)).toBe(oliver);
});

test('a rep with too many open leads gets the next one when one of them is closed', async () => {
  await nobodyWaits();
  const { rows } = await portal.database.pool.query<{ open: number }>(
    `select count(*)::int as open from leads where owner_id = $1 and state = 'routed' and given_at is not null`,
    [oliver],
  );
  const members = [{ ownerId: oliver, weight: 1 }];
  await publish(
    portal,
    rulebook({ members }, { openCaps: [{ ownerIds: [oliver], most: rows[0]!.open + 1 }] }),
  );
  const open = await steps.create();
  expect(await steps.ownerOf(open)).toBe(oliver);
  const waiting = await steps.create();
  expect(await steps.whatBecameOf(waiting)).toBe('held');
  await steps.edit(open, { hs_lead_status: 'UNQUALIFIED' });
  expect(await steps.ownerOf(waiting)).toBe(oliver);
});

test('a named list of a hundred thousand domains decides the territory', async () => {
  await nobodyWaits();
  const domains = Array.from({ length: 100_000 }, (_, index) => `named-${index}.com`);
  const said = await withFile(
    'accounts.csv',
    `Domain,Tier\n${domains.map((domain) => `${domain},1`).join('\n')}\n`,
    (file) =>
      runBaton(
        portal.database.url,
        'list',
        String(portal.portalId),
        'named',
        '--file',
        file,
        '--name',
        'Named accounts',
      ),
  );
  expect(said).toBe('List "named" holds 100000 values now.\n');
  const named: TerritoryInput = {
    territoryId: 'named',
    name: 'Named accounts',
    priority: 1,
    condition: { attribute: 'email_domain', is: 'in_list', listId: 'named' },
    members: [{ ownerId: oliver, weight: 1 }],
    slaPolicyId: 'hour',
  };
  await publish(portal, rulebook({}, { territories: [named] }));
  const inList = await steps.create({ email: 'a@named-77777.com' });
  const outside = await steps.create({ email: 'a@somebody-else.com' });
  expect(await steps.ownerOf(inList)).toBe(oliver);
  expect([anna, jonas]).toContain(await steps.ownerOf(outside));
});

test("a rulebook with faults is refused in an admin's words, and nothing changes", async () => {
  const broken = rulebook({ slaPolicyId: 'none' });
  await expect(publish(portal, broken)).rejects.toThrow(
    /Territory "Everyone" names SLA policy "none", which does not exist/,
  );
  const unknownList = rulebook(
    {},
    {
      territories: [
        {
          territoryId: 'x',
          name: 'VIPs',
          priority: 1,
          condition: { attribute: 'email_domain', is: 'in_list', listId: 'vip' },
          members: [],
          slaPolicyId: 'hour',
        },
      ],
    },
  );
  await expect(publish(portal, unknownList)).rejects.toThrow(
    /Territory "VIPs" asks for list "vip", which does not exist/,
  );
});

test('everything decided here comes out the same when it is decided again', async () => {
  const { same, others } = await replayed(portal.database.pool, portal.portalId);
  expect(others.filter(({ result }) => !result.includes('erased'))).toEqual([]);
  expect(same).toBeGreaterThan(0);
});
