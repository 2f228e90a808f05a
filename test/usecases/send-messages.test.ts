import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createTokenCipher } from '../../src/hubspot/token-cipher.ts';
import { dueChannels } from '../../src/store/channel-messages.ts';
import { deleteChannel, listChannels, resealChannels } from '../../src/store/channels.ts';
import { saveChannel } from '../../src/usecases/save-channel.ts';
import type { ChannelInput } from '../../src/usecases/save-channel.ts';
import { sendMessages } from '../../src/usecases/send-messages.ts';
import { tryChannel } from '../../src/usecases/try-channel.ts';
import { wordsIn } from '../../src/usecases/words/catalogue.ts';
import type { Say } from '../../src/usecases/refusal.ts';
import { startReceiver } from '../channels/receiver.ts';
import type { Receiver } from '../channels/receiver.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { installLive, oweOne, portalId } from './live-portal.ts';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const cipher = createTokenCipher(`k1:${key('a')}`);
const { signal } = new AbortController();

let database: TestDatabase;
let receiver: Receiver;
let outcomes: string[];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('truncate portals cascade');
  await installLive(database.pool);
  receiver = await startReceiver();
  outcomes = [];
});
afterEach(() => receiver.close());

const deps = (privateAddresses: 'allow' | 'refuse' = 'allow') => ({
  pool: database.pool,
  cipher,
  privateAddresses,
  now: Date.now,
  log: pino({ level: 'silent' }),
  metrics: { countMessages: (outcome: string) => void outcomes.push(outcome) },
});

const said = (say: Say<string> | null) => say?.(wordsIn.en) ?? null;

async function save(more: Partial<ChannelInput> = {}) {
  const saved = await saveChannel(deps(), portalId, {
    channelId: null,
    kind: 'slack',
    name: 'Sales',
    noticeKinds: ['warning', 'escalation', 'last_resort', 'digest'],
    enabled: true,
    url: `${receiver.url}/in`,
    renewSecret: false,
    ...more,
  });
  if ('fault' in saved) throw new Error(saved.fault(wordsIn.en));
  return saved;
}

/** What the sweep does for every channel that is due. */
async function sweep(): Promise<void> {
  for (const due of await dueChannels(database.pool)) await sendMessages(deps(), due, signal);
}
const endRest = () => database.pool.query('update channels set not_before = now()');
const titles = () => receiver.received.map(({ body }) => /Lead (\w+)/.exec(body)?.[1]);
async function channel() {
  const [first] = await listChannels(database.pool, portalId);
  if (!first) throw new Error('There is no channel.');
  return first;
}

