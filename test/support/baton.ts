import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { batonEnvironment } from '../../src/demo/child-environment.ts';
import { makeSecrets, type DemoSecrets } from '../../src/demo/demo-folder.ts';
import { findFreePort } from '../../src/demo/embedded-postgres.ts';
import { installApp } from '../../src/demo/install-app.ts';
import { spawnTethered, type TetheredProcess } from '../../src/demo/tethered-process.ts';
import { until } from './until.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

export interface BatonOptions {
  /** `web`, `worker` or `web,worker`; default both. */
  roles?: string;
  databaseUrl: string;
  emulatorUrl: string;
  /** From `testSecrets()`; the emulator must have the same. */
  secrets: DemoSecrets;
  /** Default: a free one. Choose it before when the emulator must know where webhooks go. */
  port?: number;
  /** Default: http://localhost and the port. */
  publicUrl?: string;
  /** Default debug. */
  logLevel?: string;
}

export interface BatonProcess {
  url: string;
  pid(): number;
  /** All that it has written so far, over restarts too. */
  output(): string;
  /** Sends the signal and waits until the process is gone. Default SIGKILL. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port, with the same environment, and waits until it is ready. */
  restart(): Promise<void>;
  /** SIGTERM, and waits. Does nothing when it is gone already. */
  stop(): Promise<void>;
}

export const testSecrets = makeSecrets;

/** The real src/main.ts as a process of its own. It dies with the test that started it. */
export async function startBaton(options: BatonOptions): Promise<BatonProcess> {
  const port = options.port ?? (await findFreePort());
  const url = `http://localhost:${port}`;
  const env = batonEnvironment({
    roles: options.roles ?? 'web,worker',
    port,
    publicUrl: options.publicUrl ?? url,
    databaseUrl: options.databaseUrl,
    emulatorUrl: options.emulatorUrl,
    secrets: options.secrets,
    logLevel: options.logLevel ?? 'debug',
  });
  let output = '';
  let gone = true;
  let child: TetheredProcess;

  async function start(): Promise<void> {
    const started = spawnTethered({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', 'src/main.ts'],
      env,
      cwd: PROJECT,
      stopSignal: 'TERM',
    });
    child = started;
    gone = false;
    void started.exited.then(() => (gone = gone || child === started));
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    await until(`Baton to be ready on ${url}`, async () => gone || (await fetch(`${url}/readyz`)).ok, {
      timeoutMs: 20_000,
    });
    if (gone) throw new Error(`Baton ended before it was ready:\n${output.slice(-4_000)}`);
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (gone) return;
    child.kill(signal);
    await child.exited;
  }

  await start();
  return {
    url,
    pid: () => child.pid,
    output: () => output,
    kill: (signal = 'SIGKILL') => end(signal),
    restart: start,
    stop: () => end('SIGTERM'),
  };
}

/** Through the real OAuth redirect, with the consent given; the portal starts in shadow mode. */
export const installInto = installApp;

/** Through the real command line. */
export async function setPortalMode(
  databaseUrl: string,
  portalId: number,
  mode: 'live' | 'shadow',
): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', 'src/cli/baton.ts', 'mode', String(portalId), mode];
  await promisify(execFile)(process.execPath, args, {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
  });
}
