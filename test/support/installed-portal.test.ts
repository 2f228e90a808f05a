import { afterAll, expect, test } from '@jest/globals';
import { startInstalledPortal } from './installed-portal.ts';
import { signV3 } from './sign-v3.ts';
import { until } from './until.ts';

const portal = await startInstalledPortal({ apart: true });
afterAll(() => portal.close());

test('routes a lead, also after its worker was killed and started again', async () => {
  await portal.worker.kill();
  const [id = ''] = await portal.emulator.control.createContacts(1);
  await portal.worker.restart();
  const contact = await until('the lead to have an owner', async () => {
    const [found] = await portal.emulator.control.contacts(new Set([id]));
    return found?.properties.hubspot_owner_id ? found : undefined;
  });
  expect(contact.ownerWrites).toHaveLength(1);
});

test('takes a webhook that is signed as HubSpot signs, and refuses it once a byte is changed', async () => {
  const url = `${portal.web.url}/webhooks/hubspot?from=%2Fa%3Fb`;
  const body = '[]';
  const headers = signV3({ method: 'POST', url, body, clientSecret: portal.clientSecret });
  const send = async (text: string): Promise<number> =>
    (
      await fetch(url, {
        method: 'POST',
        body: text,
        headers: { ...headers, 'content-type': 'application/json' },
      })
    ).status;
  expect([await send(body), await send('[ ]')]).toEqual([200, 401]);
});
