import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { outcomePolicySchema } from '../../src/contract/outcome-policy.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { PastLead } from '../../src/store/past-leads.ts';
import { loadDraftTerritories } from '../../src/store/drafts.ts';
import { askForPastLeads, finishPastLeads } from '../../src/store/past-lead-imports.ts';
import { upsertInstalledPortal } from '../../src/store/portals.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { draftVersion } from '../../src/store/settings-changes.ts';
import { claimTraining } from '../../src/store/scorecard-trainings.ts';
import { publishCheckedRulebook } from '../../src/usecases/publish-rulebook.ts';
import { fitFromPast } from '../../src/usecases/scorecard/fit-from-past.ts';
import { createScorecards } from '../../src/usecases/scorecard/create-scorecards.ts';
import { runTraining } from '../../src/usecases/scorecard/run-training.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { anna, bo, installer, pressId, smallRulebook } from '../support/settings-site.ts';
import { keepPastLeads } from './past-leads.ts';

const portalId = '1';
const mara = { ...installer, portalId };
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { pool } = database;
  await pool.query('truncate portals cascade');
  await upsertInstalledPortal(pool, portalId, { userId: installer.userId, scopes: [] });
  await saveRoster(pool, portalId, [anna, bo]);
  await publishCheckedRulebook({ pool }, portalId, smallRulebook, { author: 'Baton', note: 'The first.' });
  await askForPastLeads(pool, portalId, outcomePolicySchema.parse({ lostAfterDays: null }));
  await finishPastLeads(pool, { portalId, cursor: null }, 0, 86_400_000);
});

/** Leads of both reps in turn; `chance` by rep (0 is Anna) and company size. */
function keepWorked(count: number, chance: (rep: number, size: number) => number): Promise<void> {
  const random = seededRandom(11);
  const repOf = (number: number) => Math.floor(number / 3) % 2;
  return keepPastLeads(
    ...([database.pool, portalId, count] as const),
    (number, size) => random() < chance(number % 2, size),
    (number) => ({ ownerId: repOf(number) === 0 ? '101' : '102' }),
  );
}

const deps = () => ({
  pool: database.pool,
  databaseUrl: database.url,
  log: pino({ level: 'silent' }),
  now: Date.now,
});
const scorecards = () => createScorecards({ pool: database.pool, now: Date.now });
async function compare(segmentBy: string[]) {
  await scorecards().fit(mara, { requestId: pressId(), segmentBy, within: 3 });
  const claimed = await claimTraining(database.pool, 60_000);
  if (claimed === null) throw new Error('Nothing is waiting.');
  await runTraining(deps(), claimed, new AbortController().signal);
  return scorecards().showFit(mara);
}
async function adopt() {
  const seen = await draftVersion(database.pool, portalId);
  const press = { requestId: pressId(), draftVersion: seen, territoryId: 'everyone' };
  return scorecards().adoptFit(mara, press);
}

describe('a comparison of reps', () => {
  test('finds who is good at what, tells what it would have changed, and goes into the draft', async () => {
    await keepWorked(2_400, (rep, size) => ((rep === 0) === size > 1_000 ? 0.5 : 0.2));
    const { job, found } = await compare(['company_size']);
    expect(job).toMatchObject({ state: 'done', trouble: null });
    expect(found).toMatchObject({ leads: 2_400, leftOut: 0, within: 3, tooSmall: 1 });
    const [territory] = found?.territories ?? [];
    expect(territory).toMatchObject({ territoryId: 'everyone', found: true, leads: 2_400, members: 2 });
    const large = found?.segments.findIndex(
      ([kind]) => kind?.band.from !== undefined && kind.band.to === undefined,
    );
    const ofLarge = territory?.chances.filter(({ segment }) => segment === large);
    const [best, other] = ['101', '102'].map((id) => ofLarge?.find(({ ownerId }) => ownerId === id));
    expect(best?.from).toBeGreaterThan(other?.to ?? 1);
    expect(territory?.weighed?.from).toBeGreaterThan(50);
    expect(territory?.weighed?.behind).toBeLessThanOrEqual(3.5);

    await adopt();
    const [draft] = await loadDraftTerritories(database.pool, portalId, ['everyone']);
    expect(draft?.selection).toMatchObject({ by: 'best_fit', within: 3 });
    // What stands in the draft is what a rulebook takes.
    const territories = await loadDraftTerritories(database.pool, portalId);
    await publishCheckedRulebook(
      { pool: database.pool },
      portalId,
      { ...smallRulebook, territories },
      {
        ...{ author: 'Mara', note: 'Best fit.' },
      },
    );
  });

  test('says so when it does not matter who works a lead, and then nothing can be taken over', async () => {
    await keepWorked(1_200, (_, size) => (size > 1_000 ? 0.5 : 0.2));
    const { found } = await compare(['company_size']);
    expect(found?.territories).toMatchObject([{ found: false, chances: [], weighed: null }]);
    await expect(adopt()).rejects.toThrow('No rep effect was found in Everyone');
  });

  test('is one at a time, can be cancelled, and runs beside a training', async () => {
    await keepWorked(300, () => 0.3);
    const ask = () => scorecards().fit(mara, { requestId: pressId(), segmentBy: [], within: 2 });
    await ask();
    await scorecards().train(mara, { requestId: pressId(), exclude: [], include: [] });
    await expect(ask()).rejects.toThrow('Reps are being compared already');
    await scorecards().cancelFit(mara, { requestId: pressId() });
    expect((await scorecards().showFit(mara)).job?.state).toBe('cancelled');
    expect((await scorecards().show(mara)).training?.state).toBe('waiting');
    await expect(adopt()).rejects.toThrow('Reps have not been compared yet.');
  });

  test('looks at all leads together where a team is too large for kinds of them', () => {
    const team = Array.from({ length: 160 }, (_, i) => String(1_000 + i));
    const random = seededRandom(4);
    const [dach, everyone] = smallRulebook.territories;
    const members = team.map((ownerId) => ({ ownerId, weight: 1 }));
    const { report } = fitFromPast(
      {
        leads: Array.from({ length: 1_600 }, (_, i): PastLead => {
          const won = random() < (i % team.length < 80 ? 0.7 : 0.2);
          return {
            ...{ contactId: String(i), createdAt: i, ownerId: team[i % team.length] ?? null },
            ...{
              attributes: { industry: ['retail', 'banking', 'media', 'energy'][i % 4] ?? '' },
              changedLater: [],
            },
            ...{ stages: won ? ['customer'] : [], leadStatus: won ? null : 'UNQUALIFIED' },
            ...{ dealsWon: 0, dealsLost: 0, dealsOpen: 0 },
          };
        }),
        policy: outcomePolicySchema.parse({ lostAfterDays: null }),
        rulebook: rulebookSchema.parse({ ...smallRulebook, territories: [dach, { ...everyone, members }] }),
        ...{ lists: [], chancesBy: null, wishes: { segmentBy: ['industry'], within: 2 }, now: 1e9 },
      },
      () => undefined,
    );
    const [territory] = report.territories;
    expect(territory).toMatchObject({ found: true, members: 160 });
    expect(new Set(territory?.chances.map(({ segment }) => report.segments[segment]?.length))).toEqual(
      new Set([0]),
    );
  });

  test('needs past leads', async () => {
    await database.pool.query('delete from past_lead_imports');
    const ask = scorecards().fit(mara, { requestId: pressId(), segmentBy: [], within: 2 });
    await expect(ask).rejects.toThrow('Past leads have to be read first');
  });
});
