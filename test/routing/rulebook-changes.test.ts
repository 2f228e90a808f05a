import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { implies } from '../../src/routing/condition-implies.ts';
import { defaultRulebook } from '../../src/routing/default-rulebook.ts';
import { rulebookChanges } from '../../src/routing/rulebook-changes.ts';
import { rulebookNames } from '../../src/routing/rulebook-names.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { Condition, Rulebook, RulebookInput } from '../../src/routing/rulebook.ts';
import { movedTerritories } from '../../src/routing/territory-changes.ts';

const people: Readonly<Record<string, string>> = { '101': 'Anna Berg', '102': 'Bo Lindt' };
const base: RulebookInput = {
  ...defaultRulebook([]),
  territories: [
    {
      ...{ territoryId: 'dach', name: 'DACH', priority: 10, slaPolicyId: 'first-response' },
      condition: { attribute: 'country', is: 'any_of', values: ['DE', 'AT'] },
      members: [{ ownerId: '101', weight: 1 }],
    },
    {
      ...{ territoryId: 'uk', name: 'UK', priority: 20, slaPolicyId: 'first-response' },
      condition: { attribute: 'country', is: 'any_of', values: ['GB'] },
      members: [{ ownerId: '102', weight: 1 }],
    },
    {
      ...{ territoryId: 'all', name: 'Everyone', priority: 30, slaPolicyId: 'first-response' },
      condition: { all: [] },
      members: [],
    },
  ],
};
const before = rulebookSchema.parse(base);
const [dach, uk, everyone] = before.territories;
if (!dach || !uk || !everyone) throw new Error('The sample has three territories.');

function words(after: Partial<Rulebook>): readonly string[] {
  const names = rulebookNames([before], { owner: (id) => people[id] ?? `owner ${id}` });
  return rulebookChanges(before, { ...before, ...after }, names).flatMap(({ sentences }) => sentences);
}
const withTerritories = (...territories: Rulebook['territories']) => words({ territories });

describe('what changes from one rulebook to another, in words', () => {
  test('nothing, when they say the same', () => {
    expect(words({})).toEqual([]);
    expect(withTerritories({ ...dach, priority: 11 }, uk, everyone)).toEqual([]);
  });

  test('members by name, with their weights', () => {
    const members = [
      { ownerId: '101', weight: 2 },
      { ownerId: '102', weight: 1 },
    ];
    expect(withTerritories({ ...dach, members }, { ...uk, members: [] }, everyone)).toEqual([
      "Territory DACH: Anna Berg's weight 1 → 2.",
      'Territory DACH: Bo Lindt joins with weight 1.',
      'Territory UK: Bo Lindt leaves.',
    ]);
  });

  test('a condition as it was and is', () => {
    const condition: Condition = { attribute: 'country', is: 'any_of', values: ['CH'] };
    expect(withTerritories({ ...dach, condition }, uk, everyone)).toEqual([
      'Territory DACH: takes leads whose country is CH instead of leads whose country is one of DE, AT.',
    ]);
  });

  test('a move names the one that moved, not all that made room', () => {
    expect(
      withTerritories({ ...uk, priority: 1 }, { ...dach, priority: 2 }, { ...everyone, priority: 3 }),
    ).toHaveLength(1);
  });

  test('what is new and what is gone', () => {
    const added = { ...uk, territoryId: 'fr', name: 'France', priority: 25 };
    expect(withTerritories(dach, added, everyone)).toEqual([
      'Territory France is new: it takes leads whose country is GB, with Bo Lindt (1).',
      'Territory UK is gone.',
    ]);
  });

  test('points of the scorecard by band', () => {
    const [rule, ...rules] = before.scorecard.rules;
    if (!rule) throw new Error('The first scorecard has rules.');
    const bands = rule.bands.map((band) => ({ ...band, points: band.points + 5 }));
    const scorecard = { ...before.scorecard, rules: [{ ...rule, bands }, ...rules] };
    expect(words({ scorecard: { ...scorecard, grades: { A: 70, B: 40, C: 20 } } })).toEqual([
      'Scorecard: grade A 60 → 70.',
      'Scorecard: E-mail address: company 20 → 25 points; free -10 → -5 points.',
    ]);
  });

  test('policies, calendars, people, caps, fallbacks and the rest each in a sentence', () => {
    expect(
      words({
        slaPolicies: before.slaPolicies.map((policy) => ({ ...policy, targetMinutes: 30, manager: '102' })),
        capacities: [{ ownerId: '101', perDay: 12 }],
        fallback: { ownerIds: ['102'] },
        lastResort: { ownerId: '101' },
        existingOwner: 'overwrite_inactive',
        giveBack: { ...before.giveBack, onEscalation: true },
      }),
    ).toEqual([
      'SLA policy first-response: target in minutes 60 → 30.',
      'SLA policy first-response: manager none → Bo Lindt.',
      'Anna Berg: leads a day at most none → 12.',
      'Fallback: nobody → Bo Lindt.',
      'Last resort: nobody → Anna Berg.',
      'Contacts whose owner is no longer active get a new one.',
      'The turn is given back when a lead is escalated no → yes.',
    ]);
  });

  test('the fewest moves that explain an order', () => {
    const order = fc.uniqueArray(fc.nat(40).map(String), { maxLength: 20 });
    fc.assert(
      fc.property(order, fc.infiniteStream(fc.nat()), (ids, places) => {
        const shuffled = ids.map((id) => ({ id, at: places.next().value ?? 0 }));
        const after = shuffled.toSorted((a, b) => a.at - b.at).map(({ id }) => id);
        const moved = new Set(movedTerritories(ids, after).map(({ territoryId }) => territoryId));
        // Whatever is not named as moved stands in the order in which it stood.
        const stayed = (list: readonly string[]) => list.filter((id) => !moved.has(id));
        expect(stayed(after)).toEqual(stayed(ids));
      }),
    );
    expect(movedTerritories(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual([
      { territoryId: 'd', place: 1 },
    ]);
  });
});

describe('a condition that takes all that another one takes', () => {
  const country = (...values: string[]): Condition => ({ attribute: 'country', is: 'any_of', values });
  const size = (from?: number, to?: number): Condition => ({
    ...{ attribute: 'company_size', is: 'between' },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  test.each<[string, Condition, Condition, boolean]>([
    ['every lead takes all', country('DE'), { all: [] }, true],
    ['more countries', country('Germany'), country('AT', 'DE'), true],
    ['other countries', country('DE'), country('AT'), false],
    ['fewer demands', { all: [country('DE'), size(200)] }, country('DE', 'AT'), true],
    ['a wider range', size(200, 500), size(50), true],
    ['a narrower range', size(50), size(200), false],
    ['one of several', country('DE'), { any: [size(10), country('DE')] }, true],
    ['all of several', { any: [country('DE'), country('AT')] }, country('DE', 'AT', 'CH'), true],
    ['a country that is known', country('DE'), { attribute: 'country', is: 'known' }, true],
    [
      'not a country that is denied',
      { attribute: 'country', is: 'none_of', values: ['DE'] },
      { attribute: 'country', is: 'known' },
      false,
    ],
    ['nothing about lists', country('DE'), { attribute: 'country', is: 'in_list', listId: 'x' }, false],
  ])('%s', (_name, narrow, wide, expected) => {
    expect(implies(narrow, wide)).toBe(expected);
  });
});
