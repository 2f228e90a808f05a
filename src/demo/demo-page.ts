import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { DemoStack } from './demo-stack.ts';
import { DEMO_PORTAL } from './demo-stack.ts';
import { createPageServer } from './page-server.ts';
import { buildPage } from './preview-host/build.ts';
import { createFetchProxy } from './preview-host/fetch-proxy.ts';
import { readPortalUsers } from './portal-users.ts';

export interface DemoPage {
  url: string;
  close(): Promise<void>;
}

/** Builds and serves the page on which a person sees leads arrive and opens one to read why. */
export async function startDemoPage(
  stack: DemoStack,
  {
    port,
    dataFolder,
    clientSecret,
    appId,
  }: { port: number; dataFolder: string; clientSecret: string; appId: string },
): Promise<DemoPage> {
  const outDir = join(dataFolder, 'page');
  const project = await buildPage({ outDir });
  const users = await readPortalUsers(stack.emulator.url);
  const app = { portalId: DEMO_PORTAL, appId: Number(appId), users };
  const proxy = createFetchProxy({
    permittedOrigins: project.permittedOrigins,
    mapTo: Object.fromEntries(project.permittedOrigins.map((origin) => [origin, stack.webUrl])),
    clientSecret,
    ...app,
  });
  const pageServer = createPageServer({
    emulatorUrl: stack.emulator.url,
    outDir,
    proxy,
    ...app,
    getMode: () => stack.readMode(),
    setMode: (mode) => stack.setMode(mode),
  });
  const server = createServer(pageServer).listen(port);
  await once(server, 'listening');
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections(); // the page's event stream never ends by itself
      await closed;
    },
  };
}
