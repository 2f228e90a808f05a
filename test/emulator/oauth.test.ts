import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startEmulator } from '../../src/demo/emulator/emulator.ts';
import { allScopes, clientId, InstalledEmulator, redirectUri } from './installed-emulator.ts';

let emulator: InstalledEmulator;
beforeEach(async () => {
  emulator = await InstalledEmulator.start();
});
afterEach(() => emulator.close());

const exchange = (code: string, redirect = redirectUri) =>
  emulator.token({ grant_type: 'authorization_code', code, redirect_uri: redirect });
const refresh = (refresh_token: string) => emulator.token({ grant_type: 'refresh_token', refresh_token });

describe('OAuth', () => {
  test('redirects back with a code and the state unchanged', async () => {
    const state = 'a b&c=ü';
    const response = await emulator.authorize({
      client_id: clientId,
      redirect_uri: `${redirectUri}?kept=1`,
      scope: 'oauth',
      state,
    });
    const location = new URL(response.headers.get('location') ?? '');
    expect(response.status).toBe(302);
    expect(location.searchParams.get('state')).toBe(state);
    expect(location.searchParams.get('kept')).toBe('1');
    expect(location.searchParams.get('code')).toMatch(/.{20,}/);
  });

  test('asks a person for consent unless told otherwise', async () => {
    const asking = await startEmulator({ clientId });
    try {
      const query = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: 'oauth tickets',
      });
      const page = await (await fetch(`${asking.url}/oauth/authorize?${query}`)).text();
      expect(page).toContain('<code>tickets</code>');
      const button = /href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#38;', '&') ?? '';
      const clicked = await fetch(asking.url + button, { redirect: 'manual' });
      expect(clicked.headers.get('location')).toContain(`${redirectUri}?code=`);
    } finally {
      await asking.close();
    }
  });

  test('refuses an unknown client with a page, not a redirect', async () => {
    const response = await emulator.authorize({
      client_id: 'nobody',
      redirect_uri: redirectUri,
      scope: 'oauth',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Unknown client id');
  });

  test('gives tokens for half an hour, with portal, user and scopes', async () => {
    const answer = await exchange(await emulator.code());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      token_type: 'bearer',
      expires_in: 1800,
      hub_id: 4711,
      scopes: allScopes,
      access_token: expect.any(String),
      refresh_token: expect.any(String),
    });
  });

  test('takes a code once', async () => {
    const code = await emulator.code();
    expect((await exchange(code)).status).toBe(200);
    const again = await exchange(code);
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({ error: 'invalid_grant', status: 'BAD_AUTH_CODE' });
  });

  test('refuses another redirect_uri than the one authorized', async () => {
    const answer = await exchange(await emulator.code(), `${redirectUri}/other`);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toBe('invalid_grant');
  });

  test('refuses a wrong client secret', async () => {
    const answer = await emulator.token({ grant_type: 'refresh_token', client_secret: 'wrong' });
    expect(answer.status).toBe(401);
    expect(answer.body.error).toBe('invalid_client');
  });

  test('rotates the refresh token; using the new one ends the old one', async () => {
    const first = emulator.tokens.refresh_token;
    const second = (await refresh(first)).body.refresh_token;
    expect(second).not.toBe(first);
    // A reply that got lost must not end the install, so the old one works until the new one was used.
    expect((await refresh(first)).status).toBe(200);
    expect((await refresh(second)).status).toBe(200);
    expect((await refresh(first)).body).toMatchObject({
      error: 'invalid_grant',
      status: 'BAD_REFRESH_TOKEN',
    });
  });

  test('tells an expired token from an unknown one', async () => {
    await emulator.control('PUT', '/faults', { expireTokens: true });
    const expired = await emulator.api('GET', '/crm/owners');
    expect(expired.status).toBe(401);
    expect(expired.body.category).toBe('EXPIRED_AUTHENTICATION');
    const unknown = await emulator.api('GET', '/crm/owners', undefined, 'nonsense');
    expect(unknown.body.category).toBe('INVALID_AUTHENTICATION');
    const renewed = await refresh(emulator.tokens.refresh_token);
    expect((await emulator.api('GET', '/crm/owners', undefined, renewed.body.access_token)).status).toBe(200);
  });

  test.each([
    ['the portal uninstalls', () => emulator.control('PUT', '/faults', { revokeInstall: true })],
    ['the app uninstalls itself', () => emulator.api('DELETE', '/appinstalls/external-install')],
  ])('ends every token when %s', async (_, uninstall) => {
    await uninstall();
    expect((await emulator.api('GET', '/crm/owners')).status).toBe(401);
    const answer = await refresh(emulator.tokens.refresh_token);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: 'invalid_grant', status: 'BAD_REFRESH_TOKEN' });
    emulator.tokens = await emulator.install();
    expect((await emulator.api('GET', '/crm/owners')).status).toBe(200);
  });

  test('names the missing scope', async () => {
    emulator.tokens = await emulator.install(['oauth', 'crm.objects.contacts.read']);
    const answer = await emulator.api('GET', '/crm/objects/companies');
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: ['crm.objects.companies.read'] } }],
    });
  });

  test('introspects and revokes', async () => {
    const { access_token, refresh_token } = emulator.tokens;
    const form = (path: string, token: string) =>
      fetch(`${emulator.url}/oauth/2026-03/token/${path}`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: clientId, client_secret: 'test-secret', token }),
      });
    expect(await (await form('introspect', access_token)).json()).toMatchObject({
      active: true,
      hub_id: 4711,
    });
    expect((await form('revoke', refresh_token)).status).toBe(204);
    expect((await refresh(refresh_token)).body.status).toBe('BAD_REFRESH_TOKEN');
  });

  test('keeps two portals apart', async () => {
    const other = await emulator.install(allScopes, 4712);
    const [id] = await emulator.createContacts({ email: 'only@first.example' });
    expect((await emulator.api('GET', `/crm/objects/contacts/${id}`)).status).toBe(200);
    const elsewhere = await emulator.api('GET', `/crm/objects/contacts/${id}`, undefined, other.access_token);
    expect(elsewhere.status).toBe(404);
  });
});
