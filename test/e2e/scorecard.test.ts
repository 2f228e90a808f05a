import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { apiErrorSchema } from '../../src/contract/api-error.ts';
import { outcomePolicySchema } from '../../src/contract/outcome-policy.ts';
import { routingAuditSchema, scorecardHistorySchema } from '../../src/contract/scorecard.ts';
import type { ScorecardHistory } from '../../src/contract/scorecard.ts';
import { doneSchema, draftWrittenSchema } from '../../src/contract/settings-writes.ts';
import { repFitSchema } from '../../src/contract/rep-fit.ts';
import { partAnswerSchema, territoriesSchema } from '../../src/contract/settings.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { identityQuery } from '../support/settings-site.ts';
import { signV3 } from '../support/sign-v3.ts';
import { until } from '../support/until.ts';

const editor = { userId: '9001', userEmail: 'editor@example.com' };
const dayMs = 86_400_000;
let portal: InstalledPortal;

beforeAll(async () => {
  portal = await startInstalledPortal({ mode: 'shadow' });
  await portal.database.pool.query(
    `insert into settings_editors (portal_id, email, added_by) values ($1, $2, 'the test')`,
    [portal.portalId, editor.userEmail],
  );
  await createHistory();
}, 60_000);
afterAll(() => portal?.close());

/** Leads of the last two years: large companies convert, small ones rarely; industry is filled in for customers, afterwards. */
async function createHistory(): Promise<void> {
  const steps = portalSteps(portal);
  const sizes = ['5', '40', '2000'];
  const contacts = Array.from({ length: 600 }, (_, i) => ({
    properties: {
      email: `lead${i}@firm${i}.example`,
      numemployees: sizes[i % 3] ?? '5',
      country: i % 2 === 0 ? 'Germany' : 'France',
      gender: i % 5 < 2 ? 'female' : 'male',
      hs_role: i % 5 < 2 ? 'marketing' : 'sales',
    },
  }));
  const ids: string[] = [];
  for (let from = 0; from < contacts.length; from += 60) {
    const created = {
      contacts: contacts.slice(from, from + 60),
      createdAt: Date.now() - (600 - from / 3) * dayMs,
    };
    ids.push(...(await steps.control<{ ids: string[] }>('POST', '/contacts', created)).ids);
  }
  for (const [i, id] of ids.entries()) {
    const chance = [1, 3, 7][i % 3] ?? 0;
    if (Math.floor(i / 3) % 10 >= chance) continue;
    const properties = { lifecyclestage: 'customer', industry: 'BANKING' };
    await steps.control('PATCH', `/contacts/${id}`, { properties });
  }
}

async function send(method: string, path: string, body?: object): Promise<Response> {
  const query = path.includes('?') ? '&' : '?';
  const url = `${portal.web.url}/api/settings/${path}${query}${identityQuery(String(portal.portalId), editor)}`;
  const text = body === undefined ? '' : JSON.stringify({ requestId: randomUUID(), ...body });
  return fetch(url, {
    method,
    headers: {
      ...signV3({ method, url, body: text, clientSecret: portal.clientSecret }),
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: text }),
  });
}

async function ask<T>(schema: z.ZodType<T>, method: string, path: string, body?: object): Promise<T> {
  const response = await send(method, path, body);
  const answer: unknown = await response.json();
  if (response.status !== 200) throw new Error(JSON.stringify(answer));
  return schema.parse(answer);
}

const refusal = async (path: string, body: object) =>
  apiErrorSchema.parse(await (await send('POST', path, body)).json()).error.message;
const history = () => ask(scorecardHistorySchema, 'GET', 'scorecard');
const part = async (source: 'draft' | 'live') =>
  (await ask(partAnswerSchema, 'GET', `part?part=scorecard&source=${source}`)).part.value;
const untilHistory = (what: string, isSo: (now: ScorecardHistory) => boolean) =>
  until(what, async () => isSo(await history()), { timeoutMs: 60_000 });

