import { describe, expect, test } from '@jest/globals';
import { defaultRulebook } from '../../src/routing/default-rulebook.ts';
import { explainRulebookErrors } from '../../src/routing/explain-rulebook-errors.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';

const office = {
  calendarId: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  week: [{ days: 'MONDAY_TO_FRIDAY' as const, startMinute: 540, endMinute: 1020 }],
};
const faults = (change: (draft: RulebookInput) => void): readonly string[] => {
  const draft: RulebookInput = structuredClone(defaultRulebook([{ ownerId: '1', active: true }]));
  change(draft);
  const parsed = rulebookSchema.safeParse(draft);
  return parsed.success ? [] : explainRulebookErrors(draft, parsed.error);
};
const territory = (changes: Partial<RulebookInput['territories'][number]>) => (draft: RulebookInput) =>
  void Object.assign(draft.territories[0]!, changes);
const policy = (changes: Partial<RulebookInput['slaPolicies'][number]>) => (draft: RulebookInput) =>
  void Object.assign(draft.slaPolicies[0]!, changes);

describe('a fault in clocks and escalation is told when the rulebook is published', () => {
  test('and a rulebook without a word about them has none', () => {
    expect(
      faults(
        (draft) =>
          (draft.slaPolicies = [{ slaPolicyId: 'first-response', targetMinutes: 15, calendar: 'rep' }]),
      ),
    ).toEqual([]);
  });

  test.each<[string, (draft: RulebookInput) => void]>([
    ['Territory "Everyone" names calendar "x", which does not exist.', territory({ calendarId: 'x' })],
    [
      'SLA policy "first-response" counts by the territory\'s calendar, but territory "Everyone" has none: give it a "calendarId".',
      policy({ calendar: 'territory' }),
    ],
    [
      'SLA policy "first-response" has a step to the named fallback, but territory "Everyone" names nobody in "fallbackOwnerIds".',
      policy({ steps: [{ to: 'named' }] }),
    ],
    [
      'SLA policy "first-response" has a step to the last resort, but the rulebook names none in "lastResort".',
      policy({ steps: [{ to: 'last_resort' }] }),
    ],
    [
      'SLA policy "first-response" ends at the last resort, but the rulebook names none in "lastResort".',
      policy({ afterLast: 'last_resort' }),
    ],
    [
      'SLA policy "first-response" follows the sun to territory "moon", which does not exist.',
      policy({ offHours: { do: 'follow_sun', territoryIds: ['moon'] } }),
    ],
    [
      'SLA policy "first-response", "warnings": must rise from one warning to the next.',
      policy({ warnings: [0.9, 0.5] }),
    ],
    ['Calendar id "office" is used twice.', (draft) => (draft.calendars = [office, office])],
    [
      'Calendar "Office" is never open: its week needs at least one interval.',
      (draft) => (draft.calendars = [{ ...office, week: [] }]),
    ],
    [
      'Calendar "Office", interval 1: "startMinute" must be before "endMinute".',
      (draft) =>
        (draft.calendars = [{ ...office, week: [{ days: 'MONDAY', startMinute: 600, endMinute: 600 }] }]),
    ],
    [
      'Calendar "Office", "timeZone": must be a time zone such as "Europe/Berlin".',
      (draft) => (draft.calendars = [{ ...office, timeZone: 'Mars/Olympus' }]),
    ],
    [
      'Calendar "Office", closure "Forever": must not last longer than a year.',
      (draft) =>
        (draft.calendars = [
          { ...office, closures: [{ from: '2026-01-01', to: '2030-01-01', name: 'Forever' }] },
        ]),
    ],
    [
      'SLA policy "first-response" gives 700000 minutes, which calendar "Office" of territory "Everyone" cannot fill within five years.',
      (draft) => {
        draft.calendars = [office];
        policy({ calendar: 'territory', targetMinutes: 700_000 })(draft);
        territory({ calendarId: 'office' })(draft);
      },
    ],
    [
      'SLA policy "first-response" gives 60 minutes, which calendar "Office" of territory "Everyone" cannot fill within five years.',
      (draft) => {
        const years = [2030, 2031, 2032, 2033, 2034, 2035];
        const closures = years.map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }));
        draft.calendars = [{ ...office, closures }];
        policy({ calendar: 'territory' })(draft);
        territory({ calendarId: 'office' })(draft);
      },
    ],
  ])('%s', (sentence, change) => {
    expect(faults(change)).toEqual([sentence]);
  });
});
