import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createPageServer } from '../../src/demo/page-server.ts';
import { readPortalUsers } from '../../src/demo/portal-users.ts';
import { createFetchProxy } from '../../src/demo/preview-host/fetch-proxy.ts';
import { buildSite } from '../cards/demo-site.ts';
import { serve } from '../cards/http-stub.ts';
import { setPortalMode } from '../support/baton.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import { runBaton } from '../support/run-cli.ts';

const demoFolder = join(import.meta.dirname, '..', '..', 'src', 'demo');

export interface WholeSite {
  readonly url: string;
  readonly portal: InstalledPortal;
  close(): Promise<void>;
}

/** What `npm run demo` starts: the page with Baton's own extensions, before a real Baton with the sample rulebook. */
export async function startWholeSite(): Promise<WholeSite> {
  const outDir = await buildSite();
  const portal = await startInstalledPortal();
  const { database, portalId } = portal;
  const id = String(portalId);
  await runBaton(
    database.url,
    ...['list', id, 'named-accounts', '--file', join(demoFolder, 'sample-accounts.csv')],
  );
  await runBaton(database.url, ...['publish', id, '--rulebook', join(demoFolder, 'sample-rulebook.json')]);
  const app = { portalId, appId: 1, users: await readPortalUsers(portal.emulator.url) };
  let mode: 'live' | 'shadow' = 'live';
  const page = await serve(
    createPageServer({
      emulatorUrl: portal.emulator.url,
      outDir,
      ...app,
      proxy: createFetchProxy({
        permittedOrigins: ['https://baton.example'],
        mapTo: { 'https://baton.example': portal.web.url },
        clientSecret: portal.clientSecret,
        ...app,
      }),
      getMode: () => Promise.resolve(mode),
      setMode: async (wanted) => {
        await setPortalMode(database.url, portalId, wanted);
        mode = wanted;
      },
    }),
  );
  return {
    url: page.url,
    portal,
    close: async () => {
      await page.close();
      await portal.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
