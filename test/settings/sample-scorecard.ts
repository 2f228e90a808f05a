import { scorecardHistorySchema } from '../../src/contract/scorecard.ts';
import type { ScorecardHistory } from '../../src/contract/scorecard.ts';

/** A portal that has learned nothing yet. */
export const scorecardHistory = (more: Partial<ScorecardHistory> = {}): ScorecardHistory =>
  scorecardHistorySchema.parse({
    ...{ policy: {}, reading: null, training: null, learned: null, watch: null, today: [] },
    ...more,
  });

export const readDone = { underWay: false, leadsRead: 900, finishedAt: 1_764_000_000_000, trouble: null };

const side = {
  ...{ auc: 0.61, precisionTop10: 0.3, precisionTop20: 0.25 },
  grades: [
    { grade: 'A', leads: 20, wins: 8 },
    { grade: 'B', leads: 40, wins: 10 },
    { grade: 'C', leads: 60, wins: 8 },
    { grade: 'D', leads: 60, wins: 4 },
  ],
};

/** A card that was learned from 900 leads, with or without a signal. */
export const learned = (found = true) => ({
  ...{ learnedAt: 1_764_000_000_000, why: 'asked', source: 'this HubSpot account', target: 'won by stage' },
  signal: { found, because: found ? 'Beats the base rate.' : 'No signal: chance alone could do that.' },
  scorecard: {
    base: 10,
    rules: [
      {
        ...{ label: 'Company size', attribute: 'company_size' },
        bands: [{ from: 200, points: 44, history: { leads: 300, wins: 90 } }],
      },
    ],
    grades: { A: 60, B: 40, C: 20 },
  },
  excluded: [{ attribute: 'industry', reason: 'leak', because: 'It was filled in afterwards.' }],
  report: {
    history: { leads: 900, wins: 150, leftOut: 12 },
    compared: {
      ...{ leads: 180, wins: 30, learnedFrom: 720, published: side },
      learned: {
        ...{ ...side, auc: 0.74, ece: 0.021 },
        reliability: Array.from({ length: 10 }, (_, i) => ({ leads: 18, promised: i / 20, came: i / 19 })),
      },
      moves: [{ published: 'C', learned: 'A', leads: 7, wins: 5 }],
    },
    notCompared: null,
    published: [
      {
        ...{ label: 'Seniority', attribute: 'seniority' },
        bands: [{ band: { known: true, points: 10 }, leads: 500, wins: 100 }],
        none: { leads: 400, wins: 50 },
      },
    ],
  },
});