describe('what a channel is told', () => {
  test('each notice of the kinds it wants, once, in order', async () => {
    await save({ noticeKinds: ['warning', 'escalation'] });
    await oweOne(database.pool, 'one');
    await oweOne(database.pool, 'two', { kind: 'warning' });
    await oweOne(database.pool, 'other', { kind: 'last_resort' });
    await oweOne(database.pool, 'manager', { kind: 'manager' });
    await oweOne(database.pool, 'one');
    await sweep();
    await sweep();
    expect(titles()).toEqual(['one', 'two']);
    expect(outcomes).toEqual(['sent', 'sent']);
  });

  test('nothing while the portal is in shadow mode or the channel is off', async () => {
    await save({ enabled: false });
    await oweOne(database.pool, 'off');
    await save();
    await database.pool.query(`update portals set mode = 'shadow'`);
    await oweOne(database.pool, 'shadow');
    await sweep();
    expect(receiver.received).toEqual([]);
  });

  test('a generic webhook can check the signature with the secret that was shown once', async () => {
    const { secret } = await save({ kind: 'webhook' });
    await oweOne(database.pool, 'signed');
    await sweep();
    const { headers, body } = receiver.received[0]!;
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const bytes = Buffer.from(secret!.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', bytes).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  });

  test('two processes at once send each message once', async () => {
    await save();
    for (let number = 0; number < 30; number += 1) await oweOne(database.pool, `n${number}`);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(receiver.received).toHaveLength(30);
  });
});

describe('a channel that is down', () => {
  test('gets everything, in order and under the same id, when it is up again', async () => {
    await save({ kind: 'webhook' });
    for (const name of ['one', 'two', 'three']) await oweOne(database.pool, name);
    receiver.answers(503, 'closed for today');
    await sweep();
    expect(await channel()).toMatchObject({
      enabled: true,
      trouble: `127.0.0.1:${receiver.port} answered 503: closed for today`,
    });
    await sweep();
    expect(receiver.received).toHaveLength(1);

    receiver.answers(200);
    await endRest();
    await sweep();
    expect(titles()).toEqual(['one', 'one', 'two', 'three']);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
    expect(await channel()).toMatchObject({ trouble: null, failingSince: null });
  });

  test('rests at least as long as it asks for', async () => {
    await save();
    await oweOne(database.pool, 'one');
    receiver.answers(429, '', { 'retry-after': '300' });
    await sweep();
    const { rows } = await database.pool.query<{ seconds: number }>(
      'select extract(epoch from not_before - now())::float8 as seconds from channels',
    );
    expect(rows[0]!.seconds).toBeGreaterThan(290);
  });

  test('is switched off after a day of failures, with a sentence that says why', async () => {
    const { channelId } = await save();
    await oweOne(database.pool, 'one');
    receiver.answers(404, 'no_service');
    await sweep();
    await database.pool.query(`update channels set failing_since = now() - interval '25 hours'`);
    await endRest();
    await sweep();
    expect(await channel()).toMatchObject({
      enabled: false,
      switchedOff: `Switched off: no message arrived for a day. The last failure was: 127.0.0.1:${receiver.port} answered 404: no_service`,
    });
    await oweOne(database.pool, 'two');

    receiver.answers(200);
    await save({ channelId, url: null });
    expect(await channel()).toMatchObject({ enabled: true, switchedOff: null });
    await oweOne(database.pool, 'three');
    await sweep();
    expect(titles()).toEqual(['one', 'one', 'three']);
  });

  test('is switched off at once when the receiver says that it is gone for good', async () => {
    await save();
    await oweOne(database.pool, 'one');
    receiver.answers(410);
    await sweep();
    expect((await channel()).switchedOff).toContain('wants no more messages');
  });

  test('a message that the receiver calls wrong five times does not hold up the next', async () => {
    await save();
    await oweOne(database.pool, 'one');
    await oweOne(database.pool, 'two');
    receiver.answers(400, 'invalid_payload');
    for (let turn = 0; turn < 4; turn += 1) {
      await sweep();
      await endRest();
    }
    const { rows } = await database.pool.query<{ attempts: number }>(
      `select attempts from channel_messages where notice_key = 'one'`,
    );
    expect(rows[0]!.attempts).toBe(4);
    await sweep();
    expect(titles()).toEqual(['one', 'one', 'one', 'one', 'one', 'two']);
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'failed', 'dropped', 'failed']);
  });
});

describe('what is kept of a channel', () => {
  test('address and secret are sealed, and nobody is shown more than the host', async () => {
    const { secret } = await save({ kind: 'webhook', url: `${receiver.url}/secret-path` });
    const { rows } = await database.pool.query('select * from channels');
    const stored = JSON.stringify(rows);
    expect(stored).not.toContain('secret-path');
    expect(stored).not.toContain(secret!.slice('whsec_'.length));
    expect(JSON.stringify(await listChannels(database.pool, portalId))).not.toContain('secret-path');
    expect(await channel()).toMatchObject({ host: `127.0.0.1:${receiver.port}` });
  });

  test('it is sealed again after a change of keys', async () => {
    await save({ kind: 'webhook' });
    const rotated = createTokenCipher(`k2:${key('b')},k1:${key('a')}`);
    await resealChannels(database.pool, (portal, sealed) =>
      rotated.isCurrent(sealed) ? null : rotated.encrypt(portal, rotated.decrypt(portal, sealed)),
    );
    const { channelId } = await channel();
    const alone = createTokenCipher(`k2:${key('b')}`);
    expect(await tryChannel({ ...deps(), cipher: alone }, portalId, channelId)).toBeNull();
    expect(receiver.received).toHaveLength(1);
  });

  test('a private address is refused when it is saved, and when it is sent to', async () => {
    const input = {
      channelId: null,
      kind: 'slack',
      name: 'Inside',
      noticeKinds: ['escalation'],
      enabled: true,
      renewSecret: false,
    } as const;
    const refused = await saveChannel(deps('refuse'), portalId, { ...input, url: 'https://10.0.0.1/hook' });
    expect('fault' in refused && refused.fault(wordsIn.en)).toBe(
      '10.0.0.1 is not an address on the public internet.',
    );

    const { channelId } = await save({ url: receiver.url.replace('127.0.0.1', 'localhost') });
    expect(said(await tryChannel(deps('refuse'), portalId, channelId))).toBe(
      'localhost is not an address on the public internet.',
    );
    expect(receiver.received).toEqual([]);
  });

  test('a test message goes out at once; a channel that was deleted is said to be gone', async () => {
    const { channelId } = await save({ enabled: false });
    expect(await tryChannel(deps(), portalId, channelId)).toBeNull();
    expect(receiver.received[0]!.body).toContain('Baton can reach this channel.');
    receiver.answers(403, 'invalid_token');
    expect(said(await tryChannel(deps(), portalId, channelId))).toBe(
      `127.0.0.1:${receiver.port} answered 403: invalid_token`,
    );
    expect(await deleteChannel(database.pool, portalId, channelId)).toBe(true);
    expect(said(await tryChannel(deps(), portalId, channelId))).toBe('This channel is not there any more.');
    expect(said(await tryChannel(deps(), '2', channelId))).toBe('This channel is not there any more.');
  });
});
