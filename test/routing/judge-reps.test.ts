import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holdUntil } from '../../src/routing/hold-until.ts';
import { compileCapacity } from '../../src/routing/compile-capacity.ts';
import { needsNothing } from '../../src/routing/compile-requirements.ts';
import { judgeRep } from '../../src/routing/judge-reps.ts';
import type { JudgeContext } from '../../src/routing/judge-reps.ts';
import type { Rep } from '../../src/routing/rep.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import { MINUTE } from '../../src/routing/working-hours.ts';
import { aRep, aRulebook, at, emptyState, officeHours, wednesday } from './samples.ts';

/** A verdict on one rep, 18 November 2026 10:00 in Berlin unless told otherwise. */
const judge = (changes: Partial<Rep>, now = wednesday, cap?: number, received = 0) => {
  const rep = aRep('1', changes);
  const capacities = cap === undefined ? [] : [{ ownerId: '1', perDay: cap }];
  const moments = Array.from({ length: received }, () => now);
  return judgeRep('1', 1, {
    ...context(aRulebook(['1'], { capacities }), [rep], now),
    state: { ...emptyState, received: new Map([['per-day/1', moments]]) },
  });
};

const context = (rulebook: Rulebook, reps: readonly Rep[], now: number): JudgeContext => ({
  reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
  capacity: compileCapacity(rulebook),
  holidays: undefined,
  state: emptyState,
  territoryId: 'dach',
  grade: 'D',
  needs: needsNothing,
  had: [],
  now,
});

describe('a rep', () => {
  test('who is active, there, at work and has room is eligible', () => {
    expect(judge({ workingHours: officeHours }, wednesday, 12, 11).reasons).toEqual([]);
  });

  test('without a switch, hours or cap in HubSpot is eligible', () => {
    expect(judge({ availability: null }).reasons).toEqual([]);
  });

  test('is dropped with every reason, not only the first', () => {
    const now = at('2026-11-18T20:00:00Z');
    const until = at('2026-11-20T08:00:00Z');
    const verdict = judge(
      {
        active: false,
        availability: 'away',
        workingHours: officeHours,
        outOfOffice: [{ startsAt: now - 1, endsAt: until }],
      },
      now,
      12,
      12,
    );
    expect(verdict.reasons).toEqual([
      { code: 'deactivated' },
      { code: 'away' },
      { code: 'out_of_office', until, source: 'hubspot' },
      { code: 'off_hours', opensAt: at('2026-11-19T08:00:00Z') },
      { code: 'daily_cap', received: 12, cap: 12, resetsAt: at('2026-11-18T23:00:00Z') },
    ]);
    expect(verdict.freeAt).toBeNull();
  });

  test('whom HubSpot does not list is unknown', () => {
    expect(judgeRep('9', 1, context(aRulebook(['9']), [], wednesday))).toMatchObject({
      name: 'Owner 9',
      timeZone: 'UTC',
      reasons: [{ code: 'unknown_rep' }],
    });
  });

  test('is out of office from the first millisecond to the last, and not at the end', () => {
    const outOfOffice = [{ startsAt: wednesday, endsAt: wednesday + 1000 }];
    expect(judge({ outOfOffice }, wednesday - 1).reasons).toEqual([]);
    expect(judge({ outOfOffice }, wednesday).reasons).toHaveLength(1);
    expect(judge({ outOfOffice }, wednesday + 1000).reasons).toEqual([]);
  });

  test('with absences that follow on is out until the end of the last one', () => {
    const outOfOffice = [
      { startsAt: wednesday + 1000, endsAt: wednesday + 3000 },
      { startsAt: wednesday, endsAt: wednesday + 1000 },
    ];
    expect(judge({ outOfOffice }).reasons).toEqual([
      { code: 'out_of_office', until: wednesday + 3000, source: 'hubspot' },
    ]);
  });

  test('whose absence ends outside hours is free at the next opening', () => {
    const outOfOffice = [{ startsAt: wednesday, endsAt: at('2026-11-20T19:00:00Z') }];
    expect(judge({ outOfOffice, workingHours: officeHours }).freeAt).toBe(at('2026-11-23T08:00:00Z'));
  });

  test('who is full is free when their own day is over and their work begins', () => {
    expect(judge({ timeZone: 'America/New_York' }, wednesday, 3, 3).freeAt).toBe(at('2026-11-19T05:00:00Z'));
    expect(judge({ workingHours: officeHours }, wednesday, 3, 3).freeAt).toBe(at('2026-11-19T08:00:00Z'));
  });

  test('with a cap of nothing never becomes free', () => {
    expect(judge({}, wednesday, 0).freeAt).toBeNull();
  });

  test('is eligible at the moment it is free, if nothing else changes, and not before', () => {
    const minutes = fc.integer({ min: 0, max: 20_000 });
    const absences = fc.array(
      fc.tuple(minutes, fc.integer({ min: 1, max: 5000 })).map(([start, length]) => ({
        startsAt: wednesday + (start - 2000) * MINUTE,
        endsAt: wednesday + (start - 2000 + length) * MINUTE,
      })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(absences, fc.boolean(), minutes, (outOfOffice, always, later) => {
        const rep = { outOfOffice, workingHours: always ? [] : officeHours };
        const now = wednesday + later * MINUTE;
        const { freeAt, reasons } = judge(rep, now);
        if (freeAt === null) return expect(reasons).toEqual([]);
        expect(judge(rep, freeAt).reasons).toEqual([]);
        for (let moment = now; moment < freeAt; moment += 13 * MINUTE) {
          expect(judge(rep, moment).reasons).not.toEqual([]);
        }
      }),
    );
  });
});

describe('a hold', () => {
  const hold = (...judged: ReturnType<typeof judge>[]) => holdUntil(judged, wednesday) - wednesday;

  test('ends when the first rep comes back', () => {
    const back = (minutes: number) =>
      judge({ outOfOffice: [{ startsAt: 0, endsAt: wednesday + minutes * MINUTE }] });
    expect(hold(back(9), back(7), judge({ active: false }))).toBe(7 * MINUTE);
  });
  test('looks again after five minutes when somebody is only away', () => {
    expect(hold(judge({ availability: 'away' }), judge({ active: false }))).toBe(5 * MINUTE);
  });
  test('never lasts longer than 15 minutes: hours and absences can be edited at any time', () => {
    expect(hold(judge({ outOfOffice: [{ startsAt: 0, endsAt: wednesday + 60 * MINUTE }] }))).toBe(
      15 * MINUTE,
    );
    expect(hold(judge({ active: false }))).toBe(15 * MINUTE);
    expect(hold()).toBe(15 * MINUTE);
  });
});
