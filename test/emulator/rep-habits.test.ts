import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { until } from '../support/until.ts';
import { InstalledEmulator } from './installed-emulator.ts';

const anna = '70001';
const jonas = '70002';

let emulator: InstalledEmulator;
beforeEach(async () => {
  emulator = await InstalledEmulator.start();
});
afterEach(() => emulator.close());

const write = (id: string, ownerId: string) =>
  emulator.api('PATCH', `/crm/objects/contacts/${id}`, { properties: { hubspot_owner_id: ownerId } });
async function touches(id: string) {
  const { properties } = (await emulator.control('GET', `/contacts/${id}`)).body;
  return Number(properties['num_contacted_notes'] ?? 0);
}
const contact = async () => (await emulator.createContacts({ email: 'lead@habits.example' }))[0]!;

test('nobody writes to a lead until people are told to', async () => {
  const id = await contact();
  await write(id, anna);
  await emulator.control('PUT', '/habits', { answerAfterMs: 60_000 });
  expect(await touches(id)).toBe(0);
});

test('an owner writes to a new lead once, as HubSpot notes an e-mail', async () => {
  const id = await contact();
  await write(id, anna);
  await emulator.control('PUT', '/habits', { answerAfterMs: 1 });
  await until('the lead to be written to', async () => (await touches(id)) === 1);
  const { properties } = (await emulator.control('GET', `/contacts/${id}`)).body;
  expect(properties['hs_first_outreach_date']).toBe(properties['notes_last_contacted']);
  // Whoever gets it next writes again; the first date stays.
  await write(id, jonas);
  await until('the next owner to write', async () => (await touches(id)) === 2);
  const later = (await emulator.control('GET', `/contacts/${id}`)).body.properties;
  expect(later['hs_first_outreach_date']).toBe(properties['hs_first_outreach_date']);
});

test('one who ignores leads writes to none until they stop ignoring', async () => {
  await emulator.control('PUT', '/habits', { answerAfterMs: 1 });
  await emulator.control('PATCH', `/habits/${anna}`, { ignores: true });
  const [ignored, other] = [
    await contact(),
    (await emulator.createContacts({ email: 'b@habits.example' }))[0]!,
  ];
  await write(ignored, anna);
  await write(other, jonas);
  await until('Jonas to write', async () => (await touches(other)) === 1);
  expect(await touches(ignored)).toBe(0);
  const { results } = (await emulator.control('GET', '/habits')).body;
  expect(results.find((rep: { id: string }) => rep.id === anna)).toMatchObject({
    ignores: true,
    unanswered: 1,
  });
  await emulator.control('PATCH', `/habits/${anna}`, { ignores: false });
  await until('Anna to write', async () => (await touches(ignored)) === 1);
});
