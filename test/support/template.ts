import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.ts';

/** Makes the database that every test database is a copy of; returns its name, which all copies begin with. */
export async function createTemplate(serverUrl: string): Promise<string> {
  const name = `baton_test_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, (client) => client.query(`create database ${name}`));
  await migrate(databaseUrl(serverUrl, name));
  return name;
}

export async function dropDatabasesOfRun(): Promise<void> {
  const { BATON_TEST_SERVER: serverUrl, BATON_TEST_TEMPLATE: template } = process.env;
  if (!serverUrl || !template) return;
  await onServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select d.datname from pg_database d where starts_with(d.datname, $1)',
      [template],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  });
}

export async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
