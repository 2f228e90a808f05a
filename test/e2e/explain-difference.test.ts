import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LeadDifference } from '../../src/contract/lead-difference.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { cardSteps } from '../support/card-steps.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { publish, runBaton } from '../support/run-cli.ts';

// Always at work in the sample portal.
const [anna, jonas, oliver] = ['70001', '70002', '70005'];
const names: Readonly<Record<string, string>> = { [anna]: 'Anna Becker', [jonas]: 'Jonas Keller' };

const rulebook: RulebookInput = {
  scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
  capacities: [],
  slaPolicies: [{ slaPolicyId: 'hour', targetMinutes: 60, calendar: 'wall' }],
  existingOwner: 'keep',
  territories: [
    {
      ...{ territoryId: 'uk', name: 'UK', priority: 1, slaPolicyId: 'hour' },
      condition: { attribute: 'country', is: 'any_of', values: ['GB'] },
      members: [{ ownerId: oliver, weight: 1 }],
    },
    {
      ...{
        territoryId: 'everyone',
        name: 'Everyone',
        priority: 9,
        condition: { all: [] },
        slaPolicyId: 'hour',
      },
      members: [anna, jonas].map((ownerId) => ({ ownerId, weight: 1 })),
    },
  ],
};

let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
let card: ReturnType<typeof cardSteps>;

beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
  card = cardSteps(portal, { userId: '42', email: 'ops@acme.example' });
  await publish(portal, rulebook);
}, 60_000);
afterAll(() => portal?.close());

const ask = (contactId: string, ownerId: string, more = '') =>
  card.call<LeadDifference>(`/api/lead-differences?contactId=${contactId}&ownerId=${ownerId}${more}`);

async function germanLead(): Promise<{ id: string; owner: string; other: string }> {
  const id = await steps.create({ email: `${randomUUID()}@werke.example`, country: 'Germany' });
  const owner = await steps.ownerOf(id);
  await steps.nothingIsPending();
  return { id, owner, other: owner === anna ? jonas : anna };
}

describe('why not this rep', () => {
  test('tells the turn that was missing, and the country of another territory', async () => {
    const { id, owner, other } = await germanLead();
    const turn = await ask(id, other);
    expect(turn.status).toBe(200);
    expect(turn.body.summary).toBe(`${names[other]} would have got this lead in each of these cases:`);
    expect(turn.body.cases).toContain(`If ${names[owner]} had been away.`);
    expect(turn.body.cases.join()).toMatch(/had been owed 0\.\d\d of a lead more in Everyone\./);

    const { body } = await ask(id, oliver);
    expect(body.cases[0]).toBe('If country had been GB, not DE.');
    const german = await ask(id, oliver, '&locale=de');
    expect(german.body.cases[0]).toBe('Wenn Land GB statt DE gewesen wäre.');
  });

  test('says so when it is theirs, when a person chose, and when they are unknown', async () => {
    const { id, owner, other } = await germanLead();
    expect((await ask(id, owner)).body.summary).toBe(`${names[owner]} got this lead by the latest decision.`);
    expect((await ask(id, '999')).body.summary).toMatch(/was not an owner in this account/);
    await runBaton(portal.database.url, 'editor', 'add', String(portal.portalId), 'ops@acme.example');
    await card.act(id, { kind: 'reassign', ownerId: other });
    expect((await ask(id, oliver)).body.summary).toBe(
      'A person chose the owner of this lead; the rules were not asked.',
    );
  });

  test('says that a decision is older than what is kept', async () => {
    const { id, other } = await germanLead();
    await portal.database.pool.query('update decisions set turn_id = null where contact_id = $1', [id]);
    expect((await ask(id, other)).body.summary).toBe(
      'This decision was made before Baton kept what it looked at.',
    );
  });

  test('refuses a contact that was never routed, and a rep that is no number', async () => {
    expect((await ask('999999', anna)).status).toBe(404);
    const { id } = await germanLead();
    expect((await ask(id, 'anna')).status).toBe(400);
  });

  test('lists everybody about whom it can be asked', async () => {
    const { body } = await card.call<{ reps: { ownerId: string; name: string }[] }>('/api/lead-reps');
    expect(body.reps).toContainEqual({ ownerId: anna, name: 'Anna Becker' });
  });

  test('the command line says the same, in words and in JSON', async () => {
    const { id } = await germanLead();
    const said = await runBaton(portal.database.url, 'explain', id, '--rep', oliver);
    expect(said).toContain('- If country had been GB, not DE.');
    const { alternatives } = JSON.parse(
      await runBaton(portal.database.url, 'explain', id, '--rep', oliver, '--json'),
    ) as { alternatives: unknown[][] };
    expect(alternatives[0]).toEqual([
      { kind: 'lead_attribute', what: 'attribute', attribute: 'country', from: 'DE', to: 'GB' },
    ]);
    expect(await runBaton(portal.database.url, 'explain', id)).toContain(
      'Territories, in the order of trying:',
    );
  });
});
