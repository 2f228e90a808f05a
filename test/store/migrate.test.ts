import { readdir } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { migrate } from '../../src/store/migrate.ts';
import { createTestDatabase } from '../support/database.ts';

const files = await readdir(new URL('../../migrations/', import.meta.url));

test('many processes migrating an empty database at once do it once', async () => {
  const database = await createTestDatabase();
  await database.pool.query(
    'drop schema public cascade; create schema public; drop schema graphile_worker cascade',
  );
  const applied = await Promise.all(Array.from({ length: 8 }, () => migrate(database.url)));
  expect(applied.flat()).toEqual(files.toSorted());
  expect(await migrate(database.url)).toEqual([]);
  await database.drop();
});

test('every table of a portal has the portal first in its key', async () => {
  const database = await createTestDatabase();
  const { rows } = await database.pool.query<{ table: string; first: string }>(
    `select c.relname as table, a.attname as first
     from pg_index i
     join pg_class c on c.oid = i.indrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where i.indisprimary and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migrations'`,
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => row.first !== 'portal_id')).toEqual([]);
  await database.drop();
});
