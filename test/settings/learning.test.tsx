import { describe, expect, test } from '@jest/globals';
import { scorecardHistorySchema } from '../../src/contract/scorecard.ts';
import { open, written } from './open-tab.ts';
import { foundReps, learned, readDone, repFit, scorecardHistory } from './sample-scorecard.ts';

const withLearned = (found: boolean) =>
  scorecardHistorySchema.parse({ ...scorecardHistory(), reading: readDone, learned: learned(found) });

describe('learning from past leads, below the scorecard', () => {
  test('shows today’s leads by grade, with the chance they were given', async () => {
    const today = [{ grade: 'A' as const, leads: 4, chance: 0.31 }];
    const page = await open('scoring', { 'GET scorecard': () => scorecardHistory({ today }) });
    await page.says('Grade A', '4', 'average chance 31%');
  });

  test('tells of drift, and what was promised and came', async () => {
    const watch = {
      ...{
        found: true,
        because: ['Company size is spread otherwise.'],
        inputs: [],
        leads: 300,
        closed: 90,
        watchedAt: 0,
      },
      baseRate: { learned: 0.2, live: 0.31, moved: true },
      calibration: { promised: 0.22, came: 0.31, moved: true },
      grades: [{ grade: 'A' as const, leads: 30, wins: 15 }],
    };
    const page = await open('scoring', { 'GET scorecard': () => scorecardHistory({ watch }) });
    await page.says('Company size is spread otherwise.', 'Chances promised 22% wins; 31% came.', '30, 50%');
  });

  test('says that no chance is shown, and takes the card with new chances into the draft', async () => {
    const watch = {
      ...{ found: true, because: ['Chances promised more.'], leads: 300, closed: 90, watchedAt: 0 },
      ...{ baseRate: null, calibration: null, grades: [] },
    };
    const more = { withheldSince: 1_764_000_000_000, refreshed: { madeAt: 0, leads: 500, wins: 71 } };
    const page = await open('scoring', {
      'GET scorecard': () => scorecardHistorySchema.parse({ ...scorecardHistory(), watch, ...more }),
      'POST scorecard/adopt': () => written,
    });
    await page.says('no lead is shown a chance', 'learned from the newest 500 outcomes, 71 of them won');
    page.press('Take the new chances into the draft');
    await page.says('Leads see it only when you publish the draft.');
    page.press('Take it');
    await page.until(() => page.said.length > 0);
    expect(page.sent('POST scorecard/adopt')).toMatchObject({ which: 'recalibrated' });
  });

  test('offers to read past leads first, with the policy that the person sees', async () => {
    const page = await open('scoring', { 'POST scorecard/read': () => ({ message: 'Being read.' }) });
    await page.says('Read past leads');
    page.press('Read past leads');
    await page.until(() => page.said.length > 0);
    expect(page.sent('POST scorecard/read')).toMatchObject({ policy: { wonStages: ['customer'] } });
  });

  test('learns when it is asked to, once past leads are there', async () => {
    const page = await open('scoring', {
      'GET scorecard': () => scorecardHistory({ reading: readDone }),
      'POST scorecard/train': () => ({ message: 'The training has begun.' }),
    });
    await page.says('900 leads were read', 'Learn a scorecard');
    page.press('Learn a scorecard');
    await page.until(() => page.said.length > 0);
    expect(page.sent('POST scorecard/train')).toMatchObject({ exclude: [], include: [] });
  });

  test('holds the learned card beside the published one and takes it into the draft after a second press', async () => {
    const page = await open('scoring', {
      'GET scorecard': () => withLearned(true),
      'POST scorecard/adopt': () => written,
    });
    await page.says(
      'From 900 past leads, 150 of them won. 12 were left out',
      'The newest 180 past leads, 30 won',
      'A won lead is above a lost one in 61% 74%',
      'C → A: 7 leads, 71.4% won',
      'On average promise and outcome are 2.1% apart.',
      'Company size is at least 200 44 300 30%',
      'No line fits 0 400 12.5%',
      'Department: It tells 62 % of sex. Kept by mara@example.com.',
      'Industry: It was filled in afterwards.',
    );
    page.press('Take it into the draft');
    await page.says('Leads see it only when you publish the draft.');
    page.press('Take it');
    await page.until(() => page.said.length > 0);
    expect(page.sent('POST scorecard/adopt')).toMatchObject({ draftVersion: 4, which: 'learned' });
  });

  test('shows whose grades stand out by an attribute that the person picks', async () => {
    const shares = [
      ...[
        { group: 'DE', got: 'A', leads: 50, share: 0.4, from: 0.28, to: 0.54, overall: 0.2, stands: 'above' },
      ],
      ...[{ group: null, got: 'A', leads: 9, share: 0.1, from: 0, to: 0.4, overall: 0.2, stands: null }],
    ];
    const page = await open('scoring', {
      'GET scorecard/audit': () => ({
        ...{ leads: 59, days: 90, shares, attributes: ['country', 'property:gender'] },
        standIns: [{ attribute: 'department', tells: 0.62, inScorecard: true }],
      }),
    });
    await page.says(
      'Department tells 62% of it, and your scorecard uses it.',
      '59 leads of the last 90 days.',
      'DE A 40%, more than chance 28% – 54% 20%',
      'unknown A 10%',
    );
    expect(page.calls.find(({ name }) => name === 'GET scorecard/audit')?.query.get('attribute')).toBe(
      'country',
    );
  });

  describe('who converts what', () => {
    const read = { 'GET scorecard': () => scorecardHistory({ reading: readDone }) };

    test('is compared with the bound of fairness that the person sets', async () => {
      const page = await open('scoring', {
        ...read,
        'POST scorecard/fit/start': () => ({ message: 'Reps are being compared.' }),
      });
      await page.says('Who converts what', 'Compare reps');
      page.press('Compare reps');
      await page.until(() => page.said.length > 0);
      expect(page.sent('POST scorecard/fit/start')).toMatchObject({ segmentBy: [], within: 2 });
    });

    test('is shown per rep and kind of lead, with what it would have changed, before it goes into the draft', async () => {
      const page = await open('scoring', {
        ...read,
        'GET scorecard/fit': () => repFit({ found: foundReps }),
        'POST scorecard/fit/adopt': () => written,
      });
      await page.says(
        'DACH: it matters who works a lead',
        'Over 800 leads of 2 reps, differences like these come about by chance in 0.5% of cases.',
        '148 leads would have had another rep. Expected: +31 wins (+18 to +45 in 95 of 100 cases).',
        'Nobody would have been more than 1.8 leads behind their share.',
        'Anna Becker: 165 leads, would have had 160',
        'Company size is at least 200 Anna Becker 44% 38% – 50% 210, 45.2%',
        'Company size is anything else Jonas Keller 40% 34% – 47% 195, 41%',
        'UK: no rep effect found',
        'So there is nothing to take over',
        '3 territories have too few closed leads',
      );
      page.press('Take it into the draft of DACH');
      await page.says('as long as nobody gets more than 2 leads ahead of their share');
      page.press('Take it');
      await page.until(() => page.said.length > 0);
      expect(page.sent('POST scorecard/fit/adopt')).toMatchObject({ territoryId: 'dach', draftVersion: 4 });
      expect(page.text()).not.toContain('draft of UK');
    });

    test('can be cancelled while it runs', async () => {
      const job = {
        state: 'running',
        askedBy: 'mara',
        askedAt: 0,
        doing: '',
        done: 0.4,
        trouble: null,
      } as const;
      const page = await open('scoring', {
        ...read,
        'GET scorecard/fit': () => repFit({ job }),
        'POST scorecard/fit/cancel': () => ({ message: 'Cancelled.' }),
      });
      await page.says('Cancel');
      page.press('Cancel');
      await page.until(() => page.said.length > 0);
      expect(page.text()).not.toContain('Compare reps');
    });
  });

  test('offers no card without a signal', async () => {
    const page = await open('scoring', { 'GET scorecard': () => withLearned(false) });
    await page.says('No signal: it cannot be used', 'chance alone could do that');
    expect(page.text()).not.toContain('Take it into the draft');
  });
});
