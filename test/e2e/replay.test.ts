import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LeadActionInput } from '../../src/contract/lead-actions.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { cardSteps } from '../support/card-steps.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { publish, runBaton } from '../support/run-cli.ts';
import { until } from '../support/until.ts';

// Always at work in the sample portal.
const [anna, jonas, oliver, maria] = ['70001', '70002', '70005', '70008'];
let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
  await portal.database.pool.query(
    `insert into settings_editors (portal_id, email, added_by) values ($1, $2, 'test')`,
    [portal.portalId, admin.email],
  );
});
afterAll(() => portal.close());

const admin = { userId: '42', email: 'ops@acme.example' };

function rulebook(more: Partial<RulebookInput> = {}): RulebookInput {
  return {
    scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
    capacities: [],
    slaPolicies: [
      {
        slaPolicyId: 'sla',
        targetMinutes: 4 / 60,
        calendar: 'wall',
        warnings: [],
        steps: [{ to: 'next_rep' }],
      },
    ],
    existingOwner: 'keep',
    giveBack: { onReject: true, onEscalation: true },
    territories: [
      {
        territoryId: 'everyone',
        name: 'Everyone',
        priority: 100,
        condition: { all: [] },
        members: [anna, jonas, oliver].map((ownerId) => ({ ownerId, weight: 1 })),
        slaPolicyId: 'sla',
      },
    ],
    ...more,
  };
}

const everyone = rulebook().territories[0]!;
const decided = async (id: string, cause: string) =>
  until(
    `contact ${id}: ${cause}`,
    async () => (await steps.decisions()).some((row) => row.contact_id === id && row.cause === cause),
    { timeoutMs: 30_000 },
  );

/** An admin presses a button on the card. */
async function pressed(id: string, action: LeadActionInput): Promise<void> {
  const { status, body } = await cardSteps(portal, admin).act(id, action);
  expect([status, body.error?.message]).toEqual([200, undefined]);
  await steps.nothingIsPending();
}

/** What the command says, and whether it found a fault. */
async function replay(...args: string[]): Promise<{ said: string; failed: boolean }> {
  try {
    return { said: await runBaton(portal.database.url, 'replay', ...args), failed: false };
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    return { said: stdout, failed: true };
  }
}

const sinceThen = ['--portal', '4711', '--since', '2020-01-01'];

test('everything that a portal decided comes out the same, and whatever is changed afterwards is named', async () => {
  // Escalations, a person's own choice of owner, and one who passes a lead on.
  await publish(portal, rulebook());
  const escalated = await steps.create({ country: 'Germany' });
  const changed = await steps.create({ country: 'France' });
  await steps.ownerOf(changed);
  await steps.edit(changed, { hubspot_owner_id: maria });
  await decided(changed, 'restarted');
  await decided(escalated, 'escalated');
  const slaPolicies = [{ ...rulebook().slaPolicies[0]!, targetMinutes: 60 }];
  await publish(portal, rulebook({ slaPolicies }));
  const moved = await steps.create();
  await steps.ownerOf(moved);
  await pressed(moved, { kind: 'pass_on', reason: 'no_time' });
  await pressed(moved, { kind: 'reassign', ownerId: maria });
  await pressed(moved, { kind: 'reroute' });
  // An absence, caps, a lead that already has an owner, and a hold that ends.
  const away = { ownerId: anna, absences: [{ from: '2020-01-01', to: '2100-01-01' }] };
  const caps = [
    {
      capId: 'all',
      name: 'All',
      window: { per: 'rolling' as const, hours: 24 },
      most: 0,
      counts: 'together' as const,
    },
  ];
  await publish(portal, rulebook({ slaPolicies, people: [away], caps }));
  const held = await steps.create();
  expect(await steps.whatBecameOf(held)).toBe('held');
  const kept = await steps.create({ hubspot_owner_id: oliver });
  expect(await steps.whatBecameOf(kept)).toBe('kept');
  const far = {
    ...everyone,
    territoryId: 'far',
    priority: 1,
    condition: { attribute: 'country', is: 'any_of', values: ['FR'] },
  } as const;
  await publish(portal, rulebook({ slaPolicies, people: [away], territories: [far, everyone] }));
  await decided(held, 'hold_retried');
  await steps.nothingIsPending();

  const causes = new Set((await steps.decisions()).map(({ cause }) => cause));
  expect(causes).toEqual(
    new Set(['created', 'hold_retried', 'escalated', 'passed_on', 'rerouted', 'reassigned', 'restarted']),
  );
  const all = await replay(...sinceThen, '--json');
  expect(JSON.parse(all.said)).toMatchObject({ different: 0, unreadable: 0, before_inputs: 0, faults: [] });
  expect(JSON.parse(all.said).same).toBeGreaterThanOrEqual(8);
  expect(all.failed).toBe(false);
  // The only account need not be named.
  expect(await replay(held)).toEqual({
    said: '2 decision(s) came out the same, bit for bit.\n',
    failed: false,
  });

  const { pool } = portal.database;
  await pool.query(
    `update decisions set trace = jsonb_set(trace, '{clock,dueAt}', '1') where contact_id = $1 and ordinal = 1`,
    [escalated],
  );
  await pool.query(
    `update turn_inputs t set inputs = jsonb_set(inputs, '{request,ownerId}', to_jsonb($2::text))
     from decisions d where d.turn_id = t.turn_id and d.contact_id = $1 and d.cause = 'restarted'`,
    [changed, jonas],
  );
  const found = await replay(...sinceThen);
  expect(found.failed).toBe(true);
  expect(found.said).toMatch(
    new RegExp(`^${escalated}/1:\\n  clock\\.dueAt: stored 1, replayed \\d{13}$`, 'm'),
  );
  expect(found.said).toMatch(new RegExp(`^  ownerId: stored "${maria}", replayed "${jonas}"$`, 'm'));
  const named = await replay(`${escalated}/1`, '--portal', '4711');
  expect(named.failed).toBe(true);
  expect(named.said).toContain('clock.dueAt: stored 1');
}, 180_000);
