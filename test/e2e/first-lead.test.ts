import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { until } from '../support/until.ts';

let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
beforeAll(async () => {
  portal = await startInstalledPortal({ apart: true });
  steps = portalSteps(portal);
});
afterAll(() => portal.close());

test('a new contact gets the decided owner, and the record says why', async () => {
  const id = await steps.create({
    email: 'lead@acme-werke.de',
    country: 'Deutschland',
    industry: 'MACHINERY',
    numemployees: '250',
  });
  const ownerId = await steps.ownerOf(id);
  await steps.nothingIsPending();

  const [decision] = (await steps.decisions()).filter((row) => row.contact_id === id);
  expect(decision).toMatchObject({
    ordinal: 1,
    outcome: 'assigned',
    owner_id: ownerId,
    cause: 'created',
    mode: 'live',
  });
  const { properties, ownerWrites } = await steps.contact(id);
  expect(ownerWrites).toHaveLength(1);
  expect(properties).toMatchObject({ baton_score: '65', baton_grade: 'A', baton_territory: 'DACH' });
  expect(properties['baton_reason']).toContain('DACH');
  expect(Date.parse(properties['baton_due_at']!)).toBeGreaterThan(Date.parse(properties['baton_routed_at']!));
});

test('the card reads the decision back: owner, score, territory, everyone considered, the clock', async () => {
  const id = await steps.create({ email: 'lead@kontor.de', country: 'Germany' });
  const ownerId = await steps.ownerOf(id);
  const { status, body } = await steps.fetchCard(id);
  expect(status).toBe(200);
  if (body.state !== 'decided') throw new Error(`The card says ${body.state}.`);
  expect(body).toMatchObject({ outcome: 'assigned', mode: 'live', note: null });
  expect(body.owner?.ownerId).toBe(ownerId);
  expect(body.territory).toEqual({ name: 'DACH', because: expect.stringContaining('DE') });
  expect(
    body.candidates.filter((candidate) => candidate.chosen).map((candidate) => candidate.ownerId),
  ).toEqual([ownerId]);
  const onLeave = body.candidates.find((candidate) => candidate.name === 'Miriam Vogt');
  expect(onLeave).toMatchObject({ eligible: false, why: expect.stringContaining('Out of office until') });
  expect(body.clock!.dueAt).toBeGreaterThan(body.clock!.startsAt);
});

test('turns go round: nobody of a pool of two is more than one lead ahead', async () => {
  const ids: string[] = [];
  for (let lead = 0; lead < 7; lead++)
    ids.push(await steps.create({ country: 'Ireland', email: `a${lead}@firm${lead}.ie` }));
  const owners = await Promise.all(ids.map((id) => steps.ownerOf(id)));
  const counts = [...new Set(owners)].map((owner) => owners.filter((other) => other === owner).length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test('our own write comes back as an event and changes nothing', async () => {
  const id = await steps.create({ country: 'Austria' });
  await steps.ownerOf(id);
  await steps.nothingIsPending();
  const outcomes = await until('the echo to be dealt with', async () => {
    const { rows } = await portal.database.pool.query<{ outcome: string }>(
      `select outcome from inbox where object_id = $1 and kind = 'contact_property_changed'
         and details->>'propertyName' = 'hubspot_owner_id' and state = 'done'`,
      [id],
    );
    return rows.length > 0 && rows.map((row) => row.outcome);
  });
  expect(outcomes).toEqual(['echo: the owner is the one we know']);
  expect((await steps.decisions()).filter((row) => row.contact_id === id)).toHaveLength(1);
});

test('a hundred contacts at once cost a handful of calls', async () => {
  await steps.control('POST', '/stats/reset');
  const { ids } = await steps.control<{ ids: string[] }>('POST', '/contacts', { count: 100 });
  await Promise.all(ids.map((id) => steps.ownerOf(id)));
  const { requests, rateLimited } = await steps.control<{ requests: number; rateLimited: number }>(
    'GET',
    '/stats',
  );
  expect(requests).toBeLessThanOrEqual(20);
  expect(rateLimited).toBe(0);
});

test('the figures are there for Prometheus, without personal data or portals', async () => {
  const worker = await (await fetch(`${portal.worker.url}/metrics`)).text();
  const web = await (await fetch(`${portal.web.url}/metrics`)).text();
  expect(worker).toMatch(/baton_owner_seconds_count [1-9]/);
  expect(worker).toMatch(
    /baton_hubspot_call_seconds_count\{route="POST [^"]*batch\/read",status="200"\} [1-9]/,
  );
  expect(web).toMatch(/baton_webhook_events_total\{fate="stored"\} [1-9]/);
  expect(web + worker).not.toMatch(/4711|@/);
});

test("one request id leads from the webhook to HubSpot's correlation id, and no log line holds an address", () => {
  const lines = portal.worker
    .output()
    .split('\n')
    .filter((line) => line.includes('correlationId'));
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    requestId: expect.any(String),
    correlationId: expect.any(String),
  });
  expect(portal.web.output() + portal.worker.output()).not.toMatch(/kontor|acme|@/);
});
