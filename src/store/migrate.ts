import { readFile, readdir } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { openPool } from './database.ts';

const folder = new URL('../../migrations/', import.meta.url);
const lockKey = 4_242_001;

/**
 * Brings the database up to date: graphile-worker's schema and our numbered files, forward only, each file in one
 * transaction. Safe to start many times at once. Returns the names of the files it ran.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const pool = openPool(databaseUrl, () => undefined);
  const client = await pool.connect();
  try {
    // One migrator at a time; the lock ends with the session, also when the process is killed.
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await runMigrations({ pgPool: pool });
    await client.query(
      'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const files = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
    const { rows } = await client.query<{ name: string }>('select name from schema_migrations');
    const done = new Set(rows.map((row) => row.name));
    const applied: string[] = [];
    for (const name of files.filter((file) => !done.has(file))) {
      await client.query('begin');
      await client.query('insert into schema_migrations (name) values ($1)', [name]);
      await client.query(await readFile(new URL(name, folder), 'utf8'));
      await client.query('commit');
      applied.push(name);
    }
    return applied;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release(true);
    await pool.end();
  }
}
