import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTerritories } from '../../src/routing/check-territories.ts';
import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import type { Condition } from '../../src/routing/condition.ts';
import { exampleFacts, exampleScore } from '../../src/routing/example-lead.ts';
import { isoCountryCode } from '../../src/routing/country-names.ts';
import type { Lead } from '../../src/routing/lead.ts';
import type { NamedList } from '../../src/routing/named-list.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import { anyCondition, anyLead, anyScore, someLists } from './conditions.ts';
import { factsOf } from '../../src/routing/facts.ts';
import { aRulebook } from './samples.ts';

const grades = { A: 60, B: 40, C: 20 };

function rulebookOf(conditions: readonly Condition[]): Rulebook {
  const [like] = aRulebook(['1']).territories;
  const all = [...conditions, { all: [] }];
  return {
    ...aRulebook(['1']),
    territories: all.map((condition, i) => ({
      ...like!,
      territoryId: `t${i}`,
      name: `Territory ${i}`,
      priority: i,
      condition,
    })),
  };
}

const check = (conditions: readonly Condition[], lists: readonly NamedList[] = []) =>
  checkTerritories(rulebookOf(conditions), lists);
const codesOf = (conditions: readonly Condition[], territoryId: string) =>
  check(conditions).flatMap((finding) => (finding.territoryId === territoryId ? finding.code : []));

