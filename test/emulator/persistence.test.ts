import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startEmulator } from '../../src/demo/emulator/emulator.ts';
import { clientId, clientSecret, InstalledEmulator } from './installed-emulator.ts';

let folder: string;
let dataFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-emulator-'));
  dataFile = join(folder, 'portal.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the data file', () => {
  test('keeps contacts, tokens, properties and people over a restart, and goes on counting', async () => {
    const first = await InstalledEmulator.start({ dataFile });
    const [id] = await first.createContacts({ email: 'kept@data.example' });
    await first.api('PATCH', `/crm/objects/contacts/${id}`, { properties: { hubspot_owner_id: '70003' } });
    await first.api('POST', '/crm/properties/contacts/groups', {
      name: 'baton',
      label: 'B',
      displayOrder: 0,
    });
    await first.control('PATCH', '/owners/70004', { archived: true });
    const sample = (await first.control('POST', '/contacts', { count: 1 })).body.ids[0];
    await first.close();

    const second = await startEmulator({ dataFile, clientId, clientSecret });
    try {
      const get = async (path: string): Promise<unknown> => {
        const headers = { authorization: `Bearer ${first.tokens.access_token}` };
        return (await fetch(second.url + path, { headers })).json();
      };
      expect(await get(`/crm/objects/2026-03/contacts/${id}?properties=hubspot_owner_id`)).toMatchObject({
        properties: { hubspot_owner_id: '70003' },
      });
      expect(await get(`/__emulator/contacts/${id}`)).toMatchObject({ ownerWrites: [{ ownerId: '70003' }] });
      expect(await get('/crm/properties/2026-03/contacts/groups/baton')).toMatchObject({ name: 'baton' });
      expect(await get('/crm/owners/2026-03/70004?archived=true')).toMatchObject({ archived: true });
      const created = await fetch(`${second.url}/__emulator/contacts`, { method: 'POST' });
      const { ids } = (await created.json()) as { ids: string[] };
      expect(Number(ids[0])).toBeGreaterThan(Number(sample));
      const [old, fresh] = (await Promise.all(
        [sample, ids[0]].map((one) => get(`/__emulator/contacts/${one}`)),
      )) as { properties: { email: string } }[];
      expect(fresh?.properties.email).not.toBe(old?.properties.email);
    } finally {
      await second.close();
    }
  });

  test('is written when the process is told to stop', async () => {
    const child = spawn(process.execPath, ['src/demo/emulator/main.ts', '--port', '0', '--data', dataFile], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const url = /^emulator listening on (http:\/\/localhost:\d+)$/.exec(line.trim())?.[1];
    await fetch(`${url}/__emulator/contacts`, { method: 'POST' });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const again = await startEmulator({ dataFile });
    const reply = await fetch(`${again.url}/__emulator/contacts`);
    expect(await reply.json()).toMatchObject({ total: 1 });
    await again.close();
  });

  test('a file of something else is refused', async () => {
    await expect(
      startEmulator({ dataFile: new URL('../../package.json', import.meta.url).pathname }),
    ).rejects.toThrow(/is not a data file/);
  });
});
