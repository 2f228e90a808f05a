import { describe, expect, test } from '@jest/globals';
import type { WhatIfRunAnswer } from '../../src/contract/settings-versions.ts';
import { draft, overview } from './sample-settings.ts';
import { whatIfReport } from './sample-what-if.ts';
import { answerSettings, refuse, showSettings } from './settings-harness.tsx';

const drafted = { 'GET overview': () => overview(draft()) };

const run = (changes: Partial<NonNullable<WhatIfRunAnswer['run']>> = {}): WhatIfRunAnswer => ({
  run: {
    ...{ state: 'running', askedBy: 'mara@example.com', askedAt: Date.now(), since: 0, load: null },
    ...{ done: 0.4, endedAt: null, trouble: null, isOfDraft: true, tried: null },
    ...changes,
  },
});
const tried = (report = whatIfReport()) => ({
  ...{ by: 'mara@example.com', endedAt: Date.now(), report },
  links: { '501': 'https://app.example/501' },
});

async function openView(answers: Parameters<typeof answerSettings>[0], locale = 'en') {
  const calls = answerSettings({ ...drafted, ...answers });
  const page = showSettings({ locale });
  const [review, open] =
    locale === 'de'
      ? ['Prüfen und veröffentlichen', 'An früheren Leads erproben']
      : ['Review and publish', 'Try on past leads'];
  await page.says(review);
  page.press(review);
  await page.until(() => page.labels().includes(open));
  page.press(open);
  return { calls, page };
}

describe('the form', () => {
  test('asks for the last 30 days unless another span is chosen', async () => {
    const { calls, page } = await openView({
      'POST what-if/run': () => ({ message: 'It is being tried.' }),
    });
    await page.says('Leads of', 'Load on paper');
    page.press('Try it');
    await page.until(() => page.said.includes('It is being tried.'));
    const body = calls.find(({ name }) => name === 'POST what-if/run')?.body;
    expect(body).toMatchObject({ load: null });
    const days = (Date.now() - Number(body?.['since'])) / 86_400_000;
    expect(Math.round(days)).toBe(30);
  });

  test('sends a load on paper', async () => {
    const { calls, page } = await openView({ 'POST what-if/run': () => ({ message: 'Begun.' }) });
    await page.says('Load on paper');
    page.select('times', '2');
    page.select('without', ['70001']);
    page.press('Try it');
    await page.until(() => page.said.includes('Begun.'));
    expect(calls.find(({ name }) => name === 'POST what-if/run')?.body).toMatchObject({
      load: { times: 2, without: [{ ownerId: '70001', from: null, to: null }], addReps: [] },
    });
  });

  test('says why it is not begun', async () => {
    const { page } = await openView({
      'POST what-if/run': () => refuse(409, { code: 'too_late', message: 'It is being tried already.' }),
    });
    await page.says('Try it');
    page.press('Try it');
    await page.says('It is being tried already.');
  });
});

describe('a run', () => {
  test('shows how far it is, and is cancelled', async () => {
    let cancelled = false;
    const { page } = await openView({
      'GET what-if': () => (cancelled ? run({ state: 'cancelled' }) : run()),
      'POST what-if/cancel': () => {
        cancelled = true;
        return { message: 'Cancelled.' };
      },
    });
    await page.says('Trying the draft on past leads');
    expect(page.labels()).not.toContain('Try it');
    page.press('Cancel');
    await page.says('The last try was cancelled.', 'Try again');
  });

  test('ends by itself on the screen of somebody who waits for it', async () => {
    let looks = 0;
    const { page } = await openView({
      'GET what-if': () => ((looks += 1) < 4 ? run() : run({ state: 'done', done: 1, tried: tried() })),
    });
    await page.says('Trying the draft on past leads');
    await page.says('12 of 40 leads since 1 Nov 2026 would have gone another way (30%).');
  });

  test('whose process died says so, and can be run again', async () => {
    const { page } = await openView({ 'GET what-if': () => run({ state: 'abandoned' }) });
    await page.says('The last try broke off', 'You can run it again.', 'Try again');
  });

  test('that did not work says why', async () => {
    const { page } = await openView({
      'GET what-if': () => run({ state: 'failed', trouble: 'There was no draft any more.' }),
    });
    await page.says('The last try did not work', 'There was no draft any more.');
  });
});

