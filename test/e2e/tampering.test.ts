import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { overviewSchema } from '../../src/contract/settings.ts';
import { doneSchema } from '../../src/contract/settings-writes.ts';
import { apiErrorSchema } from '../../src/contract/api-error.ts';
import {
  clientSecret,
  identityQuery,
  installer,
  openSettingsSite,
  pressId,
  stranger,
} from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';
import { signV3 } from '../support/sign-v3.ts';

let site: SettingsSite;
let before: unknown;
let logged = 0;
beforeAll(async () => {
  site = await openSettingsSite();
  // A second account in the same database, which nobody of the first may see or touch.
  await site.database.pool.query(
    `insert into portals (portal_id, state, installed_by_user_id) values (815, 'installed', '1')`,
  );
});
afterAll(() => site.close());

/** Everything that a write could change, in both accounts. */
async function everything(): Promise<unknown> {
  const { rows } = await site.database.pool.query(
    `select (select jsonb_agg(p order by portal_id) from portals p) as portals,
            (select jsonb_agg(r) from (select portal_id, version from rulebooks order by 1, 2) r) as rulebooks,
            (select jsonb_agg(d) from drafts d) as drafts, (select jsonb_agg(t) from draft_territories t) as territories,
            (select jsonb_agg(e) from settings_editors e) as editors, (select jsonb_agg(l) from leads l) as leads,
            (select jsonb_agg(k) from clocks k) as clocks, (select count(*) from decisions) as decisions, (select jsonb_agg(c) from channels c) as channels,
            (select count(*) from settings_changes) as changes`,
  );
  return rows;
}
beforeEach(async () => {
  before = await everything();
  logged = site.log().length;
});

const query = identityQuery('4711', installer);
const modeTarget = `/api/settings/mode?${query}`;
const live = () => JSON.stringify({ requestId: pressId(), mode: 'live' });

interface Sent {
  readonly method: string;
  readonly target: string;
  readonly body: string;
  readonly timestamp?: number;
}
const signed = ({ method, target, body, timestamp }: Sent): Record<string, string> => ({
  'content-type': 'application/json',
  ...signV3({
    method,
    url: site.url + target,
    body,
    clientSecret,
    ...(timestamp === undefined ? {} : { timestamp }),
  }),
});

/** Sends it, and holds that it was refused so, that a line of the log says so, and that nothing changed. */
async function isRefused(sent: Sent, headers: Record<string, string>, code: string): Promise<void> {
  const { status, body } = await site.send(sent.method, sent.target, sent.body, headers);
  const { error } = apiErrorSchema.parse(body);
  expect({ status, code: error.code }).toEqual({
    status: { not_signed: 401, bad_request: 400, forbidden: 403, not_found: 404, not_installed: 404 }[code],
    code,
  });
  expect(await everything()).toEqual(before);
  const lines = site.log().slice(logged);
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: 'a call was refused', requestId: error.requestId, code }),
  );
  // Whoever reads the log learns what was tried, not who is in it.
  expect(JSON.stringify(lines)).not.toContain('example.com');
}

test('the same call, untouched, goes through', async () => {
  const { pool } = site.database;
  const sent = { method: 'PUT', target: modeTarget, body: live() };
  expect((await site.send(sent.method, sent.target, sent.body, signed(sent))).status).toBe(200);
  await pool.query(`update portals set mode = 'shadow' where portal_id = 4711`);
});

