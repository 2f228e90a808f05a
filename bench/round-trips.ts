import type { InstalledPortal } from '../test/support/installed-portal.ts';

/** Its own account, so that the baseline spends nothing of the measured one's rate limit. */
const portalId = 4712;
const redirectUri = 'http://localhost:9/callback';
const scope = 'oauth crm.objects.contacts.read crm.objects.contacts.write';

/**
 * Milliseconds of the least that routing one lead can cost: one batch read, then one batch write, straight to the
 * emulator. As many samples as asked for, one after the other; at most 50, because the rate limit holds here too.
 */
export async function measureRoundTrips(portal: InstalledPortal, samples: number): Promise<number[]> {
  const token = await installOurselves(portal);
  const call = async (path: string, body: unknown): Promise<{ id: string; results: { id: string }[] }> => {
    const response = await fetch(`${portal.emulator.url}/crm/objects/2026-03/contacts${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The emulator answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { id: string; results: { id: string }[] };
  };
  const { id } = await call('', { properties: { email: `baseline${Date.now()}@example.com` } });
  const durations: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const startedAt = performance.now();
    await call('/batch/read', { inputs: [{ id }], properties: ['country', 'industry'] });
    await call('/batch/update', { inputs: [{ id, properties: { jobtitle: `Buyer ${sample}` } }] });
    durations.push(performance.now() - startedAt);
  }
  return durations;
}

async function installOurselves({ emulator, clientId, clientSecret }: InstalledPortal): Promise<string> {
  const query = {
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    portalId: String(portalId),
    auto: '1',
  };
  const consent = await fetch(`${emulator.url}/oauth/authorize?${new URLSearchParams(query)}`, {
    redirect: 'manual',
  });
  const code = new URL(consent.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const response = await fetch(`${emulator.url}/oauth/2026-03/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: redirectUri,
      code,
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