describe('the report', () => {
  test('begins with sentences, and tells every side of it', async () => {
    const { page } = await openView({
      'GET what-if': () => run({ state: 'done', done: 1, tried: tried() }),
    });
    await page.says(
      '10 of them would have another owner in the end.',
      'Leads not answered in time: 6, with the draft 5.',
      'Leads that had to wait for somebody: 1, with the draft 3.',
      'Leads that only the last territory took: 4, with the draft 1.',
      'Anna Becker 30 20 (−10)',
      'DACH has other weights.',
      '30 of 26.7',
      'A → B: 2 leads',
      'It does not tell whether more leads would have been won.',
      'This is kept with the version when you publish the draft as it is now.',
    );
  });

  test('shows pressure, holds, answers, shares and grades with their units', async () => {
    const { page } = await openView({
      'GET what-if': () => run({ state: 'done', done: 1, tried: tried() }),
    });
    await page.says(
      'Not answered in time 6 5',
      'Longest wait 30 min 1 h 0 min',
      'Taken by the last territory only 4 1',
      'Leads given for each rep at work',
      'Leads received by turn, of the leads earned by being there.',
      'Leads, as it was',
    );
    expect(page.text()).not.toContain('Leads that began to wait');
  });

  test('shows the pressure of one day of the week, and says when there is none', async () => {
    const { page } = await openView({
      'GET what-if': () => run({ state: 'done', done: 1, tried: tried() }),
    });
    await page.says('Leads given for each rep at work');
    page.select('pressure-day', 'thu');
    await page.says('No lead was given on these days.');
    page.select('pressure-day', 'mon');
    await page.says('Leads given for each rep at work');
  });

  test('says under which load on paper it came about', async () => {
    const [from, to] = [Date.parse('2026-12-01T00:00:00'), Date.parse('2026-12-15T00:00:00')];
    const load = {
      times: 2,
      without: [
        { ownerId: '70001', from, to },
        { ownerId: '70002', from: null, to: null },
      ],
      addReps: [{ territoryId: 'dach', count: 2 }],
    };
    const { page } = await openView({
      'GET what-if': () =>
        run({ state: 'done', done: 1, tried: tried(whatIfReport({ load, paperLeads: 40 })) }),
    });
    await page.says(
      'On paper: 2 times as many leads.',
      'On paper: without Anna Becker from 1 Dec 2026 to 14 Dec 2026.',
      'On paper: without Jonas Keller all the time.',
      'On paper: 2 new reps in DACH.',
    );
  });

  test('of a draft that moves nobody’s grade or count says so, and shows no empty tables', async () => {
    const same = whatIfReport({
      owners: [{ ownerId: '70001', name: 'Anna Becker', before: 40, after: 40 }],
      grades: [{ before: 'A', after: 'A', leads: 40 }],
      shares: [],
    });
    const { page } = await openView({
      'GET what-if': () => run({ state: 'done', done: 1, tried: tried(same) }),
    });
    await page.says('All of them have as many leads as before.', 'No lead changes its grade.');
    expect(page.text()).not.toContain('Owed and received');
  });

  test('of an earlier draft says that it is', async () => {
    const { page } = await openView({
      'GET what-if': () => run({ state: 'done', done: 1, tried: tried(), isOfDraft: false }),
    });
    await page.says('Draft or live version have changed since');
    expect(page.text()).not.toContain('This is kept with the version');
  });

  test('of a draft that changes nothing says so', async () => {
    const same = whatIfReport({ changed: { leads: 0, otherOwner: 0, listed: [] } });
    const { page } = await openView({
      'GET what-if': () => run({ state: 'done', done: 1, tried: tried(same) }),
    });
    await page.says('Of 40 leads since 1 Nov 2026 every one would have gone the same way.');
  });

  test('is German for a German', async () => {
    const { page } = await openView(
      { 'GET what-if': () => run({ state: 'done', done: 1, tried: tried() }) },
      'de',
    );
    await page.says(
      '12 von 40 Leads seit 01.11.2026 wären einen anderen Weg gegangen',
      'DACH hat andere Gewichte.',
      'Was das nicht weiß',
    );
  });
});
