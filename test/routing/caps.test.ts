import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countersNeeded } from '../../src/routing/counters.ts';
import type { Decision } from '../../src/routing/decision.ts';
import { dayNumber, localDayNumber, startOfLocalDay } from '../../src/routing/local-dates.ts';
import { localDay } from '../../src/routing/local-day.ts';
import { routeLeads } from '../../src/routing/route-leads.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { weekdayOf } from '../../src/routing/working-hours.ts';
import {
  aLead,
  aRep,
  aRulebook,
  aSnapshot,
  aTerritory,
  at,
  emptyState,
  officeHours,
  receivedBy,
  wednesday,
} from './samples.ts';

const HOUR = 3_600_000;
const leads = (count: number, from = 0, properties: Record<string, string> = {}) =>
  Array.from({ length: count }, (_, i) => aLead(`${1000 + from + i}`, properties));

/** One batch of leads at each moment; leads that wait are not tried again. */
function run(rulebook: Partial<RulebookInput>, moments: readonly number[], perMoment: number) {
  const reps = ['1', '2'].map((id) => aRep(id));
  const snapshot = aSnapshot(reps, aRulebook(['1', '2'], rulebook));
  let state = emptyState;
  return moments.map((now, i) => {
    const result = routeLeads(leads(perMoment, i * perMoment), snapshot, state, now);
    // Without the waiting line: these tests are about room alone.
    state = { ...result.state, waiting: new Map() };
    return result.decisions;
  });
}
const cap = (changes: Partial<NonNullable<RulebookInput['caps']>[number]>) => ({
  caps: [{ capId: 'c', name: 'Sales cap', window: { per: 'day' as const }, most: 3, ...changes }],
});

describe('a cap', () => {
  test('per day leaves room again on the next local day', () => {
    const [today, later, tomorrow] = run(
      cap({}),
      [wednesday, at('2026-11-18T22:59:00Z'), at('2026-11-18T23:00:00Z')],
      8,
    );
    expect(receivedBy(today!)).toEqual({ 1: 3, 2: 3 });
    expect(receivedBy(later!)).toEqual({});
    expect(receivedBy(tomorrow!)).toEqual({ 1: 3, 2: 3 });
  });

  test('per week leaves room again on Monday', () => {
    const moments = [wednesday, at('2026-11-22T22:59:59Z'), at('2026-11-22T23:00:00Z')];
    const counts = run(cap({ window: { per: 'week' } }), moments, 8).map(receivedBy);
    expect(counts).toEqual([{ 1: 3, 2: 3 }, {}, { 1: 3, 2: 3 }]);
  });

  test('over rolling hours leaves room as each lead grows old, and says when', () => {
    const moments = [wednesday, wednesday + HOUR, wednesday + 4 * HOUR - 1, wednesday + 4 * HOUR];
    const decided = run(cap({ window: { per: 'rolling', hours: 4 }, most: 2 }), moments, 3);
    expect(decided.map((list) => list.filter(({ outcome }) => outcome === 'assigned').length)).toEqual([
      3, 1, 0, 3,
    ]);
    const reasons = decided[2]![0]!.candidates.flatMap((candidate) => candidate.reasons);
    expect(reasons).toContainEqual({
      code: 'cap',
      name: 'Sales cap',
      window: { per: 'rolling', hours: 4 },
      together: false,
      received: 2,
      cap: 2,
      resetsAt: wednesday + 4 * HOUR,
    });
  });

  test('together counts the leads of everybody it names', () => {
    expect(receivedBy(run(cap({ counts: 'together', most: 5 }), [wednesday], 9)[0]!)).toEqual({ 1: 3, 2: 2 });
  });

  test('for a territory or a grade leaves the others alone', () => {
    const rulebook = aRulebook(['1'], {
      scorecard: {
        base: 0,
        rules: [{ label: 'Tier', attribute: 'property:tier', bands: [{ values: ['gold'], points: 99 }] }],
        grades: { A: 60, B: 40, C: 20 },
      },
      territories: [
        aTerritory(['1'], {
          territoryId: 'us',
          condition: { attribute: 'country', is: 'any_of', values: ['US'] },
          priority: 0,
        }),
        aTerritory(['1']),
      ],
      caps: [
        { capId: 'us', name: 'US', window: { per: 'day' }, most: 1, territoryIds: ['us'] },
        { capId: 'a', name: 'Grade A', window: { per: 'week' }, most: 2, grades: ['A'] },
      ],
    });
    const given = (list: readonly Decision[]) => receivedBy(list)['1'] ?? 0;
    const decide = (properties: Record<string, string>) =>
      given(
        routeLeads(leads(5, 0, properties), aSnapshot([aRep('1')], rulebook), emptyState, wednesday)
          .decisions,
      );
    expect(decide({ country: 'United States' })).toBe(1);
    expect(decide({ country: 'Germany', tier: 'gold' })).toBe(2);
    expect(decide({ country: 'Germany' })).toBe(5);
  });

  test('on open leads counts what a rep still holds, and what they get now', () => {
    const snapshot = aSnapshot(
      ['1', '2'].map((id) => aRep(id)),
      aRulebook(['1', '2'], { openCaps: [{ most: 4 }, { ownerIds: ['2'], most: 6 }] }),
    );
    const state = {
      ...emptyState,
      openLeads: new Map([
        ['1', 3],
        ['2', 6],
      ]),
    };
    const { decisions } = routeLeads(leads(3), snapshot, state, wednesday);
    expect(receivedBy(decisions)).toEqual({ 1: 1 });
    expect(decisions[2]!.candidates.map(({ reasons }) => reasons)).toEqual([
      [{ code: 'open_cap', open: 4, cap: 4 }],
      [{ code: 'open_cap', open: 6, cap: 6 }],
    ]);
  });
});

