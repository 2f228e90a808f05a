import { afterAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase } from './database.ts';

const databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
afterAll(() => Promise.all(databases.map((database) => database.drop())));

describe('a test database', () => {
  test('belongs to its test alone', async () => {
    const [one, two] = databases;
    await one?.pool.query('create table mine (id integer)');
    const seen = await two?.pool.query("select to_regclass('mine') as found");
    expect(seen?.rows).toEqual([{ found: null }]);
  });

  test('makes its test fail when a connection is left open', async () => {
    const leaky = await createTestDatabase();
    const client = await leaky.pool.connect();
    client.on('error', () => undefined);
    await client.query("select 'left open'");
    await expect(leaky.drop()).rejects.toThrow(/1 connections .* left open:\n.*select 'left open'/s);
  });
});
