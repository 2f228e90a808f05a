import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { until } from '../support/until.ts';
import { clientSecret, InstalledEmulator } from './installed-emulator.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

let receiver: WebhookReceiver;
let emulator: InstalledEmulator;
beforeEach(async () => {
  receiver = await new WebhookReceiver().start();
  emulator = await InstalledEmulator.start({ webhookUrl: receiver.url });
});
afterEach(async () => {
  await emulator.close();
  await receiver.close();
});

const stats = async () => (await emulator.control('GET', '/stats')).body.webhooks;
const settled = (events: number) =>
  until(`${events} delivered events`, async () => {
    const { delivered, pending } = await stats();
    return delivered >= events && pending === 0;
  });
/** HubSpot does not keep the order of delivery; the ids of events keep the order of happening. */
const inOrder = () =>
  receiver.events().toSorted((one, other) => Number(one['eventId']) - Number(other['eventId']));
const creations = () => receiver.events().filter((event) => event['subscriptionType'] === 'object.creation');

describe('webhooks', () => {
  test('carry a v3 signature by the documented formula', async () => {
    await emulator.createContacts({ email: 'ü@signed.example', firstname: 'Zoë' });
    await settled(1);
    const [delivery] = receiver.deliveries;
    const timestamp = delivery?.headers['x-hubspot-request-timestamp'] as string;
    const source = `POST${receiver.url}${delivery?.raw}${timestamp}`;
    const expected = createHmac('sha256', clientSecret).update(source).digest('base64');
    expect(delivery?.headers['x-hubspot-signature-v3']).toBe(expected);
    expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000);
  });

  test('tell of a creation with the fields that HubSpot documents', async () => {
    const [id] = await emulator.createContacts({ email: 'new@fields.example' });
    await settled(1);
    expect(receiver.events()).toEqual([
      expect.objectContaining({
        eventId: expect.any(Number),
        subscriptionId: expect.any(Number),
        portalId: 4711,
        appId: 1234567,
        occurredAt: expect.any(Number),
        subscriptionType: 'object.creation',
        attemptNumber: 0,
        objectId: Number(id),
        objectTypeId: '0-1',
        changeSource: 'FORM',
      }),
    ]);
    const view = (await emulator.control('GET', `/contacts/${id}`)).body;
    expect(view.firstWebhookSentAt).toBeGreaterThan(0);
  });

  test('echo the app’s own owner write, and tell it from a person’s', async () => {
    const [id] = await emulator.createContacts({ email: 'echo@owner.example' });
    await emulator.api('PATCH', `/crm/objects/contacts/${id}`, { properties: { hubspot_owner_id: '70001' } });
    await emulator.control('PATCH', `/contacts/${id}`, { properties: { hubspot_owner_id: '70002' } });
    await settled(3);
    const changes = inOrder().filter((event) => event['propertyName'] === 'hubspot_owner_id');
    const shown = changes.map((event) => [event['propertyValue'], event['changeSource'], event['sourceId']]);
    expect(shown).toEqual([
      ['70001', 'INTEGRATION', '1234567'],
      ['70002', 'CRM_UI', expect.stringMatching(/^userId:/)],
    ]);
  });

  test('say nothing of properties without a subscription, or of values that stay the same', async () => {
    const [id] = await emulator.createContacts({ email: 'quiet@owner.example', hubspot_owner_id: '70001' });
    await settled(2);
    await emulator.control('PATCH', `/contacts/${id}`, {
      properties: { hubspot_owner_id: '70001', country: 'Germany' },
    });
    await emulator.createContacts({ email: 'last@owner.example' });
    await settled(3);
    expect(receiver.events()).toHaveLength(3);
  });

  test('tell of deletion, restoring, merging and privacy deletion', async () => {
    const [first, second, third] = await emulator.createContacts(
      { email: 'a@life.example' },
      { email: 'b@life.example' },
      { email: 'c@life.example' },
    );
    await emulator.control('DELETE', `/contacts/${first}`);
    await emulator.control('POST', `/contacts/${first}/restore`);
    await emulator.control('POST', '/contacts/merge', { primaryObjectId: first, mergedObjectIds: [second] });
    await emulator.control('DELETE', `/contacts/${third}?gdpr=1`);
    await settled(8);
    const later = inOrder().filter((event) => event['subscriptionType'] !== 'object.creation');
    expect(later.map((event) => [event['subscriptionType'], event['objectId']])).toEqual([
      ['object.deletion', Number(first)],
      ['object.restore', Number(first)],
      ['object.merge', Number(first)],
      ['contact.privacyDeletion', Number(third)],
      ['object.deletion', Number(third)],
    ]);
    expect(later[2]).toMatchObject({ primaryObjectId: Number(first), mergedObjectIds: [Number(second)] });
  });

  test('gather what waits: 2,000 contacts come in requests of up to 100, ten at once', async () => {
    receiver.answer = async () => {
      await until('other requests', () => receiver.inFlight >= 10 || creations().length === 2_000);
      return 200;
    };
    const contacts = Array.from({ length: 2_000 }, (_, index) => ({ email: `c${index}@many.example` }));
    await emulator.createContacts(...contacts);
    await settled(2_000);
    expect(new Set(creations().map((event) => event['objectId'])).size).toBe(2_000);
    expect(Math.max(...receiver.deliveries.map((delivery) => delivery.events.length))).toBe(100);
    expect(receiver.mostInFlight).toBe(10);
  });

  test('come again after 4xx, 5xx and a cut connection, with the attempt counted', async () => {
    const answers = [404, 503, 200];
    receiver.answer = () => answers.shift() ?? 200;
    await emulator.createContacts({ email: 'again@retry.example' });
    await settled(1);
    expect(receiver.events().map((event) => event['attemptNumber'])).toEqual([0, 1, 2]);
    expect(new Set(receiver.events().map((event) => event['eventId'])).size).toBe(1);
  });

  test('give up after ten retries', async () => {
    receiver.answer = () => 500;
    await emulator.close();
    emulator = await InstalledEmulator.start({ webhookUrl: receiver.url, retryBaseMs: 1 });
    await emulator.createContacts({ email: 'never@retry.example' });
    await until('the end of the retries', async () => (await stats()).abandoned === 1);
    expect(receiver.deliveries).toHaveLength(11);
  });

  test('come again when no answer arrives in time', async () => {
    await emulator.close();
    emulator = await InstalledEmulator.start({
      webhookUrl: receiver.url,
      // Long enough for the second attempt to be answered in time on a busy machine.
      webhookTimeoutMs: 2_000,
      retryBaseMs: 1,
    });
    receiver.answer = (delivery) => (delivery.events[0]?.['attemptNumber'] === 0 ? null : 200);
    await emulator.createContacts({ email: 'slow@retry.example' });
    await settled(1);
    expect(receiver.events().map((event) => event['attemptNumber'])).toEqual([0, 1]);
  });

  test('can be doubled and disordered, and still all arrive', async () => {
    await emulator.control('PUT', '/faults', { webhookDuplicates: 1, webhookDisorder: 0.5 });
    const contacts = Array.from({ length: 40 }, (_, index) => ({ email: `d${index}@twice.example` }));
    const ids = await emulator.createContacts(...contacts);
    await settled(80);
    const arrived = creations().map((event) => String(event['objectId']));
    for (const id of ids) expect(arrived.filter((one) => one === id)).toHaveLength(2);
    expect([...new Set(arrived)]).not.toEqual(ids);
  });

  test('wait while paused, and stop with the install', async () => {
    await emulator.control('PUT', '/faults', { webhookPause: true });
    await emulator.createContacts({ email: 'paused@stop.example' });
    expect((await stats()).pending).toBe(1);
    expect(receiver.deliveries).toHaveLength(0);
    await emulator.control('PUT', '/faults', { webhookPause: false });
    await settled(1);
    await emulator.control('PUT', '/faults', { revokeInstall: true });
    await emulator.createContacts({ email: 'gone@stop.example' });
    expect((await stats()).pending).toBe(0);
    expect(receiver.events()).toHaveLength(1);
  });
});
