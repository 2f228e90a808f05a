import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { InstalledEmulator } from './installed-emulator.ts';

let emulator: InstalledEmulator;
beforeEach(async () => {
  emulator = await InstalledEmulator.start();
});
afterEach(() => emulator.close());

const switchOn = (faults: unknown) => emulator.control('PUT', '/faults', faults);
const owners = () => emulator.api('GET', '/crm/owners');
const ownerWrite = async (id: string | undefined) =>
  emulator.api('PATCH', `/crm/objects/contacts/${id}`, { properties: { hubspot_owner_id: '70001' } });
const ownerWrites = async (id: string | undefined) =>
  (await emulator.control('GET', `/contacts/${id}`)).body.ownerWrites;

describe('fault switches', () => {
  test.each([
    ['rateLimited429Next', 429],
    ['lockedNext', 423],
    ['serverErrorNext', 500],
  ])('%s spoils the next requests and no more', async (name, status) => {
    await switchOn({ [name]: 2 });
    expect([await owners(), await owners(), await owners()].map((answer) => answer.status)).toEqual([
      status,
      status,
      200,
    ]);
  });

  test('a server error has the status asked for and no effect', async () => {
    const [id] = await emulator.createContacts({ email: 'x@faults.example' });
    await switchOn({ serverErrorNext: 1, status: 504 });
    expect((await ownerWrite(id)).status).toBe(504);
    expect(await ownerWrites(id)).toEqual([]);
  });

  test('a cut connection may come after the effect was taken', async () => {
    const [id] = await emulator.createContacts({ email: 'y@faults.example' });
    await switchOn({ resetNext: 1, effectTaken: true });
    await expect(ownerWrite(id)).rejects.toThrow();
    expect(await ownerWrites(id)).toHaveLength(1);
  });

  test('a timeout never answers', async () => {
    await switchOn({ timeoutNext: 1 });
    const request = fetch(`${emulator.url}/crm/owners/2026-03`, {
      headers: { authorization: `Bearer ${emulator.tokens.access_token}` },
      signal: AbortSignal.timeout(150),
    });
    await expect(request).rejects.toMatchObject({ name: 'TimeoutError' });
    expect((await owners()).status).toBe(200);
  });

  test('token requests can fail too', async () => {
    await switchOn({ tokenErrorNext: 1 });
    const fields = { grant_type: 'refresh_token', refresh_token: emulator.tokens.refresh_token };
    expect((await emulator.token(fields)).status).toBe(503);
    expect((await emulator.token(fields)).status).toBe(200);
  });

  test('an unknown switch is refused in words', async () => {
    const answer = await switchOn({ latency: 5 });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain('latency');
  });
});
