import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readCsvTable, readClosedLeads } from '../../src/cli/scorecard-data.ts';
import { readCells } from '../../src/cli/scorecard-numbers.ts';
import type { Table } from '../../src/learning/table.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { plainLeads } from '../learning/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person would, from the project's folder. */
const scorecard = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const root = join(import.meta.dirname, '../..');
    execFile(
      process.execPath,
      ['src/cli/baton.ts', 'scorecard', ...args],
      { cwd: root, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const csvOf = ({ rows, columns }: Table, won: Uint8Array): string =>
  [
    [...columns.keys(), 'outcome'].join(','),
    ...Array.from({ length: rows }, (_, row) =>
      [...[...columns.values()].map((cells) => cells[row]), won[row] === 1 ? 'won' : 'lost'].join(','),
    ),
  ].join('\n');

describe('a dirty CSV file', () => {
  const columns = (name: string, content: string | Buffer) =>
    Object.fromEntries(readCsvTable(file(name, content)).table.columns);

  test('may have a byte order mark, semicolons, decimal commas, quotes and blank lines', () => {
    expect(columns('de.csv', '\uFEFFGröße;Ort\r\n1,5;"Köln; Süd"\r\n\r\n1.234,25;\r\n')).toEqual({
      Größe: [1.5, 1234.25],
      Ort: ['Köln; Süd', null],
    });
  });

  test('may be in Latin-1 or UTF-16', () => {
    expect(columns('latin.csv', Buffer.from('Größe\n1\n2\n', 'latin1'))).toEqual({ Größe: [1, 2] });
    expect(columns('wide.csv', Buffer.from('\uFEFFa\tb\n1\tx\n', 'utf16le'))).toEqual({ a: [1], b: ['x'] });
  });

  test('may have ragged rows, columns without a name and with the same one, and says what it did', () => {
    const { table, repairs } = readCsvTable(file('ragged.csv', 'a,a,\n1,2\n3,4,5,6\n'));
    expect(Object.fromEntries(table.columns)).toEqual({
      a: [1, 3],
      'a (2)': [2, 4],
      'column 3': [null, 5],
      'column 4': [null, 6],
    });
    expect(repairs).toHaveLength(4);
  });

  test('may have a lone quote in a cell', () => {
    expect(columns('quote.csv', 'name,n\n5" pipe,1\nrod,2\n')).toEqual({
      name: ['5" pipe', 'rod'],
      n: [1, 2],
    });
  });

  test.each([
    [
      ['€ 1,200', '$3'],
      [1200, 3],
    ],
    [
      ['12 %', '3.5%'],
      [12, 3.5],
    ],
    [
      ['1e3', '-.5'],
      [1000, -0.5],
    ],
    [
      ['01234', '98765'],
      ['01234', '98765'],
    ],
    [
      ['1,5', '2'],
      [1.5, 2],
    ],
    [
      ['7', 'n/a', ''],
      [7, 'n/a', null],
    ],
    [
      ["1'000", '1 000 000'],
      [1000, 1_000_000],
    ],
  ])('reads %j as %j', (texts, cells) => expect(readCells(texts, ',')).toEqual(cells));

  test('without rows, or empty, is refused with a sentence', () => {
    expect(() => readCsvTable(file('empty.csv', ' \n'))).toThrow(/empty\.csv is empty\.$/);
    expect(() => readCsvTable(file('head.csv', 'a,b\n'))).toThrow(
      /has a line of column names and no rows\.$/,
    );
    expect(() => readCsvTable(join(folder, 'none.csv'))).toThrow(
      /cannot be read: there is no such file or folder\.$/,
    );
  });
});

describe('the target', () => {
  const path = file(
    'target.csv',
    'x,end,when\n1,Won,2026-01-02\n2,Lost,02.02.2026\n3,,2026-03-01\n4,Won,soon\n',
  );

  test('is found by its usual words; rows without it or without a time are left out and counted', () => {
    const { won, positive, from, to, repairs } = readClosedLeads({ csv: path, target: 'end', time: 'when' });
    expect({ won: [...won], positive, from, to }).toEqual({
      won: [1, 0],
      positive: 'Won',
      from: '2026-01-02',
      to: '2026-02-02',
    });
    expect(repairs).toEqual([
      '1 rows have no end and are left out.',
      '1 rows have no when that can be read as a time and are left out.',
    ]);
  });

  test.each([
    [{ target: 'End' }, /has no column "End": did you mean "end"\.$/],
    [{ target: 'x' }, /x has 4 values \(1, 2, 3, 4\): say which one is won with --positive\.$/],
    [{ target: 'end', positive: 'gold' }, /No row has end "gold": there are Won, Lost\.$/],
  ])('%j is told', (options, message) => {
    expect(() => readClosedLeads({ csv: path, ...options })).toThrow(message);
  });
});

describe('baton scorecard', () => {
  const leads = plainLeads(1_500);
  const csv = file('leads.csv', csvOf(leads.table, leads.won));
  const card = join(folder, 'card.json');
  let trained: Awaited<ReturnType<typeof scorecard>>;
  beforeAll(async () => {
    trained = await scorecard('train', '--csv', csv, '--target', 'outcome', '--out', card, '--json');
  });

  test('train saves a card and tells its worth as JSON', () => {
    expect(trained.code).toBe(0);
    expect(JSON.parse(trained.stdout)).toMatchObject({ saved: card, leads: 1_500, signal: { found: true } });
  });

  test('score adds columns and keeps the others', async () => {
    const out = join(folder, 'scored.csv');
    expect(await scorecard('score', '--card', card, '--csv', csv, '--out', out)).toMatchObject({ code: 0 });
    const [head, first] = readFileSync(out, 'utf8').split('\n');
    expect(head).toBe(
      'size,source,noise,kind,outcome,points,chance,grade,lifted by,held down by,no chance because',
    );
    expect(first).toMatch(/^[\d.]+,\w+,[\d.]+,k\d,(won|lost),-?\d+,0\.\d+,[ABCD],/);
  });

  test('explain tells the card, and one lead by it', async () => {
    const whole = await scorecard('explain', '--card', card);
    expect(whole.stdout).toMatch(/20 points double the odds/);
    expect(whole.stdout).toMatch(/referral +\+\d+/);
    const one = await scorecard('explain', '--card', card, '--csv', csv, '--row', '3');
    expect(one.stdout).toMatch(/^-?\d+ points, grade [ABCD]\.\nChance to convert: [\d.]+ %\./);
  });

  test('evaluate shows figures beside the baselines', async () => {
    const { stdout } = await scorecard(
      'evaluate',
      '--csv',
      csv,
      '--target',
      'outcome',
      '--folds',
      '2',
      '--json',
    );
    const { together } = JSON.parse(stdout) as { together: Record<string, { auc: number }> };
    expect(Object.keys(together)).toEqual(['scorecard', 'base rate', 'naive Bayes', 'logistic regression']);
    expect(together['scorecard']?.auc).toBeGreaterThan(0.65);
  });

  test('train refuses to save what says no more than the base rate', async () => {
    const rotated = leads.won.map((_, row) => leads.won[(row + 711) % leads.won.length]!);
    const out = join(folder, 'noise.json');
    const args = [
      'train',
      '--csv',
      file('noise.csv', csvOf(leads.table, rotated)),
      '--target',
      'outcome',
      '--out',
      out,
    ];
    const refused = await scorecard(...args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^Not saved: No signal: .*--without-signal\.$/m);
    expect(() => readFileSync(out)).toThrow('ENOENT');
    expect(await scorecard(...args, '--without-signal')).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toContain('"withheld": "No signal');
  });

  test('fit tells who converts what, or that it does not matter', async () => {
    const random = seededRandom(8);
    const rows = Array.from({ length: 1_500 }, (_, i) => {
      const [rep, kind] = [i % 3, Math.floor(3 * random())];
      return `${['anna', 'bo', 'cem'][rep]},${['web', 'fair', 'call'][kind]},${random() < (rep === kind ? 0.5 : 0.2) ? 'won' : 'lost'}`;
    });
    const worked = file('worked.csv', ['rep,source,outcome', ...rows].join('\n'));
    const asked = ['fit', '--csv', worked, '--target', 'outcome', '--rep', 'rep', '--segment', 'source'];
    const { stdout, code } = await scorecard(...asked);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Who works a lead matters: over 1500 leads of 3 reps/);
    expect(stdout).toMatch(/source web +anna +(4|5)\d\.\d %/);
    expect(stdout).toMatch(/Expected: \+\d+\.\d wins \(\+?-?\d+\.\d to \+\d+\.\d in 95 of 100 cases\)/);
    const json = JSON.parse((await scorecard(...asked, '--json')).stdout) as {
      chances: unknown[];
      bars: unknown[];
    };
    expect([json.chances.length, json.bars.length]).toEqual([9, 3]);
    const none = rows.map((row) => row.replace(/won|lost/, () => (random() < 0.3 ? 'won' : 'lost')));
    const equal = file('equal.csv', ['rep,source,outcome', ...none].join('\n'));
    expect((await scorecard('fit', '--csv', equal, '--target', 'outcome', '--rep', 'rep')).stdout).toMatch(
      /^No difference between reps is found: .*\nBest fit would change nothing: keep fair share\.$/m,
    );
  });

  test('tells a fault as a sentence', async () => {
    const { code, stderr } = await scorecard(
      'train',
      '--csv',
      csv,
      '--target',
      'outcome',
      '--exclude',
      'colour',
      '--out',
      card,
    );
    expect({ code, stderr: stderr.trim().split('\n').at(-1) }).toEqual({
      code: 1,
      stderr: `${csv} has no column "colour": it has size, source, noise, kind.`,
    });
    const broken = await scorecard('explain', '--card', file('bad.json', '{"base": 1}'));
    expect(broken.stderr).toMatch(/bad\.json is not a scorecard that Baton can use:/);
  });
});