describe('whatever the caps and the course of weeks', () => {
  const window = fc.oneof(
    fc.constant({ per: 'day' as const }),
    fc.constant({ per: 'week' as const }),
    fc.integer({ min: 1, max: 100 }).map((hours) => ({ per: 'rolling' as const, hours })),
  );
  const world = fc.record({
    caps: fc.array(
      fc.record({
        window,
        most: fc.integer({ min: 0, max: 6 }),
        counts: fc.constantFrom('each_rep' as const, 'together' as const),
        territories: fc.constantFrom<(string[] | undefined)[]>(undefined, ['us'], ['dach']),
        owners: fc.constantFrom<(string[] | undefined)[]>(undefined, ['1'], ['1', '3']),
        timeZone: fc.constantFrom('UTC', 'America/Sao_Paulo'),
      }),
      { maxLength: 4 },
    ),
    perDay: fc.option(fc.integer({ min: 0, max: 4 })),
    steps: fc.array(
      fc.record({
        minutes: fc.integer({ min: 0, max: 3000 }),
        countries: fc.array(fc.constantFrom('US', 'DE'), { maxLength: 6 }),
      }),
      { maxLength: 25 },
    ),
  });
  const zones: Record<string, string> = { 1: 'Europe/Berlin', 2: 'America/New_York', 3: 'Asia/Kolkata' };

  test('none of them is ever exceeded', () => {
    fc.assert(
      fc.property(world, ({ caps, perDay, steps }) => {
        const members = ['1', '2', '3'];
        type Limit = (typeof caps)[number] & { ownerIds?: string[]; territoryIds?: string[] };
        const written = caps.map(({ territories, owners, ...rest }, i) => ({
          capId: `cap-${i}`,
          name: `Cap ${i}`,
          ...rest,
          ...(territories ? { territoryIds: territories } : {}),
          ...(owners ? { ownerIds: owners } : {}),
        }));
        const rulebook = aRulebook(members, {
          capacities: perDay === null ? [] : [{ ownerId: '2', perDay }],
          caps: written,
          territories: [
            aTerritory(members, {
              territoryId: 'us',
              priority: 0,
              condition: { attribute: 'country', is: 'any_of', values: ['US'] },
            }),
            aTerritory(members),
          ],
        });
        const snapshot = aSnapshot(
          members.map((id) => aRep(id, { timeZone: zones[id]! })),
          rulebook,
        );
        const given: { at: number; ownerId: string; territoryId: string }[] = [];
        let state = emptyState;
        let now = at('2026-10-20T10:00:00Z');
        let id = 0;
        for (const step of steps) {
          now += step.minutes * 60_000;
          const batch = step.countries.map((country) => aLead(`${(id += 1)}`, { country }));
          const result = routeLeads(batch, snapshot, state, now);
          state = { ...result.state, waiting: new Map() };
          for (const { outcome, ownerId, territory } of result.decisions) {
            if (outcome === 'assigned')
              given.push({ at: now, ownerId: ownerId!, territoryId: territory!.territoryId });
          }
        }
        const limits: Omit<Limit, 'territories' | 'owners'>[] = [...written];
        if (perDay !== null) {
          limits.push({
            ownerIds: ['2'],
            most: perDay,
            window: { per: 'day' },
            counts: 'each_rep',
            timeZone: 'UTC',
          });
        }
        for (const limit of limits) {
          const fits = given.filter(
            ({ ownerId, territoryId }) =>
              (limit.ownerIds?.includes(ownerId) ?? true) &&
              (limit.territoryIds?.includes(territoryId) ?? true),
          );
          // Counted by the names of days, and by pairs of moments, not in the way in which the router counts.
          const groups = Object.values(
            Object.groupBy(fits, ({ ownerId }) => (limit.counts === 'together' ? 'all' : ownerId)),
          );
          for (const group of groups) {
            for (const last of group!) {
              const zone = limit.counts === 'together' ? limit.timeZone : zones[last.ownerId]!;
              const inWindow = group!.filter((each) => {
                if (each.at > last.at) return false;
                if (limit.window.per === 'rolling') return last.at - each.at < limit.window.hours * HOUR;
                const day = localDay(each.at, zone);
                const lastDay = localDay(last.at, zone);
                if (limit.window.per === 'day') return day === lastDay;
                const monday = (date: string) => dayNumber(date) - weekdayOf(dayNumber(date));
                return monday(day) === monday(lastDay);
              });
              expect(inWindow.length).toBeLessThanOrEqual(limit.most);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a state loaded anew by what countersNeeded asks for decides the same', () => {
    fc.assert(
      fc.property(world, ({ caps, steps }) => {
        const members = ['1', '2', '3'];
        const rulebook = aRulebook(members, {
          caps: caps.map(({ window: capWindow, most, counts, timeZone }, i) => ({
            capId: `cap-${i}`,
            name: `Cap ${i}`,
            window: capWindow,
            most,
            counts,
            timeZone,
          })),
        });
        const reps = members.map((id) => aRep(id, { timeZone: zones[id]! }));
        const snapshot = aSnapshot(reps, rulebook);
        const given: { at: number; ownerId: string }[] = [];
        let state = emptyState;
        let now = at('2026-10-20T10:00:00Z');
        let id = 0;
        for (const step of steps) {
          now += step.minutes * 60_000;
          const batch = step.countries.map((country) => aLead(`${(id += 1)}`, { country }));
          const queries = countersNeeded(snapshot.rulebook.capacity, reps, now);
          const received = new Map(
            queries.map(({ key, ownerIds, from, limit }) => {
              const moments = given.filter((each) => ownerIds.includes(each.ownerId) && each.at >= from);
              return [key, limit === 0 ? [] : moments.map((each) => each.at).slice(-limit)];
            }),
          );
          const loaded = routeLeads(batch, snapshot, { ...state, received }, now);
          const carried = routeLeads(batch, snapshot, state, now);
          expect(loaded.decisions).toEqual(carried.decisions);
          state = { ...carried.state, waiting: new Map() };
          for (const { outcome, ownerId } of carried.decisions) {
            if (outcome === 'assigned') given.push({ at: now, ownerId: ownerId! });
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z'],
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z'],
])('in %s the day %s begins at %s', (zone, date, instant) => {
  expect(startOfLocalDay(dayNumber(date), zone)).toBe(at(instant));
  expect(localDayNumber(at(instant), zone)).toBeGreaterThanOrEqual(dayNumber(date));
  expect(localDayNumber(at(instant) - 1, zone)).toBe(dayNumber(date) - 1);
});

test('hours of an office are no obstacle to counting days', () => {
  const snapshot = aSnapshot(
    [aRep('1', { workingHours: officeHours })],
    aRulebook(['1'], { capacities: [{ ownerId: '1', perDay: 2 }] }),
  );
  const { decisions } = routeLeads(leads(3), snapshot, emptyState, wednesday);
  expect(decisions[2]!.reason).toBe('Waiting: nobody in DACH has room before Thu 09:00 (Europe/Berlin).');
});
