import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { emulatorApp } from './emulator-app.ts';
import { defaultOptions, type EmulatorOptions } from './emulator-options.ts';
import { World } from './world.ts';
import { WorldFile } from './world-file.ts';

export interface Emulator {
  /** `http://localhost:PORT`, HubSpot's API, its authorize page and `/__emulator` alike. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts an emulator in this process. Rejects when the port is taken or the data file unreadable. */
export async function startEmulator(given: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  const options = { ...defaultOptions, ...given };
  const world = new World(options);
  const file = options.dataFile === null ? null : new WorldFile(world, options.dataFile);
  file?.load();
  for (const id of options.portalIds) world.portal(id);

  const timers = new Set<NodeJS.Timeout>();
  const server = createServer(emulatorApp(world, timers));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, () => done());
  });
  const { port } = server.address() as AddressInfo;

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    file?.close();
    for (const portal of world.portals.values()) portal.sender.close();
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
    await world.exchanges?.close();
  };
  return { url: `http://localhost:${port}`, close: () => (closing ??= close()) };
}
