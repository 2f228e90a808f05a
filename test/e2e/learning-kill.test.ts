import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { outcomePolicySchema } from '../../src/contract/outcome-policy.ts';
import { findLearned } from '../../src/store/learned-scorecards.ts';
import { askForPastLeads, findPastLeadState } from '../../src/store/past-lead-imports.ts';
import { askForTraining, findTraining } from '../../src/store/scorecard-trainings.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { until } from '../support/until.ts';
import { keepPastLeads } from '../usecases/past-leads.ts';

const CONTACTS = 400;
let portal: InstalledPortal;
let portalId: string;

beforeAll(async () => {
  portal = await startInstalledPortal({ mode: 'shadow', emulator: { latencyMs: 100 } });
  portalId = String(portal.portalId);
  const steps = portalSteps(portal);
  for (let from = 0; from < CONTACTS; from += 50) {
    const contacts = Array.from({ length: 50 }, (_, i) => ({
      properties: { email: `lead${from + i}-${randomUUID()}@firm.example`, numemployees: '40' },
    }));
    await steps.control('POST', '/contacts', { contacts, createdAt: Date.now() - 86_400_000 });
  }
}, 60_000);
afterAll(() => portal?.close());

const pool = () => portal.database.pool;
/** As if the lease of the process that died had run out. */
const leasesEnd = async () => {
  await pool().query(`update past_lead_imports set not_before = now()`);
  await pool().query(`update scorecard_trainings set lease_until = now()`);
};

describe('a process that is killed', () => {
  test('while it reads past leads: the next one goes on where it was, and each lead is there once', async () => {
    await askForPastLeads(pool(), portalId, outcomePolicySchema.parse({}));
    const state = async () => findPastLeadState(pool(), portalId);
    await until('the first pages', async () => ((await state())?.leadsRead ?? 0) > 0, { everyMs: 5 });
    await portal.worker.kill();
    const before = await state();
    expect(before).toMatchObject({ reading: true, finishedAt: null });
    expect(before?.leadsRead).toBeLessThan(CONTACTS);
    await portal.worker.restart();
    await leasesEnd();
    await until('all past leads', async () => (await state())?.finishedAt !== null, { timeoutMs: 60_000 });
    expect(await state()).toMatchObject({ leadsRead: CONTACTS, reading: false, trouble: null });
    const { rows } = await pool().query<{ leads: number }>('select count(*)::int as leads from past_leads');
    expect(rows[0]?.leads).toBe(CONTACTS);
  }, 120_000);

  test('while it learns: the next one learns the same from the start', async () => {
    await keepPastLeads(pool(), portalId, 20_000, (number, size) => number % 10 < (size > 1_000 ? 7 : 2));
    const wanted = { why: 'asked', by: 'the test', wishes: { exclude: [], include: [] } } as const;
    await askForTraining(pool(), portalId, 'card', wanted);
    const state = async () => (await findTraining(pool(), portalId, 'card'))?.state;
    await until('the training to run', async () => (await state()) === 'running', { everyMs: 5 });
    await portal.worker.kill();
    expect(await state()).toBe('running');
    expect(await findLearned(pool(), portalId)).toBeNull();
    await portal.worker.restart();
    // It belongs to the dead process until its lease ends; nobody can start a second one meanwhile.
    expect(await askForTraining(pool(), portalId, 'card', wanted)).toBe(false);
    await leasesEnd();
    await until('the training to end', async () => (await state()) === 'done', { timeoutMs: 60_000 });
    expect(await findLearned(pool(), portalId)).toMatchObject({
      scorecard: { learning: { leads: expect.any(Number), signal: { found: true } } },
    });
  }, 120_000);
});
