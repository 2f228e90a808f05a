import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { whatIfReportSchema } from '../../src/contract/what-if.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { runWhatIf } from '../../src/usecases/what-if/run-what-if.ts';
import type { WhatIfQuestion } from '../../src/usecases/what-if/what-if-question.ts';
import { tryOnPast } from '../../src/usecases/what-if/try-on-past.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { makePast } from '../support/past-portal.ts';
import { pastProperties, pastReps, pastRulebook } from '../support/past-rules.ts';

const portalId = '1';
const from = Date.parse('2026-11-02T06:00:00Z');
let database: TestDatabase;
let until: number;
const tried = (question: Partial<WhatIfQuestion> = {}) =>
  tryOnPast(database.pool, portalId, { draft: pastRulebook, since: from, until, ...question }, () => {});

beforeAll(async () => {
  database = await createTestDatabase();
  ({ until } = await makePast(database.pool, {
    ...{ portalId, from, seed: 1, leads: 400, everyMinutes: 3 },
    ...{ rulebook: pastRulebook, reps: pastReps, propertiesOf: pastProperties },
  }));
}, 300_000);
afterAll(() => database.drop());

test('the past has absences, caps, holds, escalations and people in it, and comes out as it was', async () => {
  const report = await tried();
  expect(report.leads).toBeGreaterThanOrEqual(400);
  expect(report.decisions.same).toBe(report.decisions.compared);
  expect(report.changed).toEqual({ leads: 0, otherOwner: 0, listed: [] });
  expect(report.sla.after).toEqual(report.sla.before);
  expect(report.holds.after).toEqual(report.holds.before);
  const { rows } = await database.pool.query<{ cause: string; leads: number }>(
    'select cause, count(*)::int as leads from decisions group by cause',
  );
  const causes = new Map(rows.map(({ cause, leads }) => [cause, leads]));
  for (const cause of ['hold_retried', 'escalated', 'passed_on', 'rerouted', 'reassigned', 'restarted']) {
    expect([cause, causes.get(cause) ?? 0]).not.toEqual([cause, 0]);
  }
});

test('begun in the middle of it, it comes out as it was too', async () => {
  const report = await tried({ since: from + (until - from) / 2 });
  expect(report.decisions.compared).toBeGreaterThan(100);
  expect(report.decisions.same).toBe(report.decisions.compared);
  expect(report.changed.leads).toBe(0);
});

test('another draft changes what it says, and every figure still adds up', async () => {
  const [germany, ...others] = pastRulebook.territories;
  const draft = rulebookSchema.parse({
    ...pastRulebook,
    territories: [
      { ...germany!, condition: { attribute: 'country', is: 'any_of', values: ['DE'] } },
      ...others,
    ],
  });
  const report = await tried({ draft, listed: Infinity });
  expect(whatIfReportSchema.parse(report)).toEqual(report);
  const sumOf = (side: 'before' | 'after', rows: typeof report.owners | typeof report.territories) =>
    rows.reduce((sum, row) => sum + row[side], 0);
  for (const rows of [report.owners, report.territories]) {
    expect([sumOf('before', rows), sumOf('after', rows)]).toEqual([report.leads, report.leads]);
  }
  expect(report.changed.listed).toHaveLength(report.changed.leads);
  const moved = report.changed.listed.filter(({ why }) => why.code === 'other_territory');
  expect(moved.length).toBeGreaterThan(10);
  const { before, after } = report.territories.find(({ territoryId }) => territoryId === 'de')!;
  expect(after).toBeLessThan(before);
});

test('a shorter time to answer breaches more, of the same answers', async () => {
  const slaPolicies = pastRulebook.slaPolicies.map((policy) => ({
    ...policy,
    targetMinutes: 10,
    byGrade: {},
  }));
  const { sla } = await tried({ draft: { ...pastRulebook, slaPolicies } });
  expect(sla.after.breaches).toBeGreaterThan(sla.before.breaches);
  expect(sla.after.escalations).toBeGreaterThan(sla.before.escalations);
});

test('in a thread it tells how far it is, and is the same', async () => {
  const seen: number[] = [];
  const question = { draft: pastRulebook, since: from, until, load: { times: 2, without: [], addReps: [] } };
  const deps = { databaseUrl: database.url };
  const signal = new AbortController().signal;
  const report = await runWhatIf(deps, portalId, question, {
    onProgress: ({ done }) => seen.push(done),
    signal,
  });
  expect(report.paperLeads).toBe(report.leads);
  expect(seen.at(-1)).toBe(report.decisions.compared);
});

test('cancelled, it ends at once and leaves nothing behind', async () => {
  const stopped = new AbortController();
  const question = { draft: pastRulebook, since: from, until };
  const run = runWhatIf({ databaseUrl: database.url }, portalId, question, {
    onProgress: () => stopped.abort(new Error('enough')),
    signal: stopped.signal,
  });
  await expect(run).rejects.toThrow('enough');
  await expect(
    runWhatIf({ databaseUrl: database.url }, portalId, question, {
      onProgress: () => {},
      signal: stopped.signal,
    }),
  ).rejects.toThrow('enough');
});

test('a question that makes no sense is answered in a sentence', async () => {
  await expect(tried({ since: until })).rejects.toThrow('must begin before it ends');
  const load = { times: 1, without: [], addReps: [{ territoryId: 'x', count: 1 }] };
  await expect(tried({ load })).rejects.toThrow('no territory "x"');
});