describe('learning from the portal itself', () => {
  test('reads past leads, learns in the background, compares, and waits for a person', async () => {
    expect(await refusal('scorecard/train', { exclude: [], include: [] })).toBe(
      'Past leads have to be read first, to the last one.',
    );
    await ask(doneSchema, 'POST', 'scorecard/read', {
      policy: outcomePolicySchema.parse({ alsoRead: ['gender'] }),
    });
    await untilHistory('past leads to be read', ({ reading }) => (reading?.finishedAt ?? null) !== null);
    expect((await history()).reading).toMatchObject({ underWay: false, leadsRead: 600, trouble: null });

    expect(await refusal('scorecard/adopt', { draftVersion: 0, which: 'learned' })).toBe(
      'Nothing has been learned yet.',
    );
    await ask(doneSchema, 'POST', 'scorecard/train', { exclude: ['country'], include: [] });
    await untilHistory(
      'the training',
      ({ training }) => training?.state === 'done' || training?.trouble !== null,
    );

    const { learned, training } = await history();
    expect(training).toMatchObject({ state: 'done', trouble: null, askedBy: editor.userEmail });
    expect(learned?.signal.found).toBe(true);
    expect(learned?.report.history).toEqual({ leads: 600, wins: 220, leftOut: 0 });
    expect(learned?.report.compared?.learned.auc).toBeGreaterThan(0.65);
    const excluded = new Map(learned?.excluded.map(({ attribute, reason }) => [attribute, reason]));
    expect(excluded.get('country')).toBe('asked');
    expect(excluded.get('industry')).toBe('leak');
    expect(excluded.get('lifecycle_stage')).toBe('constant');
    const attributes = learned?.scorecard.rules.map(({ attribute }) => attribute);
    expect(attributes?.some((name) => name.startsWith('company_size'))).toBe(true);
    expect(attributes).not.toContain('industry');

    // Baton graded every one of these leads when it came, before there was anything to learn from.
    const byCountry = () => ask(routingAuditSchema, 'GET', 'scorecard/audit?attribute=country&got=grade');
    await until('all leads to be graded', async () => (await byCountry()).leads === 600, {
      timeoutMs: 60_000,
    });
    const audit = await byCountry();
    expect([...new Set(audit.shares.map(({ group }) => group))]).toEqual(['DE', 'FR']);
    expect(audit.shares.every(({ stands }) => stands === null)).toBe(true);

    // A property that no rule asks about was read along: what stands in for it is named, and never learned from.
    const byGender = await ask(
      routingAuditSchema,
      'GET',
      'scorecard/audit?attribute=property:gender&got=grade',
    );
    expect([...new Set(byGender.shares.map(({ group }) => group))]).toEqual(['female', 'male']);
    expect(byGender.standIns).toContainEqual({
      attribute: 'department',
      tells: expect.closeTo(1, 1),
      inScorecard: false,
    });
    expect(excluded.get('property:gender')).toBe('personal');
    expect(excluded.get('department')).toBe('stand_in');

    // Nobody had these leads, so nothing can be said of reps.
    const fit = () => ask(repFitSchema, 'GET', 'scorecard/fit');
    await ask(doneSchema, 'POST', 'scorecard/fit/start', { segmentBy: ['country'], within: 2 });
    await until('the comparison of reps', async () => (await fit()).job?.state === 'done', {
      timeoutMs: 60_000,
    });
    expect((await fit()).found).toMatchObject({ leads: 0, territories: [] });
    const territoryId = (await ask(territoriesSchema, 'GET', 'territories?search=&page=0&size=5')).rows[0]
      ?.territoryId;
    expect(await refusal('scorecard/fit/adopt', { draftVersion: 0, territoryId })).toMatch(
      /^No rep effect was found/,
    );

    // Nobody has published anything: the live card is as it was, and only a press takes the learned one into the draft.
    const before = await part('live');
    const written = await ask(draftWrittenSchema, 'POST', 'scorecard/adopt', {
      ...{ draftVersion: 0, which: 'learned' },
    });
    expect(written.message).toBe('Saved in the draft.');
    expect(await part('draft')).toEqual(learned?.scorecard);
    expect(await part('live')).toEqual(before);
    expect(before).not.toHaveProperty('learning');
  }, 120_000);
});
