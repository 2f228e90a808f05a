import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { outcomePolicySchema } from '../../src/contract/outcome-policy.ts';
import { findLearned } from '../../src/store/learned-scorecards.ts';
import { askForPastLeads } from '../../src/store/past-lead-imports.ts';
import { upsertInstalledPortal } from '../../src/store/portals.ts';
import {
  askForTraining,
  cancelTraining,
  claimTraining,
  findTraining,
} from '../../src/store/scorecard-trainings.ts';
import { publishCheckedRulebook } from '../../src/usecases/publish-rulebook.ts';
import { adoptLearned } from '../../src/usecases/scorecard/adopt-learned.ts';
import { runTraining } from '../../src/usecases/scorecard/run-training.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { installer, pressId, smallRulebook } from '../support/settings-site.ts';
import { keepPastLeads } from './past-leads.ts';

const portalId = '1';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { pool } = database;
  await pool.query('truncate portals cascade');
  await upsertInstalledPortal(pool, portalId, { userId: installer.userId, scopes: [] });
  await publishCheckedRulebook({ pool }, portalId, smallRulebook, { author: 'Baton', note: 'The first.' });
  await askForPastLeads(pool, portalId, outcomePolicySchema.parse({ lostAfterDays: null }));
});

const keepLeads = (count: number, isWon: (number: number, size: number) => boolean) =>
  keepPastLeads(database.pool, portalId, count, isWon);
const bySize = (number: number, size: number) => number % 10 < (size > 1_000 ? 7 : 2);
const byNothing = (number: number) => number % 10 < 3;

const deps = () => ({
  ...{ pool: database.pool, databaseUrl: database.url, log: pino({ level: 'silent' }), now: Date.now },
});
const ask = () =>
  askForTraining(database.pool, portalId, 'card', {
    ...{ why: 'asked', by: 'mara@example.com', wishes: { exclude: [], include: [] } },
  });
async function claimed() {
  const training = await claimTraining(database.pool, 60_000);
  if (training === null) throw new Error('Nothing is waiting.');
  return training;
}
const never = new AbortController().signal;

describe('a training', () => {
  test('stores what it learned with its own figures, and one portal has one at a time', async () => {
    await keepLeads(900, bySize);
    expect(await ask()).toBe(true);
    expect(await ask()).toBe(false);
    await runTraining(deps(), await claimed(), never);
    expect(await findTraining(database.pool, portalId, 'card')).toMatchObject({ state: 'done', done: 1 });
    expect(await findLearned(database.pool, portalId)).toMatchObject({
      scorecard: { learning: { leads: 900, signal: { found: true } } },
      report: { history: { leads: 900 }, published: [] },
    });
  });

  test('says that there is no signal, and then cannot be taken over, nor published by any other way', async () => {
    await keepLeads(600, byNothing);
    await ask();
    await runTraining(deps(), await claimed(), never);
    const press = { requestId: pressId(), draftVersion: 1, which: 'learned' } as const;
    await expect(adoptLearned(deps(), { ...installer, portalId }, press)).rejects.toThrow('No signal');
    const learned = await findLearned(database.pool, portalId);
    const rulebook = { ...smallRulebook, scorecard: learned?.scorecard };
    await expect(
      publishCheckedRulebook({ pool: database.pool }, portalId, rulebook, { author: 'Mara', note: 'Try.' }),
    ).rejects.toThrow('no better than chance');
  });

  test('says in a sentence when there is nothing to tell apart', async () => {
    await keepLeads(60, () => true);
    await ask();
    await runTraining(deps(), await claimed(), never);
    expect(await findTraining(database.pool, portalId, 'card')).toMatchObject({
      state: 'failed',
      trouble: 'All 60 leads were won: there is nothing to tell apart.',
    });
  });

  test('stores nothing once it is cancelled', async () => {
    await keepLeads(900, bySize);
    await ask();
    const training = await claimed();
    expect(await cancelTraining(database.pool, portalId, 'card')).toBe(true);
    await runTraining(deps(), training, never);
    expect(await findTraining(database.pool, portalId, 'card')).toMatchObject({ state: 'cancelled' });
    expect(await findLearned(database.pool, portalId)).toBeNull();
  });

  test('waits for another process when this one stops', async () => {
    await keepLeads(900, bySize);
    await ask();
    await runTraining(deps(), await claimed(), AbortSignal.abort());
    expect(await findTraining(database.pool, portalId, 'card')).toMatchObject({ state: 'waiting' });
    await runTraining(deps(), await claimed(), never);
    expect(await findTraining(database.pool, portalId, 'card')).toMatchObject({ state: 'done' });
  });
});
