import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../src/demo/embedded-postgres.ts';
import { findPostgresHome, removePostgresData } from '../../src/demo/postgres-home.ts';
import { until } from '../support/until.ts';

let folder: string;
let dataDir: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-postgres-'));
  dataDir = join(folder, 'data');
});
afterAll(() => {
  removePostgresData(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('embedded Postgres', () => {
  test('keeps its data over a stop, a kill -9 and a process id that now means another program', async () => {
    const first = await startPostgres({ dataDir });
    await query(first.url, 'create table kept (id integer)');
    await query(first.url, 'insert into kept values (1)');
    await first.stop();

    const second = await startPostgres({ dataDir, port: first.port });
    expect(await query(second.url, 'select current_setting($$fsync$$) as fsync, k.id from kept k')).toEqual([
      { fsync: 'on', id: 1 },
    ]);
    process.kill(second.pid, 'SIGKILL');
    await second.exited;

    const home = await findPostgresHome(dataDir);
    writeFileSync(join(home.dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n`);
    const third = await startPostgres({ dataDir });
    expect(await query(third.url, 'select k.id from kept k')).toEqual([{ id: 1 }]);
    await third.stop();
  });

  test('says in one sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(startPostgres({ dataDir, port })).rejects.toThrow(
      `Port ${port}, meant for Postgres, is taken by another program; stop it or choose another port.`,
    );
    other.close();
  });

  test('ends with the process that started it, even one that is killed', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(new URL('../../src/demo/embedded-postgres.ts', import.meta.url).href)};
      const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} }); console.log(pid); setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(starter.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    starter.kill('SIGKILL');
    await until('Postgres to stop by itself', () => !isAlive(pid));
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