describe('a call that HubSpot did not sign is refused', () => {
  const good = () => ({ method: 'PUT', target: modeTarget, body: live() });
  const without = ({ 'content-type': type = '' }: Record<string, string>) => ({ 'content-type': type });

  test('without a signature', async () => isRefused(good(), without(signed(good())), 'not_signed'));

  test('with another secret', async () => {
    const sent = good();
    const headers = signV3({ ...sent, url: site.url + sent.target, clientSecret: 'another' });
    await isRefused(sent, headers, 'not_signed');
  });

  test('with one letter of the signature changed', async () => {
    const sent = good();
    const headers = signed(sent);
    const signature = headers['x-hubspot-signature-v3'] ?? '';
    const other = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    await isRefused(sent, { ...headers, 'x-hubspot-signature-v3': other }, 'not_signed');
  });

  test.each([
    ['six minutes old', -6],
    ['six minutes ahead', 6],
  ])('%s', async (_name, minutes) => {
    const sent = { ...good(), timestamp: Date.now() + minutes * 60_000 };
    await isRefused(sent, signed(sent), 'not_signed');
  });

  test('with the time changed after signing', async () => {
    const sent = good();
    const headers = { ...signed(sent), 'x-hubspot-request-timestamp': String(Date.now() + 1_000) };
    await isRefused(sent, headers, 'not_signed');
  });

  test('with another method', async () => {
    const target = `/api/settings/editors/add?${query}`;
    const body = JSON.stringify({ requestId: pressId(), email: stranger.userEmail });
    await isRefused({ method: 'POST', target, body }, signed({ method: 'PUT', target, body }), 'not_signed');
  });

  test('with another path', async () => {
    const body = JSON.stringify({ requestId: pressId(), email: stranger.userEmail });
    const target = (name: string) => `/api/settings/editors/${name}?${query}`;
    const headers = signed({ method: 'POST', target: target('remove'), body });
    await isRefused({ method: 'POST', target: target('add'), body }, headers, 'not_signed');
  });

  test('with its query in another order', async () => {
    const sent = good();
    const [path, params = ''] = sent.target.split('?');
    const target = `${path}?${params.split('&').toReversed().join('&')}`;
    await isRefused({ ...sent, target }, signed(sent), 'not_signed');
  });

  test('with another body', async () => {
    const sent = good();
    await isRefused({ ...sent, body: sent.body.replace('"live"', '"live" ') }, signed(sent), 'not_signed');
  });

  test('with somebody else’s identity in the query', async () => {
    const sent = good();
    const target = `/api/settings/mode?${identityQuery('815', installer)}`;
    await isRefused({ ...sent, target }, signed(sent), 'not_signed');
  });
});

describe('a call that HubSpot signed, but whose page is hostile, is refused', () => {
  // A card can put what it likes in front of the query that HubSpot completes and signs.
  test.each([
    ['the account', 'portalId=815'],
    ['the person', 'userId=1'],
    ['the e-mail address', 'userEmail=installer%40example.com'],
    ['the account in other letters', 'PORTALID=815'],
    ['the account with an escape', 'portal%49d=815'],
    ['any other parameter', 'x=1&x=2'],
  ])('%s given twice', async (_name, added) => {
    const target = `/api/settings/mode?${added}&${identityQuery('4711', stranger)}`;
    const sent = { method: 'PUT', target, body: live() };
    await isRefused(sent, signed(sent), 'bad_request');
  });

  test('an identity in the body counts for nothing', async () => {
    const target = `/api/settings/mode?${identityQuery('4711', stranger)}`;
    const body = JSON.stringify({ requestId: pressId(), mode: 'live', portalId: '815', ...installer });
    const sent = { method: 'PUT', target, body };
    await isRefused(sent, signed(sent), 'bad_request');
  });

  test.each([
    ['PUT', 'mode', { mode: 'live' }],
    ['POST', 'editors/add', { email: stranger.userEmail }],
    ['POST', 'territory/remove', { draftVersion: 0, territoryId: 'dach' }],
    ['POST', 'territory/move', { draftVersion: 0, territoryId: 'everyone', toPlace: 1 }],
    [
      'POST',
      'territory/new',
      { draftVersion: 0, territory: { name: 'Mine', condition: { all: [] }, members: [] } },
    ],
    ['POST', 'territories/import', { draftVersion: 0, csv: 'name\nMine\n', missing: 'remove' }],
    ['PUT', 'part', { draftVersion: 0, part: { part: 'existingOwner', value: 'overwrite_inactive' } }],
    ['POST', 'draft/publish', { draftVersion: 0, liveVersion: 1, note: 'Mine.' }],
    [
      'POST',
      'draft/schedule',
      {
        ...{ draftVersion: 0, liveVersion: 1, note: 'Mine.' },
        ...{ publishAt: Date.now() + 86_400_000, timeZone: 'UTC' },
      },
    ],
    ['POST', 'schedule/cancel', { version: 1 }],
    ['POST', 'what-if/run', { since: Date.now() - 86_400_000, load: null }],
    ['POST', 'what-if/cancel', {}],
    ['POST', 'draft/discard', { draftVersion: 0 }],
    ['POST', 'restore', { version: 1, liveVersion: 1, rotation: 'as_it_stands', note: 'Mine.' }],
    ['POST', 'channel/remove', { channelId: '3f0c5b1e-0000-4000-8000-000000000000' }],
    ['POST', 'channel/try', { channelId: '3f0c5b1e-0000-4000-8000-000000000000' }],
  ])('somebody who is no editor sends %s %s', async (method, name, fields) => {
    const target = `/api/settings/${name}?${identityQuery('4711', stranger)}`;
    const sent = { method, target, body: JSON.stringify({ requestId: pressId(), ...fields }) };
    await isRefused(sent, signed(sent), 'forbidden');
  });

  test('somebody who is no editor chooses the headlines', async () => {
    const headlines = { activity: 'leads_routed', outcome: 'became_customer', efficiency: 'routed_by_turn' };
    const target = `/api/home/headlines?${identityQuery('4711', stranger)}`;
    const sent = { method: 'PUT', target, body: JSON.stringify(headlines) };
    await isRefused(sent, signed(sent), 'forbidden');
  });

  test('HubSpot did not say who it is', async () => {
    const sent = { method: 'PUT', target: '/api/settings/mode?portalId=4711&appId=1', body: live() };
    await isRefused(sent, signed(sent), 'forbidden');
  });

  test('an account that never installed Baton', async () => {
    const target = `/api/settings/overview?${identityQuery('4712', installer)}`;
    const sent = { method: 'GET', target, body: '' };
    await isRefused(sent, signed(sent), 'not_installed');
  });
});

