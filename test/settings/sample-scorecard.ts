import { repFitSchema } from '../../src/contract/rep-fit.ts';
import type { RepFit } from '../../src/contract/rep-fit.ts';
import { scorecardHistorySchema } from '../../src/contract/scorecard.ts';
import type { ScorecardHistory } from '../../src/contract/scorecard.ts';

/** A portal that has learned nothing yet. */
export const scorecardHistory = (more: Partial<ScorecardHistory> = {}): ScorecardHistory =>
  scorecardHistorySchema.parse({
    ...{ policy: {}, reading: null, training: null, learned: null, watch: null, today: [] },
    ...{ withheldSince: null, refreshed: null },
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

/** Nobody has compared reps yet. */
export const repFit = (more: Partial<RepFit> = {}): RepFit =>
  repFitSchema.parse({ ...{ job: null, segmentBy: [], within: 2, found: null }, ...more });

const chances = [
  { ownerId: '70001', segment: 0, chance: 0.44, from: 0.38, to: 0.5, leads: 210, wins: 95 },
  { ownerId: '70002', segment: 0, chance: 0.21, from: 0.16, to: 0.27, leads: 190, wins: 39 },
  { ownerId: '70001', segment: 1, chance: 0.19, from: 0.15, to: 0.25, leads: 205, wins: 38 },
  { ownerId: '70002', segment: 1, chance: 0.4, from: 0.34, to: 0.47, leads: 195, wins: 80 },
];

/** Reps of one territory differ, those of another do not. */
export const foundReps: RepFit['found'] = {
  ...{ segmentBy: ['company_size'], within: 2, leads: 1_400, leftOut: 30, tooSmall: 3 },
  ...{ fittedAt: 1_764_000_000_000, names: { '70001': 'Anna Becker', '70002': 'Jonas Keller' } },
  segments: [
    [{ attribute: 'company_size', band: { from: 200 } }],
    [{ attribute: 'company_size', band: { known: true } }],
  ],
  territories: [
    {
      ...{ territoryId: 'dach', name: 'DACH', leads: 800, members: 2, found: true, byChance: 0.005, chances },
      weighed: {
        ...{ learnedFrom: 480, leads: 320, changed: 148, gain: 31.4, from: 18.2, to: 44.6, behind: 1.8 },
        reps: [
          { ownerId: '70001', had: 165, wouldHave: 160 },
          { ownerId: '70002', had: 155, wouldHave: 160 },
        ],
      },
    },
    {
      ...{ territoryId: 'uk', name: 'UK', leads: 600, members: 3, found: false, byChance: 0.4 },
      ...{ chances: [], weighed: null },
    },
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
  insisted: [
    {
      ...{ attribute: 'department', reason: 'stand_in', because: 'It tells 62 % of sex.' },
      by: 'mara@example.com',
    },
  ],
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
