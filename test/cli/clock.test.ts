import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const command = (...args: string[]) => ['--disable-warning=ExperimentalWarning', 'src/cli/baton.ts', ...args];
const baton = async (args: string[], env: Record<string, string> = {}): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, command(...args), {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
  });
  return stdout;
};

/** `baton clock` with something on its standard input. */
async function asked(question: string): Promise<{ stdout: string; stderr: string }> {
  const child = spawn(process.execPath, command('clock'), { cwd: root });
  child.stdin.end(question);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { stdout, stderr };
}

interface Answers {
  readonly answers: readonly {
    readonly id: string | number;
    readonly due?: { readonly epoch: number; readonly utc: string; readonly local: string } | null;
    readonly elapsedMinutes?: number;
  }[];
}

describe('baton clock', () => {
  test('answers every question of the example, the same in every time zone of the machine', async () => {
    const zones = ['UTC', 'Pacific/Auckland', 'America/St_Johns'];
    const [first, ...others] = await Promise.all(
      zones.map((TZ) => baton(['clock', '--file', 'examples/sla/clock.json'], { TZ })),
    );
    for (const other of others) expect(other).toBe(first);
    const { answers } = JSON.parse(first ?? '') as Answers;
    expect(answers.map(({ id, due, elapsedMinutes }) => [id, due?.local ?? elapsedMinutes])).toEqual([
      ['over Christmas', '2026-12-24T10:30:00+01:00[Europe/Berlin]'],
      ['to the last minute', '2026-11-23T09:00:00+01:00[Europe/Berlin]'],
      ['two hours on hold', '2026-11-23T12:00:00+01:00[Europe/Berlin]'],
      ['a night of eight hours and a half', 510],
      ['wall clock', '2026-11-21T04:15:00+05:45[Asia/Kathmandu]'],
    ]);
    expect(answers[0]!.due!.epoch).toBe(Date.parse(answers[0]!.due!.utc));
  });

  test('reads standard input, and names the entry that it cannot use', async () => {
    const example = readFileSync(join(root, 'examples/sla/clock.json'), 'utf8');
    expect(JSON.parse((await asked(example)).stdout)).toHaveProperty('answers.4.id', 'wall clock');
    const wrong = {
      questions: [
        { start: '2026-11-20T10:00:00', targetMinutes: 5 },
        { start: 0, calendar: 'x', until: 1 },
      ],
    };
    const { stdout, stderr } = await asked(JSON.stringify(wrong));
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      'Part 1 of "questions", "start": must be a time with its zone, such as 2026-11-18T09:00:00Z, or epoch milliseconds.',
      'Part 2 of "questions", "calendar": names calendar "x", which is not among the calendars.',
    ]);
  });
});

describe('baton sla-preview', () => {
  const preview = (lead: string, created: string, ...more: string[]) =>
    baton([
      'sla-preview',
      ...['--rulebook', 'examples/sla/rulebook.json', '--reps', 'examples/sla/reps.csv'],
      ...['--lead', `examples/sla/${lead}`, '--created', created],
      ...more,
    ]);
  const events = async (lead: string, created: string) =>
    (await preview(lead, created, '--json'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { utc: string; kind: string; owner: string; ownerTime: string });

  test('tells the chain over a holiday and a weekend, in the times of owner and territory', async () => {
    const told = await events('lead.csv', '2026-12-24T15:30:00Z');
    expect(
      told
        .filter(({ kind }) => kind !== 'warned')
        .map(({ utc, kind, owner }) => `${utc.slice(0, 16)} ${kind} ${owner}`),
    ).toEqual([
      '2026-12-24T15:30 assigned Ben Kurz',
      '2026-12-24T16:30 breached Ben Kurz',
      '2026-12-24T16:30 waits Ben Kurz',
      '2026-12-28T08:00 escalated Anna Berg',
      '2026-12-28T09:00 breached Anna Berg',
      '2026-12-28T09:00 escalated Carla Weiss',
      '2026-12-28T09:30 breached Carla Weiss',
      '2026-12-28T09:30 escalated Head of Sales',
      '2026-12-28T13:30 breached Head of Sales',
      '2026-12-28T13:30 stays Head of Sales',
    ]);
    const table = await preview('lead.csv', '2026-12-24T15:30:00Z');
    expect(table).toMatch(
      /Mon 2026-12-28 10:00 Europe\/Berlin +Mon 2026-12-28 10:00 Europe\/Zurich +goes on to/,
    );
  });

  test('keeps local hours over a clock change', async () => {
    const told = await events('lead.csv', '2026-10-23T15:30:00Z');
    const next = told.find(({ kind }) => kind === 'escalated');
    expect(next?.ownerTime).toBe('2026-10-26T10:30:00+01:00[Europe/Berlin]');
  });
});
