import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData } from '../../src/demo/postgres-home.ts';

const project = join(import.meta.dirname, '..', '..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-demo-'));
});
afterAll(() => {
  removePostgresData(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

async function runDemo(...flags: string[]): Promise<{ code: number; lines: string[] }> {
  const args = ['--disable-warning=ExperimentalWarning', 'src/demo/main.ts', '--data', folder, ...flags];
  const demo = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [demo.stdout, demo.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(demo, 'close')) as [number];
  return { code, lines: output.trim().split('\n') };
}

test('the demo gives every lead exactly one owner or a stated reason, also on a second start over kept data', async () => {
  for (const leads of [30, 5]) {
    const { code, lines } = await runDemo(
      '--leads',
      String(leads),
      '--latency',
      '20',
      '--exit',
      '--json',
      '--port',
      '0',
    );
    const summary = JSON.parse(lines.at(-1) ?? '') as Record<string, number>;
    expect({ code, ...summary, output: code === 0 ? '' : lines.join('\n') }).toMatchObject({
      code: 0,
      created: leads,
      decided: leads,
      decidedTwice: 0,
      lost: 0,
      rateLimited: 0,
    });
    expect((summary.owned ?? 0) + (summary.held ?? 0)).toBe(leads);
    expect(summary.owned).toBeGreaterThan(0);
  }
}, 120_000);

test('a taken port ends the demo with one sentence', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { code, lines } = await runDemo('--exit', '--port', String(port));
  other.close();
  expect(code).toBe(1);
  expect(lines).toEqual([
    `Port ${port}, meant for the page, is taken by another program; stop it or start with --port 0.`,
  ]);
});
