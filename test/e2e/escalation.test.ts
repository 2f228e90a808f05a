import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { findLeadEvents } from '../../src/store/lead-events.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { replayed } from '../support/replayed.ts';
import { publish } from '../support/run-cli.ts';
import { until } from '../support/until.ts';

// Always at work in the sample portal.
const [anna, jonas, oliver, aoife, maria] = ['70001', '70002', '70005', '70006', '70008'];
let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
});
afterAll(() => portal.close());

const seconds = (count: number) => count / 60;

function rulebook(policy: Partial<RulebookInput['slaPolicies'][number]>): RulebookInput {
  return {
    scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
    capacities: [],
    slaPolicies: [
      // Wide apart: a reminder and a breach that a busy machine finds together would be told as one.
      { slaPolicyId: 'sla', targetMinutes: seconds(5), calendar: 'wall', warnings: [0.5], ...policy },
    ],
    existingOwner: 'keep',
    lastResort: { ownerId: aoife },
    territories: [
      {
        territoryId: 'everyone',
        name: 'Everyone',
        priority: 100,
        condition: { all: [] },
        members: [anna, jonas].map((ownerId) => ({ ownerId, weight: 1 })),
        fallbackOwnerIds: [oliver],
        slaPolicyId: 'sla',
      },
    ],
  };
}

const timeline = (id: string) => findLeadEvents(portal.database.pool, String(portal.portalId), id);
const kinds = async (id: string) => (await timeline(id)).map(({ kind }) => kind);
const happened = (id: string, kind: string) =>
  until(`contact ${id}: ${kind}`, async () => (await kinds(id)).includes(kind as never), {
    timeoutMs: 45_000,
  });

test('nobody answers: reminder, breach and the next in the chain, until the last resort keeps the lead', async () => {
  await publish(portal, rulebook({}));
  const id = await steps.create();
  await happened(id, 'escalation_stopped');
  await steps.nothingIsPending();

  const events = await timeline(id);
  const told = events.map(({ kind }) => kind);
  const step = ['owner_written', 'warned', 'breached', 'escalated'];
  expect(told).toEqual([
    ...['routed', ...step, ...step, ...step],
    ...['owner_written', 'warned', 'breached', 'escalation_stopped'],
  ]);
  const owners = events.filter(({ kind }) => ['routed', 'escalated'].includes(kind)).map((e) => e.ownerId);
  expect(owners.slice(0, 2).sort()).toEqual([anna, jonas]);
  expect(owners.slice(2)).toEqual([oliver, aoife]);

  const { properties, ownerWrites } = await steps.contact(id);
  expect(properties['hubspot_owner_id']).toBe(aoife);
  expect(ownerWrites.map(({ ownerId }) => ownerId)).toEqual(owners);
  const decisions = (await steps.decisions()).filter((row) => row.contact_id === id);
  expect(decisions.map(({ cause, owner_id: ownerId }) => [cause, ownerId])).toEqual([
    ['created', owners[0]],
    ...owners.slice(1).map((ownerId) => ['escalated', ownerId]),
  ]);
}, 90_000);

test('everybody concerned gets one task a reminder and a step', async () => {
  await publish(portal, rulebook({ steps: [{ to: 'named' }] }));
  const id = await steps.create();
  const first = await steps.ownerOf(id);
  await happened(id, 'escalation_stopped');
  const tasks = await until('four tasks', async () => {
    const { results } = await steps.control<{
      results: { properties: Record<string, string>; contactIds: string[] }[];
    }>('GET', '/tasks');
    const own = results.filter(({ contactIds }) => contactIds.includes(id));
    return own.length === 4 && own;
  });
  expect(tasks.map(({ properties }) => properties['hubspot_owner_id']).sort()).toEqual(
    [first, oliver, oliver, oliver].sort(),
  );
}, 60_000);

test('a lead that was answered stays, also when only a fresh look at the record knows', async () => {
  await publish(portal, rulebook({ warnings: [] }));
  const id = await steps.create();
  const owner = await steps.ownerOf(id);
  await steps.nothingIsPending();
  await steps.control('PUT', '/faults', { webhookPause: true });
  await steps.edit(id, { notes_last_contacted: new Date().toISOString() });
  await happened(id, 'first_touch');
  await steps.control('PUT', '/faults', { webhookPause: false });

  expect((await steps.contact(id)).properties['hubspot_owner_id']).toBe(owner);
  expect((await timeline(id)).at(-1)).toMatchObject({
    kind: 'first_touch',
    ownerId: owner,
    details: { signal: 'last_contacted', inTime: true },
  });
}, 60_000);

test('an answer that HubSpot tells of ends the clock before it is due', async () => {
  await publish(portal, rulebook({ targetMinutes: 60 }));
  const id = await steps.create();
  await steps.ownerOf(id);
  await steps.nothingIsPending();
  await steps.edit(id, { num_contacted_notes: '1' });
  await happened(id, 'first_touch');
  const { rows } = await portal.database.pool.query(
    'select state, ended_reason, touched_by from clocks where contact_id = $1',
    [id],
  );
  expect(rows).toEqual([{ state: 'ended', ended_reason: 'answered', touched_by: 'contacted_notes' }]);
}, 60_000);

