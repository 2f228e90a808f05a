import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const demo = fileURLToPath(new URL('../../src/demo/main.ts', import.meta.url));

/** Runs a short demo in a folder of its own that records every exchange into `file`. Throws when the demo fails. */
export async function recordDemo(file: string, folder: string): Promise<void> {
  const flags = ['--leads', '50', '--rate', '20', '--exit', '--data', folder, '--record', file];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', demo, ...flags], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the demo ended with ${code ?? 'a signal'}; there is nothing to check`);
}
