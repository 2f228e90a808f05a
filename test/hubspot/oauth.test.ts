import { describe, expect, test } from '@jest/globals';
import { createHubSpotOAuth } from '../../src/hubspot/oauth.ts';
import { apiUrl, fakeTiming, hubspot } from './fixtures.ts';

const timing = fakeTiming();
const oauth = createHubSpotOAuth({
  apiUrl,
  authorizeUrl: 'https://app.hubspot.test/oauth/authorize',
  clientId: 'the-id',
  clientSecret: 'the-secret',
  timing,
});
const redirectUri = 'https://baton.example/oauth/callback';
const tokenPath = '/oauth/2026-03/token';
const reply = { access_token: 'a1', refresh_token: 'r1', token_type: 'bearer', expires_in: 1800 };
const tokens = () => ({ accessToken: 'a1', refreshToken: 'r1', expiresAt: timing.now() + 1_800_000 });

describe('the authorize URL', () => {
  test('asks for scopes and optional scopes and carries the state', () => {
    const request = { redirectUri, scopes: ['oauth', 'crm.objects.contacts.read'], state: 's&1' };
    const url = new URL(oauth.authorizeUrl({ ...request, optionalScopes: ['timeline'] }));
    expect(url.origin + url.pathname).toBe('https://app.hubspot.test/oauth/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'the-id',
      redirect_uri: redirectUri,
      scope: 'oauth crm.objects.contacts.read',
      optional_scope: 'timeline',
      state: 's&1',
    });
  });
});

describe('exchangeCode', () => {
  test('sends a form and reads portal, person and scopes from the reply', async () => {
    const form = {
      grant_type: 'authorization_code',
      client_id: 'the-id',
      client_secret: 'the-secret',
      redirect_uri: redirectUri,
      code: 'c1',
    };
    hubspot
      .with({ 'content-type': 'application/x-www-form-urlencoded' })
      .post(tokenPath, form)
      .reply(200, { ...reply, hub_id: 4711, user_id: 9, scopes: ['oauth'] });
    const grant = await oauth.exchangeCode({ code: 'c1', redirectUri });
    expect(grant).toEqual({ tokens: tokens(), portalId: '4711', userId: '9', scopes: ['oauth'] });
  });

  test.each(['token', 'access_token'])('asks who the token is for, by the field %s', async (field) => {
    hubspot.post(tokenPath).reply(200, reply);
    hubspot
      .post(`${tokenPath}/introspect`, (form: Record<string, string>) => form[field] === 'a1')
      .reply(200, { hub_id: 4711, user_id: 9, scopes: ['oauth'] });
    if (field !== 'token') {
      hubspot
        .post(`${tokenPath}/introspect`, (form: Record<string, string>) => form['token'] === 'a1')
        .reply(400, { message: 'access_token is required' });
    }
    const grant = await oauth.exchangeCode({ code: 'c1', redirectUri });
    expect(grant).toMatchObject({ portalId: '4711', userId: '9', scopes: ['oauth'] });
  });

  test('does not take a refused code for an uninstall', async () => {
    hubspot.post(tokenPath).reply(400, { error: 'invalid_grant', status: 'BAD_AUTH_CODE', message: 'no' });
    const refused = oauth.exchangeCode({ code: 'c1', redirectUri });
    await expect(refused).rejects.toMatchObject({ uninstalled: false, retry: 'never' });
  });
});

describe('refreshToken', () => {
  test('answers with the new pair, or with the old refresh token when none comes back', async () => {
    const form = {
      grant_type: 'refresh_token',
      client_id: 'the-id',
      client_secret: 'the-secret',
      refresh_token: 'r0',
    };
    hubspot.post(tokenPath, form).reply(200, reply);
    expect(await oauth.refreshToken('r0')).toEqual(tokens());
    const { refresh_token: _, ...without } = reply;
    hubspot.post(tokenPath).reply(200, without);
    expect((await oauth.refreshToken('r0')).refreshToken).toBe('r0');
  });

  test.each([{ error: 'invalid_grant' }, { status: 'BAD_REFRESH_TOKEN' }])(
    'takes %j for an uninstall',
    async (body) => {
      hubspot.post(tokenPath).reply(400, body);
      await expect(oauth.refreshToken('r0')).rejects.toMatchObject({
        uninstalled: true,
        retry: 'reauthorise',
      });
    },
  );

  test('tries again when the OAuth server is in trouble', async () => {
    hubspot.post(tokenPath).reply(502);
    hubspot.post(tokenPath).reply(200, reply);
    expect((await oauth.refreshToken('r0')).accessToken).toBe('a1');
  });
});
