import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/routing/explain-difference/explain-difference.ts';
import { LEAD } from '../../src/routing/select-rep.ts';
import { after, alternativesOf, askAbout, isTheirs, single } from './ask-small-world.ts';
import { leadWith } from './conditions.ts';
import { aRep, aRulebook, aTerritory, emptyState, wednesday } from './samples.ts';
import { aTurn, aWorld, countries, owners } from './small-worlds.ts';
import type { Supposed } from './supposed.ts';

const someone = fc.constantFrom(...owners);
const between = (from: number, to: number, step = 1): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil(Math.abs(to - from) / step) - 1) }, (_, i) =>
    from < to ? from + (i + 1) * step : from - (i + 1) * step,
  );
const QUARTER_HOUR = 900_000;

/** The same change, but less of it. */
function lesser(change: Change): readonly Change[] {
  switch (change.what) {
    case 'attribute': {
      const { from, to } = change;
      if (typeof from !== 'number' || typeof to !== 'number') return [];
      return between(from, to).map((less) => ({ ...change, to: less }));
    }
    case 'score':
    case 'weight':
    case 'cap':
    case 'later':
    case 'open_leads':
    case 'received':
      return between(change.from, change.to).map((less) => ({ ...change, to: less }) as Change);
    case 'chance':
      // In hundredths, as they are told.
      return between(Math.round((change.from ?? 0) * 100), Math.round(change.to * 100)).map((less) => ({
        ...{ ...change, to: less / 100 },
      }));
    case 'place':
      return between(change.from ?? change.to, change.to).map((less) => ({ ...change, to: less }));
    case 'owed':
      return between(change.from, change.to, LEAD / 100).map((less) => ({ ...change, to: less }));
    case 'moment':
      return between(change.from, change.to, QUARTER_HOUR).map((less) => ({ ...change, to: less }));
    default:
      return [];
  }
}

