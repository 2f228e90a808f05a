import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { outcomePolicySchema } from '../../src/contract/outcome-policy.ts';
import { scoreLead } from '../../src/routing/score-lead.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { findDraft } from '../../src/store/drafts.ts';
import { askForPastLeads, finishPastLeads } from '../../src/store/past-lead-imports.ts';
import { loadPastLeads } from '../../src/store/past-leads.ts';
import { addEditor } from '../../src/store/editors.ts';
import { findPortal, setMode, upsertInstalledPortal } from '../../src/store/portals.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { findRulebook } from '../../src/store/rulebooks.ts';
import { draftVersion } from '../../src/store/settings-changes.ts';
import { findTraining } from '../../src/store/scorecard-trainings.ts';
import { portalsToWatch } from '../../src/store/scorecard-watches.ts';
import { publishCheckedRulebook } from '../../src/usecases/publish-rulebook.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';
import { createScorecards } from '../../src/usecases/scorecard/create-scorecards.ts';
import { learnFromPast } from '../../src/usecases/scorecard/learn-from-past.ts';
import { watchDrift } from '../../src/usecases/scorecard/watch-drift.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { anna, bo, installer, pressId, smallRulebook } from '../support/settings-site.ts';
import { keepPastLeads, sizeOf } from './past-leads.ts';

const portalId = '1';
const policy = outcomePolicySchema.parse({ lostAfterDays: null });
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A live portal whose published card was learned: of large companies seven in ten convert, of others two. */
beforeEach(async () => {
  const { pool } = database;
  await pool.query('truncate portals cascade');
  await upsertInstalledPortal(pool, portalId, { userId: null, scopes: [] });
  await setMode(pool, portalId, 'live');
  await saveRoster(pool, portalId, [anna, bo]);
  await askForPastLeads(pool, portalId, policy);
  await keepPastLeads(pool, portalId, 900, (number, size) => number % 10 < (size > 1_000 ? 7 : 2));
  const { scorecard } = learnFromPast(
    {
      ...{ leads: await loadPastLeads(pool, portalId, 1_000), policy, now: Date.now() },
      ...{ published: rulebookSchema.parse(smallRulebook).scorecard, wishes: { exclude: [], include: [] } },
      askedBy: 'mara@example.com',
    },
    () => undefined,
  );
  const rulebook = { ...smallRulebook, scorecard, lastResort: { ownerId: '101' } };
  await publishCheckedRulebook({ pool }, portalId, rulebook, { author: 'Mara', note: 'Learned.' });
});

/** Leads of the last days with these company sizes, first decided by Baton; the ids are those of past leads. */
async function decide(count: number, size: (number: number) => number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => ({
    contactId: String(number),
    lead: { createdAt: 0, attributes: { company_size: { value: size(number) } } },
  }));
  await database.pool.query(
    `with given as (select * from jsonb_to_recordset($2::jsonb) as g("contactId" text, lead jsonb)),
     known as (insert into leads (portal_id, contact_id, state, created_at)
       select $1, "contactId", 'routed', now() from given returning 1)
     insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, rulebook_version, roster_version,
                            decided_at, lead, trace, log_salt)
     select $1, "contactId", 1, 'created', 'live', 'held', 1, 1, now(), lead, '{}', '' from given, (select count(*) from known) k`,
    [portalId, JSON.stringify(rows)],
  );
}

const publish = (rulebook: unknown) =>
  publishCheckedRulebook({ pool: database.pool }, portalId, rulebook, { author: 'Mara', note: 'More.' });

/** The score that a lead of a company of this size is given now. */
async function scoreOf(size: number) {
  const portal = await findPortal(database.pool, portalId);
  if (portal === null) throw new Error('The portal is not there.');
  const { rulebook } = await createRoutingSnapshots(Date.now).load(database.pool, portal);
  const attribute = { value: size, raw: String(size), source: 'numemployees', sure: 'stated' } as const;
  const lead = { contactId: '1', createdAt: 0, ownerId: null, attributes: { company_size: attribute } };
  return scoreLead(lead, rulebook.scorecard);
}

const watch = () =>
  watchDrift({ pool: database.pool, log: pino({ level: 'silent' }), now: Date.now }, portalId);
