import { describe, expect, test } from '@jest/globals';
import { compileScorecard } from '../../src/routing/compile-scorecard.ts';
import { scorecardSchema } from '../../src/routing/rulebook.ts';
import { scoreLead } from '../../src/routing/score-lead.ts';
import { aLead } from './samples.ts';

const scorecard = compileScorecard(
  scorecardSchema.parse({
    base: 5,
    rules: [
      { label: 'Country', attribute: 'country', bands: [{ values: ['DE', 'AT'], points: 10 }] },
      {
        label: 'Size',
        attribute: 'company_size',
        bands: [
          { from: 1000, points: 30 },
          { from: 50, points: 20 },
          { unknown: true, points: -5 },
        ],
      },
      { label: 'Industry', attribute: 'industry', bands: [{ known: true, points: 10 }] },
      { label: 'Tier', attribute: 'property:tier', bands: [{ values: ['gold'], points: 0.1 }] },
    ],
    grades: { A: 40, B: 30, C: 5 },
  }),
);
const score = (properties: Record<string, string>) => scoreLead(aLead('1', properties), scorecard);

describe('a score', () => {
  test('is the base and the points of each rule, with the largest effects first', () => {
    expect(score({ country: 'Austria', numemployees: '50-100', industry: 'Software' })).toEqual({
      points: 45,
      grade: 'A',
      factors: [
        { label: 'Size', attribute: 'company_size', value: 50, points: 20 },
        { label: 'Country', attribute: 'country', value: 'AT', points: 10 },
        { label: 'Industry', attribute: 'industry', value: 'software', points: 10 },
      ],
    });
  });

  test('takes the first band that fits', () => {
    expect(score({ numemployees: '5000' }).points).toBe(35);
  });

  test('shows what an unknown value cost', () => {
    expect(score({})).toEqual({
      points: 0,
      grade: 'D',
      factors: [{ label: 'Size', attribute: 'company_size', value: null, points: -5 }],
    });
  });

  test.each([
    ['1000', 'Germany', 'A'],
    ['1000', 'France', 'B'],
    ['10', 'France', 'C'],
  ])('%s people in %s make grade %s', (numemployees, country, grade) => {
    expect(score({ numemployees, country }).grade).toBe(grade);
  });

  test('of fractions has no rounding left over', () => {
    const tenths = compileScorecard({
      base: 0,
      rules: [0.1, 0.2].map((points) => ({
        label: 'Country',
        attribute: 'country' as const,
        bands: [{ known: true as const, points }],
      })),
      grades: { A: 3, B: 2, C: 0.3 },
    });
    expect(scoreLead(aLead('1', { country: 'DE' }), tenths)).toMatchObject({ points: 0.3, grade: 'C' });
  });
});
