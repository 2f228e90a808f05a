import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { makePast } from '../support/past-portal.ts';
import { pastProperties, pastReps, pastRulebook } from '../support/past-rules.ts';
import { replayed } from '../support/replayed.ts';

const portalId = '1';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
}, 30_000);
afterAll(() => database.drop());

test('days of absences, caps, holds, escalations and people’s own choices come out the same, to the last byte', async () => {
  const { pool } = database;
  await makePast(pool, {
    ...{ portalId, from: Date.parse('2026-11-02T06:00:00Z'), seed: 7, leads: 120, everyMinutes: 20 },
    ...{ rulebook: pastRulebook, reps: pastReps, propertiesOf: pastProperties },
  });
  const { rows } = await pool.query<{ cause: string; made: number }>(
    'select cause, count(*)::int as made from decisions group by cause',
  );
  const causes = rows.map(({ cause }) => cause);
  expect(causes).toEqual(expect.arrayContaining(['created', 'hold_retried', 'escalated']));
  const made = rows.reduce((sum, row) => sum + row.made, 0);
  expect(await replayed(pool, portalId)).toEqual({ same: made, others: [] });
}, 240_000);
