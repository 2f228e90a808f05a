import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { createPastRules } from '../../src/usecases/what-if/what-if-rules.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { makePast } from '../support/past-portal.ts';
import { pastProperties, pastReps, pastRulebook } from '../support/past-rules.ts';

const portalId = '1';
const at = Date.parse('2026-11-02T06:00:00Z');
/** The rulebook with chances that go up to `best`. */
const withChances = (best: number) =>
  rulebookSchema.parse({
    ...pastRulebook,
    scorecard: {
      ...pastRulebook.scorecard,
      calibration: {
        curve: [
          { points: 0, chance: 0.1 },
          { points: 100, chance: best },
        ],
      },
    },
  });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await makePast(database.pool, {
    ...{ portalId, from: at, seed: 1, leads: 2, everyMinutes: 3 },
    ...{ rulebook: withChances(0.5), reps: pastReps, propertiesOf: pastProperties },
  });
}, 120_000);
afterAll(() => database?.drop());

const versions = { at, rulebookVersion: 1, rosterVersion: 1, listsVersion: null, holidays: null };
const withheldIn = async (best: number, chancesWithheld?: true) => {
  const rules = createPastRules(database.pool, portalId, withChances(best), null);
  const { snapshot } = await rules.of({ ...versions, chancesWithheld });
  return snapshot.rulebook.scorecard.withheld !== null;
};

test('a curve in which drift was found gives no chance in a what-if either, another one does', async () => {
  expect(await withheldIn(0.5)).toBe(false);
  expect(await withheldIn(0.5, true)).toBe(true);
  expect(await withheldIn(0.6, true)).toBe(false);
});
