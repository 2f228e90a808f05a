import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hoursOfDay } from '../../hubspot-project/app/settings/what-if/hours-of-day.ts';
import { spanOf } from '../../hubspot-project/app/settings/what-if/span.ts';

const hour = 3_600_000;
const cell = (at: number, given: number, atWork = 2) => ({
  ...{ hour: at, came: given, atWork },
  given: { before: given, after: given + 1 },
  waited: { before: 1, after: 0 },
});

describe('pressure by hour of the day', () => {
  test('is in the zone of the reader, over midnight and over the end of the week', () => {
    const sundayLate = cell(6 * 24 + 23, 4);
    const shown = hoursOfDay([sundayLate], 2 * hour, 0);
    expect(shown.filter(({ given }) => given.before > 0)).toEqual([
      {
        ...{ hour: 1, given: { before: 4, after: 5 }, waited: { before: 1, after: 0 } },
        perRep: { before: 2, after: 2.5 },
      },
    ]);
    expect(hoursOfDay([sundayLate], 2 * hour, 6).every(({ given }) => given.before === 0)).toBe(true);
  });

  test('leaves out of the leads for each rep what came while nobody was at work', () => {
    const [first] = hoursOfDay([cell(0, 6, 0), cell(24, 6, 3)], 0);
    expect(first).toMatchObject({ given: { before: 12 }, perRep: { before: 2 } });
  });

  test('the days of the week add up to every day, in any zone', () => {
    const week = fc.uniqueArray(fc.integer({ min: 0, max: 167 }), { maxLength: 20 });
    fc.assert(
      fc.property(week, fc.integer({ min: -24, max: 28 }), (hours, halfHours) => {
        const cells = hours.map((at) => cell(at, at + 1));
        const sum = (day: number | null) =>
          hoursOfDay(cells, (halfHours * hour) / 2, day).reduce((all, { given }) => all + given.before, 0);
        const days = [0, 1, 2, 3, 4, 5, 6].reduce((all, day) => all + sum(day), 0);
        expect(days).toBe(sum(null));
        expect(days).toBe(cells.reduce((all, { given }) => all + given.before, 0));
      }),
    );
  });
});

test.each([
  [0.2, { days: 0, hours: 0, minutes: 0 }],
  [59.6, { days: 0, hours: 1, minutes: 0 }],
  [1_439.7, { days: 1, hours: 0, minutes: 0 }],
  [3_000, { days: 2, hours: 2, minutes: 0 }],
])('%d minutes are %j', (minutes, span) => expect(spanOf(minutes)).toEqual(span));
