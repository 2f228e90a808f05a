import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Decision } from '../../src/routing/decision.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'baton-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person would, from the project's folder. */
const baton = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['src/cli/baton.ts', ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const example = (name: string) => `examples/routing/${name}`;
const rulebook = [
  '--rulebook',
  example('rulebook.json'),
  '--list',
  `named-accounts=${example('named-accounts.csv')}`,
];
const at = ['--at', '2026-11-18T09:00:00Z'];

describe('the page about routing files', () => {
  const page = readFileSync(join(root, 'docs/routing-files.md'), 'utf8');
  const commands = [
    ...page.matchAll(/```sh\nnpx baton ([\s\S]*?)\n```\n(?:\n```text\n([\s\S]*?)\n```)?/g),
  ].map(([, command = '', output]) => ({ args: command.split(/[\s\\]+/), output }));

  test('shows commands', () => expect(commands).toHaveLength(3));

  test.each(commands)('shows what a person gets from $args', async ({ args, output }) => {
    const { code, stdout, stderr } = await baton(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    if (output !== undefined) expect(stdout.trimEnd()).toBe(output);
  });

  test('shows the lines of its own JSON example', () => {
    expect(page).toContain(readFileSync(join(root, example('leads.jsonl')), 'utf8').trim());
  });
});

describe('baton route', () => {
  test('prints each decision with its trace as JSON, the same bytes every time', async () => {
    const args = [
      'route',
      ...rulebook,
      ...at,
      '--leads',
      example('leads.csv'),
      '--reps',
      example('reps.csv'),
      '--json',
    ];
    const [first, second] = await Promise.all([baton(...args), baton(...args)]);
    expect(second.stdout).toBe(first.stdout);
    const decisions = first.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Decision);
    expect(decisions.map(({ contactId }) => contactId).sort()).toEqual(
      Array.from({ length: 10 }, (_, i) => `${9001 + i}`),
    );
    for (const { outcome, candidates } of decisions)
      if (outcome === 'assigned') expect(candidates).not.toEqual([]);
  });

  test('reads HubSpot’s own export, quoted cells and a byte order mark', async () => {
    const leads = file('export.csv', '\uFEFFRecord ID,Email,"Country/Region"\n77,"jo@acme.com","Germany"\n');
    const { stdout } = await baton('route', ...rulebook, ...at, '--leads', leads, '--json');
    const decision = JSON.parse(stdout) as Decision;
    expect(decision).toMatchObject({ contactId: '77', territory: { territoryId: 'dach' } });
  });

  test.each<[string, () => string[], RegExp]>([
    [
      'a rulebook with faults',
      () => ['--rulebook', file('bad.json', '{"scorecard": 5}'), '--leads', example('leads.csv')],
      /bad\.json is not a rulebook that Baton can use:\n- Scorecard: must be an object in braces\.\n- Territories: is missing\./,
    ],
    [
      'a file that is not there',
      () => [...rulebook, '--leads', 'nowhere.csv'],
      /nowhere\.csv cannot be read: there is no such file or folder\./,
    ],
    [
      'a line that is not JSON',
      () => [...rulebook, '--leads', file('x.jsonl', '{"id": 1}\n{id}\n')],
      /x\.jsonl, line 2: not JSON/,
    ],
    [
      'a lead that is there twice',
      () => [...rulebook, '--leads', file('x.csv', 'id\n1\n1\n')],
      /lead 1 is there twice/,
    ],
    [
      'a row with a cell too many',
      () => [...rulebook, '--leads', file('y.csv', 'id\n1,2\n')],
      /y\.csv: .*line 2/,
    ],
    [
      'reps with faults',
      () => [
        ...rulebook,
        '--leads',
        example('leads.csv'),
        '--reps',
        file('r.csv', 'ownerId,timeZone,workingHours\n1,Mars,9 to 5\n'),
      ],
      /r\.csv, rep 1: timeZone: must be a time zone such as Europe\/Berlin; workingHours: /,
    ],
    [
      'a list that is missing',
      () => ['--rulebook', example('rulebook.json'), '--leads', example('leads.csv')],
      /asks for list "named-accounts", which does not exist\.\nGive it with --list/,
    ],
    [
      'a moment without a zone',
      () => [...rulebook, '--leads', example('leads.csv'), '--at', '2026-11-18T09:00'],
      /must be a time with its zone/,
    ],
  ])('tells of %s in a sentence, and fails', async (_, args, sentence) => {
    const { code, stdout, stderr } = await baton('route', ...args());
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

describe('baton explain', () => {
  test('asks which lead when there are several, and knows when there is none', async () => {
    const several = await baton('explain', ...rulebook, ...at, '--leads', example('leads.csv'));
    expect(several).toMatchObject({ code: 1, stderr: expect.stringMatching(/choose one with --lead/) });
    const none = await baton('explain', ...rulebook, ...at, '--leads', example('leads.csv'), '--lead', '5');
    expect(none).toMatchObject({ code: 1, stderr: expect.stringMatching(/has no lead 5/) });
  });
});