const country = (...values: string[]): Condition => ({ attribute: 'country', is: 'any_of', values });
const size = (from?: number, to?: number): Condition => ({
  attribute: 'company_size',
  is: 'between',
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/** Leads as readLead makes them: with countries and domains that are some, and whole head-counts. */
function asRead(lead: Lead): Lead {
  const { company_size: size, country, email_domain: domain, ...others } = lead.attributes;
  const head = size && { ...size, value: Math.floor(Math.abs(Number(size.value))) };
  const code = country && isoCountryCode(String(country.value));
  return {
    ...lead,
    attributes: {
      ...others,
      ...(head && { company_size: head }),
      ...(country && code && { country: { ...country, value: code } }),
      ...(domain && String(domain.value).endsWith('.com') && { email_domain: domain }),
    },
  };
}

describe('checking territories', () => {
  test('finds a territory that one before it leaves nothing for, and names it', () => {
    const findings = check([country('DE', 'AT'), { all: [country('Germany'), size(200)] }]);
    expect(findings[0]).toMatchObject({ code: 'never_matches', territoryId: 't1' });
    expect(findings[0]?.message).toContain('"Territory 0" before it takes every lead it asks for');
  });

  test('finds a territory that several before it leave nothing for only together', () => {
    const parts = [
      size(undefined, 49),
      size(50, 200),
      size(201),
      { attribute: 'company_size', is: 'unknown' },
    ];
    const findings = check([...(parts as Condition[]), country('DE')]);
    expect(findings.find(({ code }) => code === 'never_matches')).toMatchObject({ territoryId: 't4' });
  });

  test('sees that no head-count lies between 49 and 50', () => {
    expect(codesOf([size(undefined, 49), size(50)], 't1')).not.toContain('never_matches');
    const conditions = [
      size(undefined, 49),
      size(50),
      { attribute: 'company_size', is: 'known' } as Condition,
    ];
    expect(codesOf(conditions, 't2')).toContain('never_matches');
  });

  test('sees a condition that contradicts itself', () => {
    const [finding] = check([{ all: [country('DE'), country('AT')] }]);
    expect(finding?.message).toContain('no lead can have what its own condition asks for');
  });

  test('knows that a region lies in its country', () => {
    const bavaria: Condition = { attribute: 'region', is: 'any_of', values: ['DE-BY'] };
    expect(codesOf([country('DE'), bavaria], 't1')).toContain('never_matches');
    expect(codesOf([country('AT'), bavaria], 't1')).not.toContain('never_matches');
  });

  test('says which of two overlapping territories wins, with a lead', () => {
    const overlap = check([country('DE'), size(200)]).find(({ code }) => code === 'overlap');
    expect(overlap).toMatchObject({
      territoryId: 't1',
      example: { attributes: { country: 'DE', company_size: 200 } },
    });
  });

  test('gives a lead that falls to the catch-all', () => {
    const [fall] = check([country('DE')]).filter(({ code }) => code === 'falls_to_catch_all');
    expect(fall?.message).toBe('No other territory asks for country FR: such a lead goes to "Territory 1".');
  });

  test('knows that a list holds more than the values that are asked for before it', () => {
    const lists = [
      { listId: 'named', name: 'Named', values: ['other.com', 'acme.com'] },
      { listId: 'one', name: 'One', values: ['acme.com'] },
    ];
    const acme: Condition = { attribute: 'email_domain', is: 'any_of', values: ['acme.com'] };
    const listed = (listId: string): Condition => ({ attribute: 'email_domain', is: 'in_list', listId });
    const never = check([acme, listed('named'), listed('one')], lists).flatMap(({ code, territoryId }) =>
      code === 'never_matches' ? territoryId : [],
    );
    expect(never).toEqual(['t2']);
  });

  test('goes through a thousand territories, and finds the one that is left nothing and every pair that overlaps', () => {
    const codes = Array.from({ length: 1000 }, (_, i): Condition => ({
      all: [
        country(i % 2 ? 'DE' : 'FR'),
        { attribute: 'postal_code', is: 'postal_prefix', values: [String(1000 + Math.floor(i / 2))] },
      ],
    }));
    const inner: Condition = {
      all: [country('DE'), { attribute: 'postal_code', is: 'postal_prefix', values: ['12345'] }],
    };
    const outer: Condition = {
      all: [country('FR'), { attribute: 'postal_code', is: 'postal_prefix', values: ['14'] }],
    };
    const findings = check([...codes, inner, outer]);
    const of = (code: string) => findings.filter((finding) => finding.code === code);
    expect(of('never_matches').map(({ territoryId }) => territoryId)).toEqual(['t1000']);
    // Of FR every code from 1400 to 1499 lies in 14. The last one says that there are more.
    expect(of('overlap')).toHaveLength(51);
    expect(of('overlap').at(-1)).toMatchObject({ territoryId: null, example: null });
    expect(of('overlap').filter(({ territoryId }) => territoryId === 't1000')).toHaveLength(1);
  });

  test('does not claim what it cannot tell about texts', () => {
    const title = (is: 'contains' | 'starts_with', ...values: string[]): Condition => ({
      attribute: 'property:title',
      is,
      values,
    });
    const codes = codesOf([title('contains', 'head'), title('starts_with', 'head')], 't1');
    expect(codes).toContain('cannot_tell');
    expect(codes).not.toContain('never_matches');
  });

  test('never calls a territory unreachable that some lead reaches, and shows only examples that hold', () => {
    fc.assert(
      fc.property(
        fc.array(anyCondition, { minLength: 1, maxLength: 5 }),
        fc.array(
          fc.tuple(
            anyLead.map(asRead),
            anyScore.map(({ points }) => exampleScore({ attributes: { score: points } }, grades)),
          ),
          { minLength: 60, maxLength: 60 },
        ),
        (conditions, leads) => {
          const rules = compileRulebook(rulebookOf(conditions), someLists);
          const findings = check(conditions, someLists);
          const reached = new Set(leads.map(([lead, score]) => rules.index.first(factsOf(lead, score), -1)));
          for (const { code, territoryId, example } of findings) {
            const place = Number(territoryId?.slice(1));
            if (code === 'never_matches') expect(reached).not.toContain(place);
            if (!example) continue;
            const facts = exampleFacts(example, grades);
            expect(rules.territories[place]?.match.holds(facts)).toBe(true);
            const wins = rules.index.first(facts, -1);
            if (code === 'falls_to_catch_all') expect(wins).toBe(place);
            else expect(wins).toBeLessThan(place);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('agrees with going through every combination, for sets and ranges', () => {
    const values = ['DE', 'AT', 'FR'];
    const exact: fc.Arbitrary<Condition> = fc.oneof(
      fc
        .record({
          is: fc.constantFrom('any_of' as const, 'none_of' as const),
          values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }),
        })
        .map((rest) => ({ attribute: 'country' as const, ...rest })),
      fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })).map(([a, b]) => size(Math.min(a, b), Math.max(a, b))),
      fc
        .constantFrom('known' as const, 'unknown' as const)
        .map((is) => ({ attribute: 'company_size' as const, is })),
    );
    const group: fc.Arbitrary<Condition> = fc.oneof(
      exact,
      fc.array(exact, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(exact, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      fc.array(exact, { minLength: 1, maxLength: 2 }).map((none) => ({ none })),
    );
    const universe = [...values, 'US', null].flatMap((country) =>
      [null, 0, 1, 2, 3, 4, 5, 6].map((company_size) =>
        exampleFacts({
          attributes: { ...(country && { country }), ...(company_size !== null && { company_size }) },
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), (conditions) => {
        const rules = compileRulebook(rulebookOf(conditions));
        const reached = new Set(universe.map((facts) => rules.index.first(facts, -1)));
        const unreachable = check(conditions).flatMap(({ code, territoryId }) =>
          code === 'never_matches' ? Number(territoryId?.slice(1)) : [],
        );
        expect(unreachable).toEqual(conditions.map((_, i) => i).filter((i) => !reached.has(i)));
      }),
      { numRuns: 500 },
    );
  });
});
