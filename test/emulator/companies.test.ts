import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { until } from '../support/until.ts';
import { allScopes, InstalledEmulator } from './installed-emulator.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

let receiver: WebhookReceiver;
let emulator: InstalledEmulator;

async function start(scopes: readonly string[]): Promise<void> {
  emulator = await InstalledEmulator.start({ webhookUrl: receiver.url }, [...scopes]);
}
beforeEach(async () => {
  receiver = await new WebhookReceiver().start();
});
afterEach(async () => {
  await emulator.close();
  await receiver.close();
});

const withDeals = [...allScopes, 'crm.objects.deals.read'];
const make = async (type: string, properties: Record<string, string>, more = {}) =>
  (await emulator.control('POST', `/${type}`, { properties, ...more })).body.id;

/** Kind, type id and property of every event so far, once as many as expected are there. */
async function told(events: number): Promise<unknown[]> {
  await until(`${events} events`, () => receiver.events().length >= events);
  return receiver
    .events()
    .toSorted((one, other) => Number(one['eventId']) - Number(other['eventId']))
    .map((event) => [event['subscriptionType'], event['objectTypeId'], event['propertyName'] ?? '']);
}

describe('companies', () => {
  test('of the sample portal have names, domains and owners, and come in pages', async () => {
    await start(allScopes);
    const path = '/crm/objects/companies?properties=name,domain,hubspot_owner_id&limit=10';
    const first = (await emulator.api('GET', path)).body;
    const second = (await emulator.api('GET', `${path}&after=${first.paging?.next.after}`)).body;
    expect([first.results.length, second.results.length]).toEqual([10, 6]);
    expect(first.results[0]?.properties).toMatchObject({
      name: 'Northwind Software',
      domain: 'northwindsoftware.de',
      hubspot_owner_id: '70001',
    });
    expect(second.paging).toBeUndefined();
  });

  test('tell of creation, of the changes subscribed to, of deletion and restoration', async () => {
    await start(allScopes);
    const id = await make('companies', { name: 'Acme', domain: 'acme.com', city: 'Bonn' });
    await emulator.control('PATCH', `/companies/${id}`, { properties: { hubspot_owner_id: '70002' } });
    await emulator.control('DELETE', `/companies/${id}`);
    await emulator.control('POST', `/companies/${id}/restore`);
    expect(await told(6)).toEqual([
      ['object.creation', '0-2', ''],
      ['object.propertyChange', '0-2', 'name'],
      ['object.propertyChange', '0-2', 'domain'],
      ['object.propertyChange', '0-2', 'hubspot_owner_id'],
      ['object.deletion', '0-2', ''],
      ['object.restore', '0-2', ''],
    ]);
  });

  test('that are merged leave their domains and contacts to the one that is left', async () => {
    await start(allScopes);
    const kept = await make('companies', { domain: 'kept.com' });
    const [contact] = await emulator.createContacts({ email: 'a@lost.com' });
    const lost = await make('companies', { domain: 'lost.com' }, { contactIds: [contact] });
    const companyOf = async () =>
      (await emulator.api('GET', `/crm/objects/contacts/${contact}?properties=associatedcompanyid`)).body
        .properties['associatedcompanyid'];
    expect(await companyOf()).toBe(lost);
    await emulator.control('POST', '/companies/merge', { primaryObjectId: kept, mergedObjectIds: [lost] });
    expect(await companyOf()).toBe(kept);
    const inputs = [{ id: lost }, { id: kept }];
    const properties = ['domain', 'hs_additional_domains'];
    const { results } = (
      await emulator.api('POST', '/crm/objects/companies/batch/read', { inputs, properties })
    ).body;
    expect(results.map((one) => [one.id, one.properties['hs_additional_domains']])).toEqual([
      [kept, 'lost.com'],
      [kept, 'lost.com'],
    ]);
    const merge = await until('the merge', () =>
      receiver.events().find((event) => event['subscriptionType'] === 'object.merge'),
    );
    expect(merge).toMatchObject({ primaryObjectId: Number(kept), mergedObjectIds: [Number(lost)] });
  });
});

describe('deals', () => {
  test('are refused, and not told of, without their scope', async () => {
    await start(allScopes);
    expect((await emulator.api('GET', '/crm/objects/deals')).status).toBe(403);
    await make('deals', { dealname: 'One', dealstage: 'contractsent' });
    await make('companies', { name: 'After' });
    expect(await told(2)).toEqual([
      ['object.creation', '0-2', ''],
      ['object.propertyChange', '0-2', 'name'],
    ]);
  });

  test('are closed by their stage, and list the companies they belong to', async () => {
    await start(withDeals);
    const company = await make('companies', { name: 'Acme' });
    const deal = await make(
      'deals',
      { dealname: 'One', dealstage: 'contractsent' },
      { companyIds: [company] },
    );
    const read = async () =>
      (await emulator.api('GET', `/crm/objects/deals/${deal}?properties=hs_is_closed`)).body;
    expect((await read()).properties['hs_is_closed']).toBe('false');
    await emulator.control('PATCH', `/deals/${deal}`, { properties: { dealstage: 'closedwon' } });
    expect((await read()).properties['hs_is_closed']).toBe('true');
    const listed = (await emulator.api('GET', '/crm/objects/deals?limit=100&associations=companies')).body;
    expect(listed.results.find(({ id }) => id === deal)).toMatchObject({
      associations: { companies: { results: [{ id: company, type: 'deal_to_company' }] } },
    });
  });
});
