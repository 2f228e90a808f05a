import { findFreePort } from '../../src/demo/embedded-postgres.ts';
import type { EmulatorOptions } from '../../src/demo/emulator/emulator-options.ts';
import { installInto, setPortalMode, startBaton, testSecrets, type BatonProcess } from './baton.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { startTestEmulator, type TestEmulator } from './emulator.ts';
import { until } from './until.ts';

export interface InstalledPortal {
  portalId: number;
  database: TestDatabase;
  emulator: TestEmulator;
  /** Process by role; both names give the same process unless they were asked apart. */
  web: BatonProcess;
  worker: BatonProcess;
  clientId: string;
  clientSecret: string;
  /** One more worker process beside the first. */
  startWorker(): Promise<BatonProcess>;
  /** Stops everything and drops the database. */
  close(): Promise<void>;
}

/** A database, an emulator and real Baton processes, the app installed and its portal prepared and live. */
export async function startInstalledPortal({
  apart = false,
  mode = 'live',
  emulator: emulatorOptions = {},
  openEmulator = startTestEmulator,
  openDatabase = createTestDatabase,
  logLevel = 'debug',
}: {
  apart?: boolean;
  mode?: 'live' | 'shadow';
  emulator?: Partial<EmulatorOptions>;
  /** Default: in this process. */
  openEmulator?: typeof startTestEmulator;
  /** Default: one on the server of jest's globalSetup. */
  openDatabase?: () => Promise<TestDatabase>;
  logLevel?: string;
} = {}): Promise<InstalledPortal> {
  const portalId = 4711;
  const secrets = testSecrets();
  const port = await findFreePort();
  const [database, emulator] = await Promise.all([
    openDatabase(),
    openEmulator({
      webhookUrl: `http://localhost:${port}/webhooks/hubspot`,
      clientId: secrets.clientId,
      clientSecret: secrets.clientSecret,
      appId: Number(secrets.appId),
      portalIds: [portalId],
      ...emulatorOptions,
    }),
  ]);
  const surroundings = { databaseUrl: database.url, emulatorUrl: emulator.url, secrets, logLevel };
  const publicUrl = `http://localhost:${port}`;
  const web = await startBaton({ ...surroundings, port, roles: apart ? 'web' : 'web,worker' });
  const worker = apart ? await startBaton({ ...surroundings, publicUrl, roles: 'worker' }) : web;
  const more: BatonProcess[] = [];
  const startWorker = async (): Promise<BatonProcess> => {
    const another = await startBaton({ ...surroundings, publicUrl, roles: 'worker' });
    more.push(another);
    return another;
  };
  const close = async (): Promise<void> => {
    await Promise.all([web, worker, ...more].map((process) => process.stop()));
    await emulator.close();
    await database.drop();
  };
  try {
    await installInto(web.url);
    await until(
      'the portal to be prepared',
      async () => {
        const { rowCount } = await database.pool.query(
          'select 1 from portals p where p.prepared_at is not null',
        );
        return rowCount === 1;
      },
      { timeoutMs: 20_000 },
    );
    if (mode === 'live') await setPortalMode(database.url, portalId, 'live');
  } catch (error) {
    const said = worker.output().slice(-4_000);
    await close().catch(() => undefined);
    throw new Error(`The portal could not be installed. The worker said:\n${said}`, { cause: error });
  }
  const { clientId, clientSecret } = secrets;
  return { portalId, database, emulator, web, worker, clientId, clientSecret, startWorker, close };
}
