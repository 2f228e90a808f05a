import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Decision } from '../../src/routing/decision.ts';
import { createDifferenceExplainer, differenceInWords } from '../../src/usecases/explain-lead-difference.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { makePast } from '../support/past-portal.ts';
import { pastProperties, pastReps, pastRulebook } from '../support/past-rules.ts';

// A past with holds, escalations, people who pass leads on, and people who give them to somebody else.
const portalId = '4711';
let database: TestDatabase;
let newest: { contactId: string; cause: string; trace: Decision }[];

beforeAll(async () => {
  database = await createTestDatabase();
  await makePast(database.pool, {
    ...{ portalId, leads: 120, seed: 7, rulebook: pastRulebook, reps: pastReps, everyMinutes: 20 },
    ...{ from: Date.parse('2026-11-16T07:00:00Z'), propertiesOf: pastProperties },
  });
  const { rows } = await database.pool.query<(typeof newest)[number]>(
    `select distinct on (contact_id) contact_id as "contactId", cause, trace from decisions
     order by contact_id, ordinal desc`,
  );
  newest = rows;
}, 120_000);
afterAll(() => database?.drop());

test('every decision that rules made can be asked about, and its owner is said to have the lead', async () => {
  const explainer = createDifferenceExplainer(database.pool);
  const causes = new Set<string>();
  for (const { contactId, cause, trace } of newest) {
    const asked = trace.ownerId ?? '1';
    const { answer } = await explainer.find(portalId, contactId, asked);
    const byHand = cause === 'reassigned' || cause === 'restarted';
    expect([contactId, answer]).toEqual([
      contactId,
      byHand ? 'by_hand' : trace.ownerId === null ? 'different' : 'theirs',
    ]);
    causes.add(cause);
  }
  // Otherwise the past is too quiet to tell.
  expect([...causes]).toEqual(expect.arrayContaining(['created', 'escalated', 'hold_retried']));
}, 60_000);

test('others are told what would have given it to them, in both languages', async () => {
  const explainer = createDifferenceExplainer(database.pool);
  const asked = newest.filter(({ cause }) => cause === 'created' || cause === 'escalated').slice(0, 20);
  let told = 0;
  for (const { contactId, trace } of asked) {
    const other = pastReps.find(({ ownerId }) => ownerId !== trace.ownerId)!;
    const found = await explainer.find(portalId, contactId, other.ownerId);
    const [english, german] = [differenceInWords(found, 'en'), differenceInWords(found, 'de')];
    expect(english.name).toBe(other.name);
    expect(german.cases.length).toBe(english.cases.length);
    for (const said of english.cases) expect(said).toMatch(/^If .+\.$/);
    for (const said of german.cases) expect(said).toMatch(/^Wenn .+\.$/);
    told += english.cases.length > 0 ? 1 : 0;
  }
  expect(told).toBeGreaterThan(asked.length / 2);
}, 60_000);

test('after the person was erased, nothing is told', async () => {
  const { contactId, trace } = newest.find(({ cause }) => cause === 'created')!;
  await database.pool.query(`update decisions set lead = '{}' where contact_id = $1`, [contactId]);
  const found = await createDifferenceExplainer(database.pool).find(
    portalId,
    contactId,
    trace.ownerId ?? '1',
  );
  expect(found.answer).toBe('erased');
});
