import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { migrate } from '../store/migrate.ts';
import { batonEnvironment, systemEnvironment } from './child-environment.ts';
import type { DemoFolder } from './demo-folder.ts';
import type { DemoPorts } from './demo-ports.ts';
import { startPostgres } from './embedded-postgres.ts';
import { EmulatorControl } from './emulator-control.ts';
import { installApp } from './install-app.ts';
import { answersWell, startNodeChild } from './node-child.ts';
import { step } from './progress.ts';
import { speedUp } from './speed-up.ts';
import { supervise, type Supervised } from './supervised-process.ts';
import { until } from './until.ts';

export interface StackOptions {
  folder: DemoFolder;
  ports: DemoPorts;
  latencyMs: number;
  record: string | undefined;
  /** Hears why when a part cannot be kept running. */
  giveUp: (error: Error) => void;
}

export type Mode = 'live' | 'shadow';

export const DEMO_PORTAL = 4711;
const PROJECT = join(import.meta.dirname, '..', '..');

/** Everything that the demo runs beside its page. Parts start one by one; `stop` ends what has been started, last first. */
export class DemoStack {
  readonly emulator: EmulatorControl;
  readonly webUrl: string;
  readonly #options: StackOptions;
  readonly #parts: Supervised[] = [];
  #pool: pg.Pool | undefined;
  #databaseUrl = '';

  constructor(options: StackOptions) {
    this.#options = options;
    this.emulator = new EmulatorControl(`http://localhost:${options.ports.emulator}`);
    this.webUrl = `http://localhost:${options.ports.web}`;
  }

