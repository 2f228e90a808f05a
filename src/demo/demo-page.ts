import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { DemoStack } from './demo-stack.ts';
import { DEMO_PORTAL } from './demo-stack.ts';
import { createPageServer } from './page-server.ts';
import { buildPage } from './preview-host/build.ts';
import { createFetchProxy } from './preview-host/fetch-proxy.ts';

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
  const identity = { portalId: DEMO_PORTAL, userId: 1, userEmail: 'you@example.com', appId: Number(appId) };
  const proxy = createFetchProxy({
    permittedOrigins: project.permittedOrigins,
    mapTo: Object.fromEntries(project.permittedOrigins.map((origin) => [origin, stack.webUrl])),
    clientSecret,
    identity,
  });
  const app = createPageServer({
    emulatorUrl: stack.emulator.url,
    outDir,
    proxy,
    identity,
    getMode: () => stack.readMode(),
    setMode: (mode) => stack.setMode(mode),
  });
  const server = createServer(app).listen(port);
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
