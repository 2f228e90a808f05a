import { afterEach, beforeEach, expect, test } from '@jest/globals';
import nock from 'nock';
import { createHubSpotOAuth } from '../../src/hubspot/oauth.ts';

const api = 'https://api.hubapi.com';
// The one place where HubSpot's own address is called, and so where nothing but an interceptor can stand in.
const oauth = createHubSpotOAuth({
  apiUrl: api,
  authorizeUrl: 'https://app.hubspot.com/oauth/authorize',
  clientId: 'id',
  clientSecret: 'secret',
});
beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

test('exchanges a code at the dated endpoint, form-encoded', async () => {
  const form = {
    grant_type: 'authorization_code',
    code: 'abc',
    client_id: 'id',
    client_secret: 'secret',
    redirect_uri: 'https://baton.example/oauth/callback',
  };
  const scope = nock(api)
    .post('/oauth/2026-03/token', (body) => Object.entries(form).every(([k, v]) => body[k] === v))
    .reply(200, {
      access_token: 'a',
      refresh_token: 'r',
      token_type: 'bearer',
      expires_in: 1800,
      hub_id: 4711,
      user_id: 5,
      scopes: ['oauth'],
    });
  const grant = await oauth.exchangeCode({ code: 'abc', redirectUri: form.redirect_uri });
  expect(grant).toMatchObject({
    portalId: '4711',
    userId: '5',
    tokens: { accessToken: 'a', refreshToken: 'r' },
  });
  expect(scope.isDone()).toBe(true);
});

test('a refused refresh says that the app was uninstalled', async () => {
  nock(api)
    .post('/oauth/2026-03/token')
    .reply(400, { error: 'invalid_grant', status: 'BAD_REFRESH_TOKEN', message: 'gone' });
  await expect(oauth.refreshToken('old')).rejects.toMatchObject({ uninstalled: true, retry: 'reauthorise' });
});