  get pool(): pg.Pool {
    if (!this.#pool) throw new Error('Postgres has not been started.');
    return this.#pool;
  }

  async startPostgres(): Promise<void> {
    const { folder, ports } = this.#options;
    await step('Postgres is up', () =>
      this.#supervise('Postgres', async () => {
        const server = await startPostgres({ dataDir: folder.postgres, port: ports.postgres });
        this.#databaseUrl = server.url;
        return { ...server, kill: (signal: NodeJS.Signals) => process.kill(server.pid, signal) };
      }),
    );
    this.#pool = new pg.Pool({ connectionString: this.#databaseUrl, max: 4 });
    this.#pool.on('error', () => undefined); // Postgres may be killed and come back
    await step('The database has Baton’s tables', () => migrate(this.#databaseUrl));
  }

  async startEmulator(): Promise<void> {
    const { folder, latencyMs, record, ports } = this.#options;
    const { clientId, clientSecret, appId } = folder.secrets;
    const flags = {
      port: ports.emulator,
      'webhook-url': `${this.webUrl}/webhooks/hubspot`,
      'client-id': clientId,
      'client-secret': clientSecret,
      'app-id': appId,
      'portal-id': DEMO_PORTAL,
      latency: latencyMs,
      data: folder.emulatorData,
      ...(record === undefined ? {} : { record }),
    };
    await step(`The HubSpot emulator is up, answering after ${latencyMs} ms`, () =>
      this.#startNode('The emulator', 'emulator', {
        script: 'src/demo/emulator/main.ts',
        args: Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]),
        env: systemEnvironment(),
        isReady: () => this.emulator.stats().then(() => true),
      }),
    );
  }

  async startBaton(): Promise<void> {
    const { ports } = this.#options;
    await step('Baton’s web process is up', () => this.#startBatonProcess('web', ports.web));
    await step('Baton’s worker is up', () => this.#startBatonProcess('worker', ports.worker));
  }

  /** Installs the app unless an earlier run has, and waits until Baton is ready to route. */
  async installApp(): Promise<void> {
    const isInstalled = await this.#isPrepared();
    if (!isInstalled)
      await step('The app is installed in the emulated portal', () => installApp(this.webUrl));
    await step(
      (reps) => `Baton knows the portal’s ${reps} reps, its properties and a first rulebook`,
      async () => {
        await until('Baton to prepare the portal', () => this.#isPrepared(), {
          timeoutMs: 60_000,
          everyMs: 50,
        });
        const { rows } = await this.pool.query<{ reps: number }>(
          'select jsonb_array_length(r.reps) as reps from rosters r where r.portal_id = $1 order by r.version desc limit 1',
          [DEMO_PORTAL],
        );
        return rows[0]?.reps ?? 0;
      },
    );
  }

  /**
   * Publishes the sample portal's rulebook with its list of named accounts, its clocks `speed` times as fast, unless
   * an earlier run has: what a person published since stays in force.
   */
  async publishRulebook(speed: number): Promise<void> {
    const { rulebook } = this.#options.folder;
    const sample: unknown = JSON.parse(readFileSync(join(PROJECT, 'src/demo/sample-rulebook.json'), 'utf8'));
    const wanted = JSON.stringify(speedUp(sample, speed), null, 2);
    if (existsSync(rulebook) && readFileSync(rulebook, 'utf8') === wanted) return;
    await step('The sample rulebook is published: territories, caps, named accounts', async () => {
      await this.#baton(
        'list',
        String(DEMO_PORTAL),
        'named-accounts',
        '--file',
        'src/demo/sample-accounts.csv',
      );
      const unpublished = `${rulebook}.new`;
      writeFileSync(unpublished, wanted);
      await this.#baton('publish', String(DEMO_PORTAL), '--rulebook', unpublished);
      renameSync(unpublished, rulebook);
    });
  }

  async setMode(mode: Mode): Promise<void> {
    await this.#baton('mode', String(DEMO_PORTAL), mode);
  }

  async readMode(): Promise<Mode> {
    const { rows } = await this.pool.query<{ mode: Mode }>(
      'select p.mode from portals p where p.portal_id = $1',
      [DEMO_PORTAL],
    );
    return rows[0]?.mode ?? 'shadow';
  }

  /** Orderly: Baton first, so that nothing is cut off; then the emulator; Postgres last. */
  async stop(): Promise<void> {
    await this.#pool?.end().catch(() => undefined);
    for (const part of this.#parts.toReversed()) await part.stop();
  }

  kill(): void {
    for (const part of this.#parts) part.kill('SIGKILL');
  }

  /** The real command line, as an operator would use it. */
  async #baton(...args: string[]): Promise<void> {
    const command = ['--disable-warning=ExperimentalWarning', 'src/cli/baton.ts', ...args];
    await promisify(execFile)(process.execPath, command, {
      cwd: PROJECT,
      env: this.#batonEnvironment('web', 0),
    });
  }

  async #startBatonProcess(role: 'web' | 'worker', port: number): Promise<void> {
    await this.#startNode(`Baton’s ${role} process`, role, {
      script: 'src/main.ts',
      env: this.#batonEnvironment(role, port),
      isReady: () => answersWell(`http://localhost:${port}/readyz`),
    });
  }

  #batonEnvironment(roles: string, port: number): Record<string, string | undefined> {
    const { folder } = this.#options;
    return batonEnvironment({
      roles,
      port,
      publicUrl: this.webUrl,
      databaseUrl: this.#databaseUrl,
      emulatorUrl: this.emulator.url,
      secrets: folder.secrets,
    });
  }

  async #startNode(
    name: string,
    log: string,
    child: Omit<Parameters<typeof startNodeChild>[0], 'logFile'>,
  ): Promise<void> {
    const logFile = join(this.#options.folder.logs, `${log}.log`);
    writeFileSync(logFile, '');
    await this.#supervise(name, () => startNodeChild({ ...child, logFile }));
  }

  async #supervise(name: string, start: Parameters<typeof supervise>[1]): Promise<void> {
    this.#parts.push(await supervise(name, start, this.#options.giveUp));
  }

  async #isPrepared(): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      "select 1 from portals p where p.portal_id = $1 and p.state = 'installed' and p.prepared_at is not null",
      [DEMO_PORTAL],
    );
    return rowCount === 1;
  }
}
