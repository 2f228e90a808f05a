import { describe, expect, test } from '@jest/globals';
import { matchCondition } from '../../src/routing/match-condition.ts';
import { leadWith } from './conditions.ts';

const code = (text: string) => leadWith({ postal_code: text });

describe('a postal prefix', () => {
  test.each<[string, string, boolean]>([
    ['80331', '8', true],
    ['80331', '80', true],
    ['80331', '80331', true],
    ['80331', '803312', false],
    ['80331', '33', false],
    // British codes by area, district and sector, however they are spaced.
    ['SW1A 1AA', 'SW', true],
    ['SW1A 1AA', 'sw1', true],
    ['SW1A 1AA', 'SW1A', true],
    ['SW1A 1AA', 'SW1A 1', true],
    ['SW1A1AA', 'SW1A 1AA', true],
    ['SW1A 1AA', 'S', false],
    ['SW10 9AA', 'SW1', false],
    ['SW10 9AA', 'SW10', true],
    ['S1 1AA', 'S', true],
    ['S10 1AA', 'S1', false],
    ['B1', 'B', true],
    ['M5V 3L9', 'M5', true],
    ['M5V', 'M5V', true],
    ['1012 AB', '1012', true],
    ['00-950', '00', true],
    ['LV-1010', 'LV-10', true],
  ])('%s under %s: %s', (written, prefix, holds) => {
    const condition = { attribute: 'postal_code', is: 'postal_prefix', values: ['99999', prefix] } as const;
    expect(matchCondition({ ...condition, values: [...condition.values] }, code(written)).holds).toBe(holds);
  });
});

describe('a postal range', () => {
  test.each<[string, string, string, boolean]>([
    ['80331', '80000', '81999', true],
    ['81999', '80000', '81999', true],
    ['82000', '80000', '81999', false],
    ['01067', '01000', '01999', true],
    ['1067', '01000', '01999', false],
    // Only as many digits count as the bounds have.
    ['10001-1234', '10001', '10099', true],
    ['80331', '80', '81', true],
    ['1000-123', '1000', '1999', true],
    // Letters and a number: the district, not the digits that follow it.
    ['SW1A 1AA', 'SW1', 'SW9', true],
    ['SW10 9AA', 'SW1', 'SW9', false],
    ['SW10 9AA', 'SW1', 'SW10', true],
    ['SE1 9AA', 'SW1', 'SW9', false],
    ['M5V 3L9', 'M4', 'M6', true],
    ['D02 AF30', 'D1', 'D2', true],
    ['80331', 'SW1', 'SW9', false],
    ['SW1A 1AA', '1', '9', false],
  ])('%s in %s to %s: %s', (written, from, to, holds) => {
    const condition = { attribute: 'postal_code', is: 'postal_between', ranges: [{ from, to }] } as const;
    expect(matchCondition({ ...condition, ranges: [{ from, to }] }, code(written)).holds).toBe(holds);
  });
});
