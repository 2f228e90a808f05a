import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { runBaton, withFile } from '../support/run-cli.ts';

let portal: InstalledPortal;
let portalId: string;

beforeAll(async () => {
  portal = await startInstalledPortal();
  portalId = String(portal.portalId);
  await portalSteps(portal).nothingIsPending();
});
afterAll(() => portal.close());

const rulebook = (...args: string[]) =>
  runBaton(portal.database.url, 'rulebook', ...args, '--portal', portalId);
const failed = (args: Promise<string>): Promise<string> =>
  args.then(
    () => 'It did not fail.',
    (error: { stderr: string }) => error.stderr,
  );

/** The live rulebook with something replaced in its file. */
async function edited<T>(from: string | RegExp, to: string, use: (path: string) => Promise<T>): Promise<T> {
  const text = await rulebook('export');
  expect(text.replace(from, to)).not.toBe(text);
  return withFile('rulebook.yaml', text.replace(from, to), use);
}

test('what is exported names people, and taken back it changes nothing', async () => {
  const text = await rulebook('export');
  expect(text).toMatch(/- \{ owner: anna\.becker@\S+, weight: 1 \} # Anna Becker/);
  expect(text).not.toMatch(/70001/);
  await withFile('rulebook.yaml', text, async (path) => {
    expect(await rulebook('import', path, '--note', 'Again')).toContain('nothing was done');
    expect(await rulebook('diff', path, 'live')).toBe('The two rulebooks say the same.\n');
    expect(await rulebook('export', '--version', '1', '--out', path)).toContain('holds the rulebook now');
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(JSON.parse(await rulebook('check', path, '--json'))).toEqual(
      JSON.parse(await rulebook('check', '1', '--json')),
    );
  });
});

test('an address that nobody has, and what else is wrong, is said with its line and the nearest address', async () => {
  const said = await edited(/anna\.becker@/g, 'ana.becker@', (path) =>
    failed(rulebook('import', path, '--note', 'Typed by hand')),
  );
  expect(said).toMatch(
    /rulebook\.yaml:\d+: ana\.becker@\S+ is no owner of this account\. Did you mean anna\.becker@/,
  );
});

test('a file becomes the draft, once, and another one only on purpose', async () => {
  await edited('name: Everyone', 'name: Whoever is free\n    id: everyone', async (path) => {
    const said = await rulebook('import', path, '--draft');
    expect(said).toContain('It is the draft');
    expect(said).not.toContain('If it is the same one');
    expect(await failed(rulebook('import', path, '--draft'))).toContain('has a draft already');
    expect(await rulebook('import', path, '--draft', '--replace')).toContain('It is the draft');
    expect(await rulebook('diff', path, 'draft')).toBe('The two rulebooks say the same.\n');
    expect(await rulebook('export', '--draft')).toBe(await readFile(path, 'utf8'));
  });
});

test('a file is published with a note and what the check warns of; a new name without its id is pointed out', async () => {
  const again =
    '  - name: DACH again\n    condition: { attribute: country, is: any_of, values: [DE] }\n    members: []\n    sla: first-response\n';
  const said = await edited('  - name: Everyone\n', `${again}  - name: All the rest\n`, (path) =>
    rulebook('import', path, '--note', 'A better name'),
  );
  expect(said).toContain('write "id: everyone" below the name');
  expect(said).toContain('routes by version 2 now');
  expect(said).toContain('Accepted: Territory "DACH again" can never match');
  const { rows } = await portal.database.pool.query<{ accepted: { id: string }[] }>(
    'select accepted from rulebooks where version = 2',
  );
  expect(rows[0]?.accepted.map(({ id }) => id)).toContain('never_matches/dach-again');
  expect(await rulebook('diff', '1', 'live')).toContain('All the rest');
});

test('says what to do when it is told neither to publish nor to draft', async () => {
  const said = await failed(rulebook('import', 'rulebook.yaml'));
  expect(said).toContain('Say --draft to make it the draft, or --note TEXT to publish it.');
});
