import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../src/demo/embedded-postgres.ts';
import { removePostgresData } from '../../src/demo/postgres-home.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { TestDatabase } from './database.ts';

export interface OwnDatabase extends TestDatabase {
  /** Kill -9 of the server; answers when it is gone. */
  kill(): Promise<void>;
  /** The same server again: same data, same port. */
  restart(): Promise<void>;
}

/** A durable Postgres of one's own in a temporary folder, migrated, that may be killed. */
export async function startOwnDatabase(): Promise<OwnDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-own-'));
  const dataDir = join(folder, 'postgres');
  let server = await startPostgres({ dataDir });
  const { url, port } = server;
  await migrate(url);
  const pool = new pg.Pool({ connectionString: url, max: 5, connectionTimeoutMillis: 3_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    url,
    pool,
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
    },
    restart: async () => {
      server = await startPostgres({ dataDir, port });
    },
    drop: async () => {
      await pool.end();
      await server.stop();
      removePostgresData(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