test('of a number no less would have been enough', () => {
  fc.assert(
    fc.property(fc.oneof(aWorld, aTurn), someone, (it, ownerId) => {
      for (const change of single(alternativesOf(it, ownerId) ?? [])) {
        for (const less of lesser(change)) {
          expect([change, less, isTheirs(after(it, [less]), ownerId)]).toEqual([change, less, false]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** Every single thing that could be different in a small world, for the rep who is asked about. */
function everyChange({ lead, rulebook, reps }: Supposed, ownerId: string): readonly Change[] {
  const rep = { ownerId, name: '' };
  const { country, company_size: size } = lead.attributes;
  const perDay = rulebook.capacities.find((each) => each.ownerId === ownerId)?.perDay;
  const places = rulebook.territories.map(({ territoryId, name }) => ({ territoryId, name }));
  const own = rulebook.territories.filter(({ members }) => members.some((each) => each.ownerId === ownerId));
  return [
    ...countries.map((to): Change => ({
      ...attribute,
      attribute: 'country',
      from: country?.value ?? null,
      to,
    })),
    ...sizesAtBounds(rulebook).map((to): Change => ({
      ...attribute,
      attribute: 'company_size',
      from: size?.value ?? null,
      to,
    })),
    ...(lead.ownerId === null ? [] : [{ ...ofLead, what: 'owner', from: lead.ownerId, to: null } as const]),
    { kind: 'rep', what: 'active', rep, from: false, to: true },
    { kind: 'rep', what: 'availability', rep, from: 'away', to: 'available' },
    { kind: 'rep', what: 'hours', rep, from: 'closed', to: 'open' },
    { kind: 'rep', what: 'language', rep, from: null, to: 'de' },
    { kind: 'rulebook', what: 'existing_owner', from: 'keep', to: 'overwrite_inactive' },
    ...reps
      .filter((each) => each.ownerId !== ownerId)
      .map(({ ownerId: id }): Change => ({
        ...{
          kind: 'rep',
          what: 'availability',
          rep: { ownerId: id, name: '' },
          from: 'available',
          to: 'away',
        },
      })),
    ...(perDay === undefined
      ? []
      : [{ kind: 'rulebook', what: 'cap', capId: 'per-day', cap: null, rep, from: perDay, to: 9 } as const]),
    ...own.map(({ territoryId, name }): Change => ({
      ...{ kind: 'turn', what: 'owed', rep, territory: { territoryId, name }, from: 0, to: 9 * LEAD },
    })),
    // The last territory takes every lead that is left, so it stays where it is.
    ...places
      .slice(0, -1)
      .flatMap((territory, from) =>
        places
          .slice(0, from)
          .map((before, to): Change => ({ kind: 'rulebook', what: 'priority', territory, before, from, to })),
      ),
  ];
}

/** Between bounds of conditions a size makes no difference. */
function sizesAtBounds({ territories }: Supposed['rulebook']): readonly (number | null)[] {
  const written = JSON.stringify(territories.map(({ condition }) => condition));
  const bounds = [...written.matchAll(/"(?:from|to)":(\d+)/g)].map(([, digits]) => Number(digits));
  return [null, ...new Set([0, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1])])].filter(
    (size) => size === null || size >= 0,
  );
}

const ofLead = { kind: 'lead_attribute' } as const;
const attribute = { ...ofLead, what: 'attribute' } as const;

test('where it says that it looked everywhere, no one change and no two would have been fewer', () => {
  let looked = 0;
  fc.assert(
    fc.property(aWorld, someone, (it, ownerId) => {
      const answer = askAbout(it, ownerId);
      if (answer.answer !== 'different' || !answer.complete) return;
      const fewest = answer.alternatives[0]?.length ?? Infinity;
      if (fewest < 2) return;
      const changes = everyChange(it, ownerId);
      const sets = changes.flatMap((one, place) => [
        [one],
        ...(fewest > 2 ? changes.slice(place + 1).map((other) => [one, other]) : []),
      ]);
      looked += 1;
      for (const set of sets) expect([set, isTheirs(after(it, set), ownerId)]).toEqual([set, false]);
    }),
    { numRuns: 250 },
  );
  expect(looked).toBeGreaterThan(0);
});

const never: Supposed['rulebook']['territories'][number]['condition'] = {
  ...{ attribute: 'country', is: 'any_of', values: ['AT'] },
};
const inWorld = (territories: Parameters<typeof aTerritory>[1][], fallback: string[] = []): Supposed => ({
  lead: leadWith({ country: 'DE' }, '501'),
  rulebook: aRulebook([], {
    territories: territories.map((each, priority) =>
      aTerritory([], { territoryId: `t${priority}`, name: `T${priority}`, priority, ...each }),
    ),
    fallback: { ownerIds: fallback },
  }),
  reps: [aRep('1'), aRep('2', { availability: 'away' }), aRep('3')],
  ...{ state: emptyState, now: wednesday, before: 0 },
});

test('a lead may come to a territory because the one before it passes leads on', () => {
  const it = inWorld([
    { condition: { attribute: 'country', is: 'known' }, members: [{ ownerId: '1', weight: 1 }] },
    { whenNobody: { do: 'next_territory' } },
    { members: [{ ownerId: '2', weight: 1 }] },
  ]);
  const sets = (alternativesOf(it, '2') ?? []).map((changes) => changes.map(({ what }) => what).sort());
  expect(sets).toContainEqual(['attribute', 'availability']);
});

test('a fallback gets the lead once no member of the territory is there', () => {
  const members = [{ ownerId: '1', weight: 1 }];
  const it = inWorld([{ condition: never }, { members, whenNobody: { do: 'fallback' } }], ['3']);
  expect(single(alternativesOf(it, '3') ?? [])).toContainEqual(
    expect.objectContaining({ what: 'availability', rep: { ownerId: '1', name: 'Rep 1' }, to: 'away' }),
  );
});
