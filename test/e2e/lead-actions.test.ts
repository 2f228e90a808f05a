import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { setPortalMode } from '../support/baton.ts';
import { cardSteps } from '../support/card-steps.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { replayed } from '../support/replayed.ts';
import { publish } from '../support/run-cli.ts';
import { until } from '../support/until.ts';

// Always at work in the sample portal, and somebody on leave.
const [anna, jonas, oliver, miriam] = ['70001', '70002', '70005', '70004'];
const names: Readonly<Record<string, string>> = { [anna]: 'Anna Becker', [jonas]: 'Jonas Keller' };
const userOf = (ownerId: string) => ({
  userId: String(Number(ownerId) + 5_430_000),
  email: `${ownerId}@reps.example`,
});
const admin = { userId: '42', email: 'ops@acme.example' };

const rulebook: RulebookInput = {
  scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
  capacities: [],
  slaPolicies: [
    {
      ...{ slaPolicyId: 'hour', targetMinutes: 60, calendar: 'wall' },
      snooze: { mostMinutes: 30, times: 1 },
    },
  ],
  existingOwner: 'keep',
  territories: [
    {
      ...{
        territoryId: 'everyone',
        name: 'Everyone',
        priority: 100,
        condition: { all: [] },
        slaPolicyId: 'hour',
      },
      members: [anna, jonas, miriam].map((ownerId) => ({ ownerId, weight: 1 })),
    },
  ],
};

let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
let as: (person: typeof admin) => ReturnType<typeof cardSteps>;
beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
  as = (person) => cardSteps(portal, person);
  await publish(portal, rulebook);
  await portal.database.pool.query(
    `insert into settings_editors (portal_id, email, added_by) values ($1, $2, 'test')`,
    [portal.portalId, admin.email],
  );
});
afterAll(() => portal.close());

/** A new lead, given to Anna or Jonas: its id, who has it and who does not. */
async function newLead() {
  const id = await steps.create({ email: `${randomUUID()}@acme.example` });
  const owner = await steps.ownerOf(id);
  await steps.nothingIsPending();
  return { id, owner, other: owner === anna ? jonas : anna };
}

const ownerBecomes = (id: string, ownerId: string) =>
  until(`contact ${id} to belong to ${ownerId}`, async () => {
    const { properties } = await steps.contact(id);
    return properties['hubspot_owner_id'] === ownerId;
  });

type Press = () => Promise<unknown>;

async function killNow(press: Press) {
  const pressed = press();
  await portal.web.kill();
  await pressed;
}

