import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { installInto, setPortalMode } from '../support/baton.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { until } from '../support/until.ts';

let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
beforeEach(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
});
afterEach(() => portal.close());

const faults = (change: object) => steps.control('PUT', '/faults', change);
const createMany = async (count: number) =>
  (await steps.control<{ ids: string[] }>('POST', '/contacts', { count })).ids;

async function writes(): Promise<Map<string, { state: string; note: string | null }>> {
  const { rows } = await portal.database.pool.query<{
    contact_id: string;
    state: string;
    note: string | null;
  }>('select contact_id, state, note from owed_writes');
  return new Map(rows.map((row) => [row.contact_id, row]));
}

test.each([207, 400])(
  'one contact that HubSpot refuses does not hold up the others of its batch (%i)',
  async (badContactStatus) => {
    await faults({ webhookPause: true });
    const ids = await createMany(30);
    const bad = ids[17]!;
    await faults({ webhookPause: false, badContactIds: [bad], badContactStatus });
    await Promise.all(ids.filter((id) => id !== bad).map((id) => steps.ownerOf(id)));
    const refused = await until('the refusal', async () => {
      const write = (await writes()).get(bad);
      return write?.state === 'refused' && write;
    });
    expect(refused.note).not.toBe('');
    const { body } = await steps.fetchCard(bad);
    expect(body).toMatchObject({
      state: 'decided',
      note: expect.stringContaining('HubSpot refused the change'),
    });
  },
);

test.each([
  ['429', { rateLimited429Next: 2 }],
  ['503', { serverErrorNext: 2, status: 503 }],
  ['423', { lockedNext: 1 }],
  ['a cut connection', { resetNext: 2 }],
  ['a write that was taken although its answer was lost', { resetNext: 1, effectTaken: true }],
  ['answers that come when they count as old', { latencyMs: 2_200 }],
])(
  'a lead gets its owner once in spite of %s',
  async (_what, trouble) => {
    await faults(trouble);
    const id = await steps.create({ country: 'Germany' });
    const ownerId = await until(
      'an owner',
      async () => (await steps.contact(id)).properties['hubspot_owner_id'],
      {
        timeoutMs: 90_000,
      },
    );
    await steps.nothingIsPending();
    const { ownerWrites } = await steps.contact(id);
    expect(ownerWrites.map((write) => write.ownerId)).toEqual([ownerId]);
    expect((await steps.decisions()).map((row) => row.owner_id)).toEqual([ownerId]);
  },
  150_000,
);

test('twenty leads that meet an expired token refresh it once', async () => {
  await faults({ expireTokens: true });
  const ids = await createMany(20);
  await Promise.all(ids.map((id) => steps.ownerOf(id)));
  const metrics = await (await fetch(`${portal.worker.url}/metrics`)).text();
  expect(metrics).toMatch(/baton_token_refreshes_total\{outcome="refreshed"\} 1\n/);
});

test('an uninstall parks the portal; a reinstall goes on with the leads that came meanwhile', async () => {
  await faults({ webhookPause: true });
  const id = await steps.create({ country: 'Germany' });
  await faults({ revokeInstall: true });
  await portal.database.pool.query('update portals set sync_due_at = now()');
  await until('the portal to be parked', async () => {
    const { rows } = await portal.database.pool.query<{ state: string }>('select state from portals');
    return rows[0]!.state === 'parked';
  });
  expect((await steps.fetchCard(id)).status).toBe(404);
  const { rowCount } = await portal.database.pool.query('select 1 from oauth_tokens');
  expect(rowCount).toBe(0);
  await installInto(portal.web.url);
  await faults({ webhookPause: false });
  expect(await steps.ownerOf(id)).toMatch(/^7000/);
});

test('shadow mode decides and records, and writes nothing', async () => {
  await setPortalMode(portal.database.url, portal.portalId, 'shadow');
  await steps.control('POST', '/stats/reset');
  const id = await steps.create({ country: 'Germany' });
  expect(await steps.whatBecameOf(id)).toBe('assigned');
  await steps.nothingIsPending();
  const { requestsByRoute } = await steps.control<{ requestsByRoute: Record<string, number> }>(
    'GET',
    '/stats',
  );
  expect(Object.keys(requestsByRoute).filter((route) => route.includes('batch/update'))).toEqual([]);
  const { properties } = await steps.contact(id);
  expect(Object.keys(properties).filter((name) => name.startsWith('baton_') && properties[name])).toEqual([]);
  const { body } = await steps.fetchCard(id);
  expect(body).toMatchObject({
    state: 'decided',
    mode: 'shadow',
    note: null,
  });
});

test('a portal in trouble does not slow another', async () => {
  const other = 4712;
  await steps.control('GET', `/contacts?portalId=${other}`);
  const install = await fetch(`${portal.web.url}/oauth/install`, { redirect: 'manual' });
  const cookie = install.headers.getSetCookie()[0]!.split(';')[0]!;
  const authorize = new URL(install.headers.get('location')!);
  authorize.searchParams.set('auto', '1');
  authorize.searchParams.set('portalId', String(other));
  const consent = await fetch(authorize, { redirect: 'manual' });
  await fetch(consent.headers.get('location')!, { headers: { cookie } });
  await until('the second portal to be prepared', async () => {
    const { rowCount } = await portal.database.pool.query(
      'select 1 from portals where prepared_at is not null and portal_id = $1',
      [other],
    );
    return rowCount === 1;
  });
  await setPortalMode(portal.database.url, other, 'live');

  await faults({ rateLimited429Next: 10_000 });
  await createMany(50);
  await until('the first portal to be in trouble', async () => {
    const { rateLimited } = await steps.control<{ rateLimited: number }>('GET', '/stats');
    return rateLimited > 0;
  });
  const { ids } = await steps.control<{ ids: string[] }>('POST', `/contacts?portalId=${other}`, {
    count: 10,
  });
  await Promise.all(
    ids.map((id) =>
      until('an owner in the other portal', async () => {
        const contact = await steps.control<{ ownerAcceptedAt: number | null }>(
          'GET',
          `/contacts/${id}?portalId=${other}`,
        );
        return contact.ownerAcceptedAt;
      }),
    ),
  );
  expect(await steps.control('GET', '/stats')).toMatchObject({ owned: 0 });
});
