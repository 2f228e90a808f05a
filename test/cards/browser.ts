import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = join(root, '.baton', 'chromium');

// The package unpacks into TMPDIR, readable by its first user only and without a lock; so it gets a folder of its
// own, in a process of its own, which becomes ours in one step. `al2023` holds libraries a bare system may lack.
const unpack = `
  import chromium, { inflate } from '@sparticuz/chromium';
  import { fileURLToPath } from 'node:url';
  await chromium.executablePath();
  await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));`;

async function unpackBrowser(): Promise<void> {
  if (existsSync(join(home, 'chromium'))) return;
  await mkdir(join(root, '.baton'), { recursive: true });
  const fresh = await mkdtemp(join(root, '.baton', 'chromium-'));
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: root,
    env: { ...process.env, TMPDIR: fresh, NODE_OPTIONS: '' },
  });
  // Root may have unpacked what an ordinary user then runs.
  await mkdir(join(fresh, 'locales'));
  for (const path of ['', 'chromium', 'locales']) await chmod(join(fresh, path), 0o755);
  // Somebody else may have been faster: theirs is as good.
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true }));
}

/** Headless Chromium out of the npm package, unpacked once a checkout. */
export async function launchBrowser(): Promise<Browser> {
  await unpackBrowser();
  const options = { executablePath: join(home, 'chromium'), args: ['--no-sandbox', '--disable-gpu'] };
  try {
    return await chromium.launch(options);
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
    return chromium.launch({
      ...options,
      env: { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') },
    });
  }
}