const told = async () =>
  (
    await database.pool.query<{ owner_id: string; title: string; body: string }>(
      'select owner_id, title, body from notices',
    )
  ).rows;

describe('the daily look at live leads', () => {
  test('finds nothing while they are like those learned from', async () => {
    await decide(600, sizeOf);
    expect(await watch()).toMatchObject({ found: false, because: [], leads: 600, closed: 600 });
    expect(await told()).toEqual([]);
    expect(await findTraining(database.pool, portalId, 'card')).toBeNull();
  });

  test('tells somebody once when other leads come, and has a new card learned', async () => {
    await decide(300, () => 5_000);
    expect(await watch()).toMatchObject({ found: true });
    expect(await watch()).toMatchObject({ found: true });
    const [notice, ...more] = await told();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ owner_id: '101' });
    expect(notice?.body).toContain('Company size is spread otherwise');
    expect(await findTraining(database.pool, portalId, 'card')).toMatchObject({
      state: 'waiting',
      askedBy: 'Baton',
    });
  });

  test('finds that chances no longer come true', async () => {
    await decide(600, sizeOf);
    await database.pool.query(`update past_leads set stages = '{lead}', lead_status = 'UNQUALIFIED'`);
    const report = await watch();
    expect(report).toMatchObject({ found: true, calibration: { came: 0, moved: true } });
    expect(report?.baseRate).toMatchObject({ live: 0, moved: true });
  });

  test('shows no chance from then on, grades by points, and chances again once drift is over', async () => {
    expect(await scoreOf(5_000)).toMatchObject({ chance: expect.any(Number) });
    const before = await scoreOf(5_000);
    await decide(300, () => 5_000);
    await watch();
    const withheld = await scoreOf(5_000);
    expect(withheld).toEqual({
      ...before,
      chance: null,
      chanceNote: expect.stringContaining('No chance is shown until'),
    });
    const shown = await createScorecards({ pool: database.pool, now: Date.now }).show({
      ...installer,
      portalId,
    });
    expect(shown.withheldSince).not.toBeNull();
    // Another change of the rulebook does not make the chances true.
    const live = await findRulebook(database.pool, portalId, 1);
    await publish({ ...live, existingOwner: 'overwrite_inactive' });
    expect(await scoreOf(5_000)).toMatchObject({ chance: null });
    await database.pool.query('delete from leads');
    await watch();
    expect(await scoreOf(5_000)).toMatchObject({ chance: null });
    await decide(600, sizeOf);
    await watch();
    expect(await scoreOf(5_000)).toEqual(before);
  });

  test('has the card with chances from the newest outcomes ready, by which they come true again', async () => {
    await decide(900, sizeOf);
    await database.pool.query(
      `update past_leads set stages = '{customer}', lead_status = null where contact_id::int % 2 = 0`,
    );
    expect(await watch()).toMatchObject({ found: true, calibration: { moved: true } });
    const scorecards = createScorecards({ pool: database.pool, now: Date.now });
    const person = { ...installer, portalId };
    await addEditor(database.pool, portalId, installer.userEmail, 'the test');
    expect((await scorecards.show(person)).refreshed).toMatchObject({ leads: 500 });
    const seen = await draftVersion(database.pool, portalId);
    const press = { requestId: pressId(), draftVersion: seen, which: 'recalibrated' } as const;
    await scorecards.adopt(person, press);
    const draft = await findDraft(database.pool, portalId);
    const live = await findRulebook(database.pool, portalId, 1);
    await publish({ ...live, scorecard: draft?.parts.scorecard });
    const small = await scoreOf(5);
    expect(small.chance).toBeGreaterThan(0.5);
    expect(await watch()).toMatchObject({ found: false, because: [] });
    expect((await scorecards.show(person)).refreshed).toBeNull();
    await expect(scorecards.adopt(person, { ...press, requestId: pressId() })).rejects.toThrow(
      'There is no refreshed scorecard',
    );
  });

  test('is taken once a day, from the day on which past leads were read', async () => {
    expect(await portalsToWatch(database.pool, 86_400_000)).toEqual([]);
    await finishPastLeads(database.pool, { portalId, cursor: null }, 900, 86_400_000);
    expect(await portalsToWatch(database.pool, 86_400_000)).toEqual([portalId]);
    await watch();
    expect(await portalsToWatch(database.pool, 86_400_000)).toEqual([]);
  });
});
