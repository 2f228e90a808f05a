import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import type { InstalledPortal } from './installed-portal.ts';

const project = join(import.meta.dirname, '..', '..');

/** The real command line against the portal's database; rejects with what it said. */
export async function runBaton(databaseUrl: string, ...args: string[]): Promise<string> {
  const command = ['--disable-warning=ExperimentalWarning', 'src/cli/baton.ts', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: project,
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
  });
  return stdout;
}

/** Writes `text` (or bytes) into a file that is gone afterwards. */
export async function withFile<T>(
  name: string,
  text: string | Uint8Array,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-'));
  try {
    const path = join(folder, name);
    await writeFile(path, text);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Publishes a rulebook as an operator would. */
export const publish = (portal: InstalledPortal, rulebook: RulebookInput): Promise<string> =>
  withFile('rulebook.json', JSON.stringify(rulebook), (path) =>
    runBaton(portal.database.url, 'publish', String(portal.portalId), '--rulebook', path),
  );