/** Everything but the timeline is written, and nothing is committed. */
async function killInTheMiddle(press: Press) {
  const { pool } = portal.database;
  const client = await pool.connect();
  try {
    await client.query('begin; lock table lead_events in access exclusive mode');
    const pressed = press();
    await until('the action to wait for the timeline', async () => {
      const { rowCount } = await pool.query(
        `select 1 from pg_locks
         where relation = 'lead_events'::regclass and mode = 'RowExclusiveLock' and not granted`,
      );
      return rowCount === 1;
    });
    await portal.web.kill();
    await pressed;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function killWhenDone(press: Press, actionId: string) {
  const pressed = press();
  await until(
    'the action to be done',
    async () => {
      const { rowCount } = await portal.database.pool.query(
        'select 1 from lead_actions where action_id = $1',
        [actionId],
      );
      return rowCount === 1;
    },
    { everyMs: 1 },
  );
  await portal.web.kill();
  await pressed;
}

/** HubSpot has the new owner, and nobody here knows. */
async function killBeforeTheAnswer(press: Press) {
  await portal.emulator.setFaults({ timeoutNext: 1, onlyPath: 'contacts/batch/update', effectTaken: true });
  await press();
  await until('HubSpot to take the owner', async () => (await portal.emulator.faults())['timeoutNext'] === 0);
  await portal.web.kill();
  await portal.emulator.setFaults({ onlyPath: '', effectTaken: false });
}

describe('I’m on it', () => {
  test('stops the clock, and the card and the timeline say so', async () => {
    const { id, owner } = await newLead();
    const { status, body } = await as(userOf(owner)).act(id, { kind: 'acknowledge' });
    expect([status, body.did, body.owner]).toEqual([
      200,
      'acknowledge',
      { ownerId: owner, name: names[owner] },
    ]);
    if (body.card.state !== 'decided') throw new Error(body.card.state);
    expect(body.card.clock).toMatchObject({ state: 'answered', answer: { signal: 'acknowledged' } });
    expect(body.card.offer.actions).not.toContain('acknowledge');
    expect(body.card.timeline.at(-1)).toMatchObject({ kind: 'acknowledged', owner: { ownerId: owner } });
  });

  test('a second time is refused in words', async () => {
    const { id, owner } = await newLead();
    await as(userOf(owner)).act(id, { kind: 'acknowledge' });
    const { status, body } = await as(userOf(owner)).act(id, { kind: 'acknowledge' });
    expect([status, body.error?.code, body.error?.message]).toEqual([
      409,
      'too_late',
      'No clock runs for this lead any more.',
    ]);
  });
});

describe('passing on', () => {
  test('gives the lead to the next rep, with the reason on the timeline and the owner in HubSpot', async () => {
    const { id, owner, other } = await newLead();
    const action = { kind: 'pass_on', reason: 'language', note: 'Speaks Danish' } as const;
    const { status, body } = await as(userOf(owner)).act(id, action);
    expect([status, body.owner?.ownerId]).toEqual([200, other]);
    if (body.card.state !== 'decided') throw new Error(body.card.state);
    expect(body.card.owner?.ownerId).toBe(other);
    expect(body.card.offer).toMatchObject({ allowed: false, actions: [] });
    expect(body.card.timeline.map(({ kind }) => kind)).toContain('passed_on');
    expect(body.card.timeline.find(({ kind }) => kind === 'passed_on')).toMatchObject({
      owner: { ownerId: other },
      details: { reason: 'language', note: 'Speaks Danish', fromOwnerId: owner },
    });
    await ownerBecomes(id, other);
  });

  test('the same call again, one after the other or both at once, passes it on once', async () => {
    const { id, owner, other } = await newLead();
    const { version } = await as(userOf(owner)).card(id);
    const seen = { version, actionId: randomUUID() };
    const action = { kind: 'pass_on', reason: 'no_time' } as const;
    const both = await Promise.all([1, 2].map(() => as(userOf(owner)).act(id, action, seen)));
    const later = await as(userOf(owner)).act(id, action, seen);
    for (const { status, body } of [...both, later]) {
      expect([status, body.did, body.owner?.ownerId]).toEqual([200, 'pass_on', other]);
    }
    const decided = (await steps.decisions()).filter(({ contact_id }) => contact_id === id);
    expect(decided.map(({ cause }) => cause)).toEqual(['created', 'passed_on']);
  });

  test.each([
    ['as the call arrives', killNow],
    ['in the middle of what it does', killInTheMiddle],
    ['as soon as it is done', killWhenDone],
    ['between HubSpot’s taking the new owner and its answer', killBeforeTheAnswer],
  ])(
    'the web process is killed %s: the same call again answers, and it is done once',
    async (_when, kill) => {
      const { id, owner, other } = await newLead();
      const { version } = await as(userOf(owner)).card(id);
      const seen = { version, actionId: randomUUID() };
      const press = () => as(userOf(owner)).act(id, { kind: 'pass_on', reason: 'no_time' }, seen);
      await kill(() => press().catch(() => null), seen.actionId);
      await portal.web.restart();
      const { status, body } = await press();
      expect([status, body.did, body.owner?.ownerId]).toEqual([200, 'pass_on', other]);
      const decided = (await steps.decisions()).filter(({ contact_id }) => contact_id === id);
      expect(decided.map(({ cause }) => cause)).toEqual(['created', 'passed_on']);
      if (body.card.state !== 'decided') throw new Error(body.card.state);
      expect(body.card.timeline.filter(({ kind }) => kind === 'passed_on')).toHaveLength(1);
      await ownerBecomes(id, other);
      await steps.nothingIsPending();
      // Whoever takes up a write that is still owed looks first whether HubSpot has it.
      const written = (await steps.contact(id)).ownerWrites.map(({ ownerId }) => ownerId);
      expect(written).toEqual([owner, other]);
    },
  );

  test('is refused when nobody is left to take it: the lead stays', async () => {
    const { id, owner, other } = await newLead();
    await as(userOf(owner)).act(id, { kind: 'pass_on', reason: 'no_time' });
    const { status, body } = await as(userOf(other)).act(id, { kind: 'pass_on', reason: 'no_time' });
    expect([status, body.error?.code]).toEqual([409, 'too_late']);
    expect((await as(admin).card(id)).owner?.ownerId).toBe(other);
  });
});

describe('giving it to somebody', () => {
  test('the choices say what the rules would have said', async () => {
    const { id, owner, other } = await newLead();
    const { status, body } = await as(admin).choices(id);
    expect(status).toBe(200);
    const of = (ownerId: string) => body.choices.find((choice) => choice.ownerId === ownerId);
    expect(of(owner)).toBeUndefined();
    expect(of(other)).toMatchObject({ eligible: true, why: 'Free now.' });
    expect(of(miriam)).toMatchObject({
      eligible: false,
      why: expect.stringContaining('Out of office until'),
    });
    expect(of(oliver)).toMatchObject({ eligible: false, why: 'Not a member of Everyone.' });
    expect(body.choices[0]?.ownerId).toBe(other);
  });

  test('an admin can, whatever the rules say', async () => {
    const { id } = await newLead();
    const { status, body } = await as(admin).act(id, { kind: 'reassign', ownerId: oliver });
    expect([status, body.owner]).toEqual([200, { ownerId: oliver, name: 'Oliver Hughes' }]);
    await ownerBecomes(id, oliver);
  });

  test('not to whoever has it', async () => {
    const { id, owner } = await newLead();
    const { status, body } = await as(admin).act(id, { kind: 'reassign', ownerId: owner });
    expect([status, body.error?.message]).toEqual([409, 'They have this lead already.']);
  });

  test('not to somebody who is not there', async () => {
    const { id, owner } = await newLead();
    const { status, body } = await as(admin).act(id, { kind: 'reassign', ownerId: '99999' });
    expect([status, body.error?.code]).toEqual([422, 'faults']);
    expect((await as(admin).card(id)).owner?.ownerId).toBe(owner);
  });
});

test('routing again gives it to somebody who did not have it', async () => {
  const { id, owner, other } = await newLead();
  const { status, body } = await as(userOf(owner)).act(id, { kind: 'reroute' });
  expect([status, body.did, body.owner?.ownerId]).toEqual([200, 'reroute', other]);
  await ownerBecomes(id, other);
});

describe('more time', () => {
  test('moves the due time by as much, as often as the policy allows', async () => {
    const { id, owner } = await newLead();
    const before = await as(userOf(owner)).card(id);
    expect(before.offer.snooze).toEqual({ mostMinutes: 30, left: 1 });
    const { body } = await as(userOf(owner)).act(id, { kind: 'snooze', minutes: 20 });
    if (body.card.state !== 'decided') throw new Error(body.card.state);
    expect(body.card.clock!.dueAt - before.clock!.dueAt).toBe(20 * 60_000);
    expect(body.card.offer.snooze).toBeNull();
    const { dueAt } = body.card.clock!;
    await until('HubSpot to show the new due time', async () => {
      const { properties } = await steps.contact(id);
      return Date.parse(properties['baton_due_at'] ?? '') === dueAt;
    });
    // Nothing else went with it.
    expect((await steps.contact(id)).ownerWrites).toHaveLength(1);
    const again = await as(userOf(owner)).act(id, { kind: 'snooze', minutes: 20 });
    expect([again.status, again.body.error?.message]).toEqual([
      409,
      'The rules allow no more time for this lead.',
    ]);
  });

  test('not longer than the policy allows', async () => {
    const { id, owner } = await newLead();
    const { status, body } = await as(userOf(owner)).act(id, { kind: 'snooze', minutes: 31 });
    expect([status, body.error?.message]).toEqual([422, 'The rules allow 30 minutes more at most.']);
  });
});

describe('who may, and when', () => {
  test('somebody who neither owns it nor is an admin sees the card and can do nothing', async () => {
    const { id } = await newLead();
    const colleague = as(userOf(oliver));
    expect((await colleague.card(id)).offer).toEqual({ allowed: false, actions: [], snooze: null });
    for (const reply of [
      await colleague.act(id, { kind: 'acknowledge' }),
      await colleague.act(id, { kind: 'reassign', ownerId: oliver }),
      await colleague.choices(id),
    ]) {
      expect([reply.status, reply.body.error?.code]).toEqual([403, 'forbidden']);
    }
  });

  test('a lead that has moved on since is left alone', async () => {
    const { id, owner, other } = await newLead();
    const seen = await as(userOf(owner)).card(id);
    await as(admin).act(id, { kind: 'reassign', ownerId: other });
    const { status, body } = await as(userOf(owner)).act(id, { kind: 'acknowledge' }, seen);
    expect([status, body.error?.code, body.error?.message]).toEqual([
      409,
      'conflict',
      'The lead has moved on since you looked. Nothing was changed.',
    ]);
    expect((await as(admin).card(id)).clock?.state).toBe('running');
  });

  test('a portal cannot act on another one’s contact', async () => {
    const { id } = await newLead();
    const stranger = cardSteps(portal, admin, 4712);
    expect((await stranger.call(`/api/lead-card?contactId=${id}`)).status).toBe(404);
    const reply = await stranger.act(id, { kind: 'reroute' }, { version: '1.0' });
    expect([reply.status, reply.body.error?.code]).toEqual([404, 'not_installed']);
  });

  test('a contact that Baton never routed cannot be acted on', async () => {
    const reply = await as(admin).act('123456789', { kind: 'reroute' }, { version: '1.0' });
    expect([reply.status, reply.body.error?.code]).toEqual([404, 'not_found']);
  });

  test('an action id cannot be used for another lead', async () => {
    const [first, second] = [await newLead(), await newLead()];
    const actionId = randomUUID();
    await as(admin).act(first.id, { kind: 'acknowledge' }, { actionId });
    const { status } = await as(admin).act(second.id, { kind: 'acknowledge' }, { actionId });
    expect(status).toBe(400);
    expect((await as(admin).card(second.id)).clock?.state).toBe('running');
  });

  test('a call that is not complete says what is missing', async () => {
    const { id } = await newLead();
    const { status, body } = await as(admin).call('/api/lead-actions', {
      ...{ actionId: 'x', contactId: id, version: '1.0', action: { kind: 'pass_on', reason: 'bored' } },
    });
    expect([status, body.error?.faults?.map(({ path }) => path)]).toEqual([
      400,
      ['actionId', 'action.reason'],
    ]);
  });

  test('in shadow mode there is nothing to act on', async () => {
    await setPortalMode(portal.database.url, portal.portalId, 'shadow');
    try {
      const id = await steps.create({ email: `${randomUUID()}@acme.example` });
      await steps.whatBecameOf(id);
      expect((await as(admin).card(id)).offer).toEqual({ allowed: true, actions: [], snooze: null });
      const { status } = await as(admin).act(id, { kind: 'reroute' });
      expect(status).toBe(409);
    } finally {
      await setPortalMode(portal.database.url, portal.portalId, 'live');
    }
  });
});

test('everything decided here comes out the same when it is decided again', async () => {
  const { same, others } = await replayed(portal.database.pool, portal.portalId);
  expect(others.filter(({ result }) => !result.includes('erased'))).toEqual([]);
  expect(same).toBeGreaterThan(0);
});
