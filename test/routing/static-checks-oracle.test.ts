import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTerritories } from '../../src/routing/check-territories.ts';
import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import type { Condition } from '../../src/routing/condition.ts';
import { exampleFacts, exampleLead, exampleScore } from '../../src/routing/example-lead.ts';
import type { ExampleLead } from '../../src/routing/example-lead.ts';
import { factsOf } from '../../src/routing/facts.ts';
import { findWonLead } from '../../src/routing/find-won-lead.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { readLead } from '../../src/routing/read-lead.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import { families, propertyOf, universeLists } from './rulebook-universe.ts';
import { conditionOf } from './universe-tests.ts';
import { aRep, aRulebook, aSnapshot, aTerritory, emptyState, wednesday } from './samples.ts';

const grades = { A: 60, B: 40, C: 20 };
const rulebookOf = (conditions: readonly Condition[], base = 0): Rulebook =>
  aRulebook(['1'], {
    scorecard: { base, rules: [], grades },
    territories: [...conditions, { all: [] }].map((condition, i) => ({
      ...aTerritory(['1']),
      ...{ territoryId: `t${i}`, name: `Territory ${i}`, priority: i, condition },
    })),
  });

/** The territory that the whole router gives an example to; every lead's score is the example's. */
function routed(example: ExampleLead, conditions: readonly Condition[]): number {
  const { points } = exampleScore(example, grades);
  const rulebook = compileRulebook(rulebookOf(conditions, points), universeLists);
  const snapshot = { ...aSnapshot([aRep('1')]), rulebook };
  const { decision } = routeLead(exampleLead(example, grades), snapshot, emptyState, wednesday);
  return Number(decision.territory?.territoryId.slice(1));
}

/** What the checks say must be true of every lead of the universe, and their examples of the router. */
function holdAgainst(
  conditions: readonly Condition[],
  leads: readonly Lead[],
  points: readonly number[],
  exact: boolean,
) {
  const rules = compileRulebook(rulebookOf(conditions), universeLists);
  const findings = checkTerritories(rulebookOf(conditions), universeLists);
  const of = (code: string) => findings.filter((finding) => finding.code === code);
  const placesOf = (code: string) =>
    new Set(of(code).map(({ territoryId }) => Number(territoryId?.slice(1))));
  const [never, unknown] = [placesOf('never_matches'), placesOf('cannot_tell')];
  const reached = new Set<number>();
  const met = new Set<string>();
  for (const lead of leads) {
    for (const point of points) {
      const { grade } = exampleScore({ attributes: { score: point } }, grades);
      const facts = factsOf(lead, { points: point, grade });
      const fitting = rules.territories.flatMap(({ match }, place) => (match.holds(facts) ? [place] : []));
      reached.add(fitting[0]!);
      for (const second of fitting.slice(1))
        if (second < conditions.length) met.add(`${fitting[0]}/${second}`);
    }
  }
  expect([...reached].filter((place) => never.has(place))).toEqual([]);
  if (exact) expect([...unknown]).toEqual([]);
  for (const place of conditions.keys()) {
    const won = findWonLead([place], rules, universeLists);
    expect(won.found).toBe(never.has(place) ? 'none' : unknown.has(place) ? 'unknown' : 'example');
    if (won.found === 'example') expect(routed(won.example, conditions)).toBe(place);
  }
  const overlaps = of('overlap').map(({ id }) => id.replace(/^overlap\/t(\d+)\/t(\d+)$/, '$2/$1'));
  if (exact) expect([...met].filter((pair) => !overlaps.includes(pair))).toEqual([]);
  if (exact && reached.has(conditions.length)) expect(of('falls_to_catch_all')).toHaveLength(1);
  for (const { code, territoryId, example, id } of findings) {
    const place = Number(territoryId?.slice(1));
    if (example === null) continue;
    const winner = routed(example, conditions);
    expect(rules.territories[place]?.match.holds(exampleFacts(example, grades))).toBe(true);
    if (code === 'falls_to_catch_all') expect(winner).toBe(place);
    else if (code === 'overlap') expect(id).toBe(`overlap/t${place}/t${winner}`);
    else expect(winner).toBeLessThan(place);
  }
  return findings;
}

const leadsOf = (contacts: readonly Readonly<Record<string, string>>[]): readonly Lead[] =>
  contacts.map((properties, i) =>
    readLead({ contactId: String(i), properties: { createdate: '0', ...properties } }),
  );

describe('static checks, against every contact that can be', () => {
  test.each(Object.entries(families))(
    'say what is so about %s',
    (_name, { tests, contacts, exact, readsBack }) => {
      const leads = leadsOf(contacts);
      fc.assert(
        fc.property(fc.array(conditionOf(tests), { minLength: 1, maxLength: 5 }), (conditions) => {
          for (const { example } of holdAgainst(conditions, leads, [50], exact)) {
            if (!readsBack || example === null) continue;
            const properties = Object.entries(exampleLead(example).attributes).map(([name, read]) => [
              propertyOf(name),
              String(read?.value),
            ]);
            const { attributes } = readLead({ contactId: '1', properties: Object.fromEntries(properties) });
            for (const [name, value] of Object.entries(example.attributes)) {
              expect(Object.entries(attributes).find(([read]) => read === name)?.[1]?.value).toEqual(
                name.startsWith('property:') ? String(value) : value,
              );
            }
          }
        }),
        { numRuns: 80 },
      );
    },
  );

  test('say what is so about score and grade', () => {
    const tests = fc.oneof(
      fc
        .tuple(fc.constantFrom(0, 10, 20, 39.5, 40, 60, 61), fc.constantFrom(0, 20, 40, 59, 60, 90))
        .map(([a, b]): Condition => ({
          attribute: 'score',
          is: 'between',
          from: Math.min(a, b),
          to: Math.max(a, b),
        })),
      fc
        .uniqueArray(fc.constantFrom('A', 'B', 'c', 'D'), { minLength: 1 })
        .map((values): Condition => ({ attribute: 'grade', is: 'any_of', values })),
    );
    const points = Array.from({ length: 220 }, (_, i) => i / 2 - 5);
    fc.assert(
      fc.property(fc.array(conditionOf(tests), { minLength: 1, maxLength: 5 }), (conditions) => {
        holdAgainst(conditions, leadsOf([{}]), points, true);
      }),
      { numRuns: 100 },
    );
  });

  test('say what is so about conditions on several things at once', () => {
    const small = ['place', 'mail', 'company size', 'choices', 'seniority'].map((name) => families[name]!);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...small), { minLength: 2, maxLength: 3 }).chain((chosen) =>
          fc.tuple(
            fc.constant(chosen.map(({ contacts }) => contacts)),
            fc.array(conditionOf(fc.oneof(...chosen.map(({ tests }) => tests))), {
              minLength: 1,
              maxLength: 5,
            }),
          ),
        ),
        ([chosen, conditions]) => {
          const contacts = chosen.reduce<readonly Readonly<Record<string, string>>[]>(
            (all, contacts) => all.flatMap((one) => contacts.map((other) => ({ ...one, ...other }))),
            [{}],
          );
          holdAgainst(conditions, leadsOf(contacts), [50], true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
