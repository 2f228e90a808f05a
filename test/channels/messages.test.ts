import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ToldNotice } from '../../src/channels/channel-message.ts';
import { postMessage } from '../../src/channels/post-message.ts';
import { slackMessage } from '../../src/channels/slack-message.ts';
import { newWebhookSecret, webhookMessage } from '../../src/channels/webhook-message.ts';
import { startReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

const { signal } = new AbortController();
const allowed = { privateAddresses: 'allow', signal } as const;
const notice: ToldNotice = {
  messageId: '5f7d1b0e-0c55-4a43-9a2c-6c1f3c7d9f10',
  portalId: '4711',
  kind: 'escalation',
  contactId: '101',
  ownerId: '77',
  title: 'Jane <Doe> waits & waits',
  text: 'Anna did not answer.\nNow it is yours.',
  dueAt: Date.UTC(2026, 10, 23, 9),
  createdAt: Date.UTC(2026, 10, 23, 8),
  recordUrl: 'https://app.hubspot.com/contacts/4711/record/0-1/101',
};

describe('a generic webhook', () => {
  test('carries id, time and a signature that the receiver can check with the secret alone', async () => {
    const secret = newWebhookSecret();
    const now = Date.UTC(2026, 10, 23, 8, 0, 5);
    const reply = await postMessage(webhookMessage(`${receiver.url}/in`, secret, notice, now), allowed);
    expect(reply.status).toBe(200);
    const { headers, body, path } = receiver.received.at(-1)!;
    expect(path).toBe('/in');
    expect(headers['webhook-id']).toBe(notice.messageId);
    expect(headers['webhook-timestamp']).toBe(String(now / 1_000));
    const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(JSON.parse(body)).toEqual({
      type: 'lead.escalation',
      timestamp: '2026-11-23T08:00:00.000Z',
      data: {
        portalId: '4711',
        contactId: '101',
        ownerId: '77',
        title: notice.title,
        text: notice.text,
        dueAt: '2026-11-23T09:00:00.000Z',
        recordUrl: notice.recordUrl,
      },
    });
  });

  test('every channel gets a secret of its own', () => {
    expect(newWebhookSecret()).not.toBe(newWebhookSecret());
    expect(newWebhookSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});

test('Slack gets its own JSON, in which no lead can mention a channel or hide a link', () => {
  const { body } = slackMessage('https://hooks.slack.com/x', {
    ...notice,
    title: '<!channel> & <http://evil|x>',
  });
  expect(JSON.parse(body)).toEqual({
    text:
      '*&lt;!channel&gt; &amp; &lt;http://evil|x&gt;*\nAnna did not answer.\nNow it is yours.\n' +
      '<https://app.hubspot.com/contacts/4711/record/0-1/101|Open the lead in HubSpot>',
  });
});

describe('posting', () => {
  const message = { url: '', headers: {}, body: '{}' };

  test('refuses a private address before anything is sent', async () => {
    const before = receiver.received.length;
    const guarded = { privateAddresses: 'refuse', signal } as const;
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      const url = `http://${host}:${receiver.port}/`;
      await expect(postMessage({ ...message, url }, guarded)).rejects.toThrow('not an address on the public');
    }
    expect(receiver.received).toHaveLength(before);
  });

  test('follows no redirect and hands on how long the receiver wants to be left alone', async () => {
    receiver.answers(307, 'elsewhere', { location: `${receiver.url}/other`, 'retry-after': '120' });
    const before = receiver.received.length;
    const reply = await postMessage({ ...message, url: `${receiver.url}/first` }, allowed);
    expect(reply).toEqual({ status: 307, retryAfterMs: 120_000, said: 'elsewhere' });
    expect(receiver.received).toHaveLength(before + 1);
  });

  test('reads no more of an answer than a sentence needs', async () => {
    receiver.answers(500, 'x'.repeat(5_000_000));
    const reply = await postMessage({ ...message, url: receiver.url }, allowed);
    expect(reply.said).toBe('x'.repeat(200));
  });

  test('says in a sentence why no answer came', async () => {
    const gone = await startReceiver();
    await gone.close();
    await expect(postMessage({ ...message, url: gone.url }, allowed)).rejects.toThrow(
      'The connection to 127.0.0.1 failed (ECONNREFUSED).',
    );
  });
});
