import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseUrl, onServer } from './template.ts';
import { until } from './until.ts';

export interface TestDatabase {
  url: string;
  pool: pg.Pool;
  /** Throws when somebody still holds a connection: call it in afterEach or afterAll, so that a leak fails the file. */
  drop(): Promise<void>;
}

/** A migrated, empty database of the test's own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { BATON_TEST_SERVER: serverUrl, BATON_TEST_TEMPLATE: template } = process.env;
  if (!serverUrl || !template) throw new Error('No test server: run jest with its globalSetup.');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${template}`));
  const url = databaseUrl(serverUrl, name);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Tests that kill the server break idle connections; the pool replaces them.
  pool.on('error', () => undefined);
  return { url, pool, drop: () => drop(serverUrl, name, pool) };
}

async function drop(serverUrl: string, name: string, pool: pg.Pool): Promise<void> {
  const heldByTest = pool.totalCount - pool.idleCount;
  if (heldByTest === 0) await pool.end();
  let leaks: string[] = [];
  await onServer(serverUrl, async (client) => {
    // A connection that was just closed stays in the list for a moment.
    await until(
      'all connections to be closed',
      async () => (leaks = await connectionsTo(client, name)).length === 0,
      { timeoutMs: 2_000 },
    ).catch(() => undefined);
    await client.query(`drop database ${name} with (force)`);
  });
  if (leaks.length > 0) {
    throw new Error(`${leaks.length} connections to the test database were left open:\n${leaks.join('\n')}`);
  }
}

async function connectionsTo(client: pg.Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select concat_ws(', ', nullif(a.application_name, ''), a.state, left(a.query, 120)) as line
       from pg_stat_activity a where a.datname = $1`,
    [name],
  );
  return rows.map(({ line }) => line);
}
