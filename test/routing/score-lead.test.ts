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

describe('a scorecard with more than rules', () => {
  const written = {
    base: 100,
    rules: [
      {
        label: 'Country',
        attribute: 'country' as const,
        bands: [
          { values: ['DE'], points: 10 },
          { known: true as const, points: 0 },
        ],
      },
    ],
    pairs: [
      {
        label: 'Country with size',
        first: { attribute: 'country' as const, bands: [{ values: ['DE'] }, { known: true as const }] },
        second: {
          attribute: 'company_size' as const,
          bands: [{ to: 50 }, { from: 50 }, { unknown: true as const }],
        },
        points: [
          [0, 20, -5],
          [0, 0, -1],
        ],
      },
    ],
    grades: { A: 120, B: 110, C: 100, byChance: { A: 0.5, B: 0.3, C: 0.1 } },
    calibration: {
      curve: [
        { points: 90, chance: 0.1 },
        { points: 130, chance: 0.5 },
      ],
    },
    learning: {
      ...{ source: 'past', target: 'customer', leads: 500, wins: 100, pointsToDoubleOdds: 20 },
      seen: {
        country: { weight: 0.7, unknown: false, values: ['DE', 'AT'] },
        company_size: { weight: 0.3, unknown: true, range: { from: 1, to: 1000 } },
      },
      ...{ excluded: [], quality: null, signal: { found: true, because: 'Beats the base rate.' } },
    },
  };
  const learned = compileScorecard(scorecardSchema.parse(written));
  const scored = (properties: Record<string, string>) => scoreLead(aLead('1', properties), learned);

  test('adds what two attributes say together, with both values', () => {
    expect(scored({ country: 'Germany', numemployees: '300' }).factors).toEqual([
      {
        label: 'Country with size',
        attribute: 'country',
        with: 'company_size',
        value: 'DE + 300',
        points: 20,
      },
      { label: 'Country', attribute: 'country', value: 'DE', points: 10 },
    ]);
    expect(scored({ country: 'Germany' }).factors[1]).toMatchObject({ value: 'DE + unknown', points: -5 });
  });

  test('gives the chance behind the points, flat beyond what was seen, and the grade by it', () => {
    expect(scored({ country: 'Germany', numemployees: '300' })).toMatchObject({
      points: 130,
      chance: 0.5,
      grade: 'A',
    });
    // Half-way in log-odds between 0.1 and 0.5.
    expect(scored({ country: 'Germany', numemployees: '10' })).toMatchObject({
      points: 110,
      chance: 0.25,
      grade: 'C',
    });
  });

  test('abstains outside what it has seen, and then points decide the grade', () => {
    expect(scored({ country: 'France', numemployees: '20' })).toMatchObject({
      ...{ points: 100, chance: null, grade: 'C' },
      chanceNote: 'No chance is given: no past lead had Country FR, on which 70 % of the scorecard hangs.',
    });
  });

  test('abstains for every lead while its chances are withheld', () => {
    const withheld = 'Live leads are no longer like those it was learned from.';
    const card = compileScorecard(
      scorecardSchema.parse({ ...written, calibration: { ...written.calibration, withheld } }),
    );
    expect(scoreLead(aLead('1', { country: 'Germany' }), card)).toMatchObject({
      chance: null,
      chanceNote: withheld,
    });
  });

  test.each([
    [
      {
        calibration: {
          curve: [
            { points: 1, chance: 0.5 },
            { points: 2, chance: 0.4 },
          ],
        },
      },
      'must rise',
    ],
    [{ pairs: [{ ...written.pairs[0]!, points: [[1]] }] }, 'needs points for every band'],
  ])('%j is refused', (part, message) => {
    expect(scorecardSchema.safeParse({ ...written, ...part }).error?.message).toContain(message);
  });
});