describe('another account’s record', () => {
  const secret = 'Kessler Werke';
  beforeAll(async () => {
    const { pool } = site.database;
    await pool.query(
      `insert into leads (portal_id, contact_id, state, created_at, owner_id, decided) values (815, '77', 'routed', now(), '1', 1)`,
    );
    await pool.query(
      `insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, owner_id, rulebook_version,
                              roster_version, decided_at, lead, trace)
       values (815, '77', 1, 'created', 'live', 'assigned', '1', 1, 1, now(), jsonb_build_object('name', $1::text),
               jsonb_build_object('reason', $1::text))`,
      [secret],
    );
  });

  test('is not told of', async () => {
    const target = `/api/lead-card?contactId=77&${query}`;
    const sent = { method: 'GET', target, body: '' };
    const { status, body } = await site.send('GET', target, '', signed(sent));
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'never_routed' } });
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  test.each([
    ['acknowledge', {}],
    ['pass_on', { reason: 'wrong_fit', note: null }],
    ['reroute', {}],
    ['reassign', { ownerId: '101', note: null }],
    ['snooze', { minutes: 10 }],
  ])('is not touched by %s', async (kind, fields) => {
    const action = { kind, ...fields };
    const body = JSON.stringify({ actionId: pressId(), contactId: '77', version: '1', action });
    const sent = { method: 'POST', target: `/api/lead-actions?${query}`, body };
    await isRefused(sent, signed(sent), 'not_found');
  });
});

test('another account’s territories, press of a button and draft stay its own', async () => {
  const { pool } = site.database;
  await pool.query(
    `insert into settings_editors (portal_id, email, added_by) values (815, 'x@example.com', 'x')`,
  );
  const requestId = pressId();
  await site.write(doneSchema, 'POST', 'settings/editors/add', { requestId, email: 'friend@example.com' });
  const { counts } = await site.get(overviewSchema, 'settings/overview');
  expect(counts.editors).toBe(1);

  const target = `/api/settings/editors/add?${identityQuery('815', installer)}`;
  const sent = { method: 'POST', target, body: JSON.stringify({ requestId, email: 'other@example.com' }) };
  const { status } = await site.send(sent.method, sent.target, sent.body, signed(sent));
  expect(status).toBe(200);
  const { rows } = await pool.query('select email from settings_editors where portal_id = 4711');
  expect(rows).toEqual([{ email: 'friend@example.com' }]);
});
