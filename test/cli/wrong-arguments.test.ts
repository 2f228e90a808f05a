import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { makePast } from '../support/past-portal.ts';
import { pastProperties, pastReps, pastRulebook } from '../support/past-rules.ts';
import { runBaton, withFile } from '../support/run-cli.ts';

const portalId = '4711';
let empty: TestDatabase;
let past: TestDatabase;

beforeAll(async () => {
  empty = await createTestDatabase();
  past = await createTestDatabase();
  await makePast(past.pool, {
    ...{ portalId, leads: 10, seed: 7, rulebook: pastRulebook, reps: pastReps, everyMinutes: 20 },
    ...{ from: Date.parse('2026-11-16T07:00:00Z'), propertiesOf: pastProperties },
  });
}, 120_000);
afterAll(async () => {
  await empty?.drop();
  await past?.drop();
});

const file = JSON.stringify(pastRulebook);
const inPast = (...args: string[]) => runBaton(past.url, ...args);

test.each(['verify-log', 'replay 1', 'explain 1', 'what-if --draft live --since 2026-11-01'])(
  'with nobody there "%s" says so',
  async (line) => {
    await expect(runBaton(empty.url, ...line.split(' '))).rejects.toThrow(
      'No HubSpot account has installed Baton yet.',
    );
  },
);

test('an account that is not there is not taken for one where all is well', async () => {
  const lines = ['verify-log 99', 'replay --since 2026-11-01 --portal 99', 'rulebook export --portal 99'];
  for (const line of lines)
    await expect(inPast(...line.split(' '))).rejects.toThrow('Account 99 has not installed Baton.');
}, 60_000);

describe('what-if', () => {
  test.each([
    ['a draft that there is not', ['--draft', 'draft'], 'Account 4711 has no draft.'],
    [
      'a rep whom nobody knows',
      ['--draft', 'live', '--without', 'x@y.example'],
      'has no owner with the e-mail',
    ],
    ['files that need leads', ['--draft', 'live', '--reps', 'reps.csv'], '--reps needs --leads.'],
    [
      'an end before the beginning',
      ['--draft', 'live', '--until', '2026-10-01'],
      '--until 2026-10-01: must be after',
    ],
  ])('refuses %s', async (_, args, said) => {
    await expect(inPast('what-if', '--portal', portalId, '--since', '2026-11-01', ...args)).rejects.toThrow(
      said,
    );
  });

  test('of a time to come, and of a time without leads', async () => {
    const ask = (...args: string[]) => inPast('what-if', '--draft', 'live', '--portal', portalId, ...args);
    await expect(ask('--since', '2999-01-01')).rejects.toThrow('--since 2999-01-01: is still to come.');
    expect(await ask('--since', '2020-01-01', '--until', '2020-02-01')).toBe(
      'Baton decided no leads from 2020-01-01 00:00 to 2020-02-01 00:00 (UTC).\n',
    );
  });
});

test('a stored lead is not explained by files', async () => {
  await expect(inPast('explain', '1', '--leads', 'x.csv')).rejects.toThrow(
    '--leads goes with a file of leads',
  );
});

test('nothing is published without a word why', async () => {
  await withFile('rulebook.json', file, async (path) => {
    await expect(inPast('rulebook', 'import', path, '--portal', portalId, '--note', ' ')).rejects.toThrow(
      '--note TEXT',
    );
    await expect(inPast('publish', portalId, '--rulebook', path, '--note', '')).rejects.toThrow(
      '--note is empty',
    );
    await expect(
      inPast('rulebook', 'import', path, '--portal', portalId, '--note', 'x', '--replace'),
    ).rejects.toThrow("'--replace' cannot be used with option '--note <text>'");
  });
}, 30_000);

test('a check without the lists that conditions name asks for them', async () => {
  const { territories, ...rest } = pastRulebook;
  const named = territories.map((territory, place) =>
    place > 0
      ? territory
      : { ...territory, condition: { attribute: 'email_domain', is: 'in_list', listId: 'key' } as const },
  );
  await withFile('rulebook.json', JSON.stringify({ ...rest, territories: named }), async (path) => {
    await expect(runBaton('', 'rulebook', 'check', path)).rejects.toThrow(/list "key", which does not exist/);
  });
});

test('a file that cannot be written is said in words', async () => {
  await expect(
    inPast('rulebook', 'export', '--portal', portalId, '--out', '/nowhere/x.yaml'),
  ).rejects.toThrow('/nowhere/x.yaml cannot be written: there is no such file or folder.');
});