test('an owner whom a person chooses gets the whole time, and then the chain goes on without them', async () => {
  await publish(portal, rulebook({ targetMinutes: 60, warnings: [], steps: [{ to: 'next_rep' }] }));
  const id = await steps.create();
  const first = await steps.ownerOf(id);
  await steps.edit(id, { hubspot_owner_id: maria });
  await happened(id, 'owner_changed');
  const changed = (await timeline(id)).find(({ kind }) => kind === 'owner_changed');
  const { rows } = await portal.database.pool.query<{ due: Date }>(
    `update clocks c set due_at = now(), next_at = now() from clocks was
     where c.contact_id = $1 and c.state = 'running' and was.portal_id = c.portal_id
       and was.contact_id = c.contact_id and was.ordinal = c.ordinal
     returning was.due_at as due`,
    [id],
  );
  expect(rows.map(({ due }) => due.getTime() - changed!.at)).toEqual([3_600_000]);
  await happened(id, 'escalated');
  await steps.nothingIsPending();
  const events = (await timeline(id)).filter(({ kind }) => kind !== 'owner_written');
  expect(events.slice(0, 4).map(({ kind, ownerId }) => [kind, ownerId])).toEqual([
    ['routed', first],
    ['owner_changed', maria],
    ['breached', maria],
    ['escalated', first === anna ? jonas : anna],
  ]);
}, 60_000);

const dayMs = 86_400_000;
/** Read once: midnight may pass between the tests. */
const inTwoDays = Date.now() + 2 * dayMs;

/** Jonas works on one day of the week only, two days from now. */
const asleep = (): NonNullable<RulebookInput['people']> => {
  const days = new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'long' })
    .format(inTwoDays)
    .toUpperCase();
  return [
    {
      ownerId: jonas,
      timeZone: 'UTC',
      hours: [{ days: days as 'MONDAY', startMinute: 0, endMinute: 1440 }],
    },
  ];
};

describe('when whoever is next is not at work', () => {
  const outOfHours = (offHours: RulebookInput['slaPolicies'][number]['offHours']): RulebookInput => {
    const { territories, ...rest } = rulebook({ warnings: [], steps: [{ to: 'next_rep' }], offHours });
    const abroad = { ...territories[0]!, territoryId: 'abroad', name: 'Abroad', priority: 200 };
    return {
      ...rest,
      people: asleep(),
      territories: [...territories, { ...abroad, members: [{ ownerId: maria, weight: 1 }] }],
    };
  };

  test('the lead waits with its owner until they are', async () => {
    await publish(portal, outOfHours({ do: 'wait' }));
    const id = await steps.create();
    expect(await steps.ownerOf(id)).toBe(anna);
    await happened(id, 'breached');
    const opening = Math.floor(inTwoDays / dayMs) * dayMs;
    expect((await timeline(id)).at(-1)).toMatchObject({ ownerId: anna, details: { waitsUntil: opening } });
    expect((await steps.contact(id)).properties['hubspot_owner_id']).toBe(anna);
  }, 60_000);

  test.each([
    ['follows the sun to a territory that is awake', { do: 'follow_sun' as const, territoryIds: ['abroad'] }],
    ['goes to whoever is on call', { do: 'on_call' as const, ownerIds: [maria] }],
  ])(
    'the lead %s',
    async (_what, offHours) => {
      await publish(portal, outOfHours(offHours));
      const id = await steps.create();
      expect(await steps.ownerOf(id)).toBe(anna);
      await happened(id, 'escalated');
      expect((await timeline(id)).find(({ kind }) => kind === 'escalated')).toMatchObject({
        ownerId: maria,
        details: { offHours: offHours.do, fromOwnerId: anna },
      });
      await until('HubSpot to have the new owner', async () => {
        const { properties } = await steps.contact(id);
        return properties['hubspot_owner_id'] === maria;
      });
    },
    60_000,
  );
});

test('in shadow mode escalations are decided and nobody is told', async () => {
  await publish(portal, rulebook({ steps: [{ to: 'named' }] }));
  const before = await steps.control<{ results: unknown[] }>('GET', '/tasks');
  await portal.database.pool.query(`update portals set mode = 'shadow'`);
  const id = await steps.create();
  await happened(id, 'escalation_stopped');
  await portal.database.pool.query(`update portals set mode = 'live'`);
  expect(await kinds(id)).toEqual([
    'routed',
    'warned',
    'breached',
    'escalated',
    'warned',
    'breached',
    'escalation_stopped',
  ]);
  await steps.nothingIsPending();
  expect((await steps.contact(id)).ownerWrites).toEqual([]);
  const after = await steps.control<{ results: unknown[] }>('GET', '/tasks');
  expect(after.results).toHaveLength(before.results.length);
}, 60_000);

test('everything decided here comes out the same when it is decided again', async () => {
  const { same, others } = await replayed(portal.database.pool, portal.portalId);
  expect(others.filter(({ result }) => !result.includes('erased'))).toEqual([]);
  expect(same).toBeGreaterThan(0);
});
