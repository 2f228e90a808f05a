import { expect, test } from '@jest/globals';
import { explainDecision } from '../../src/routing/explain-decision.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import type { Score } from '../../src/routing/score.ts';
import { aLead, aRep, aSnapshot, emptyState, wednesday } from './samples.ts';

const { decision } = routeLead(aLead('501'), aSnapshot([aRep('1')]), emptyState, wednesday);
const explained = (score: Partial<Score>): string =>
  explainDecision({ ...decision, score: { ...decision.score, ...score } });

test('tells the chance to convert, or that there is not enough history for one', () => {
  expect(explained({ chance: 0.234 })).toContain('Chance to convert: 23 %.');
  expect(explained({ chance: null })).toContain('Chance to convert: not enough history.');
  expect(explained({ chance: null, chanceNote: 'No past lead had this country.' })).toContain(
    'Chance to convert: not enough history. No past lead had this country.',
  );
});

test('says nothing about chances for a scorecard that has none', () => {
  expect(explained({})).not.toContain('Chance');
});

test('calls the industry of a factor by its name, of a pair too', () => {
  const hospital = 'hospital_health_care';
  const factors = [
    { label: 'Industry', attribute: 'industry', value: hospital, points: 10 },
    { label: 'Both', attribute: 'country', with: 'industry', value: `DE + ${hospital}`, points: 5 },
    { label: 'Size', attribute: 'company_size', value: null, points: -2 },
  ] as const;
  expect(explained({ factors })).toContain(
    '+10 for Industry (Hospital & Health Care), +5 for Both (DE + Hospital & Health Care), -2 for Size (not known).',
  );
});
