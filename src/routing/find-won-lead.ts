import type { CompiledRulebook } from './compile-rulebook.ts';
import type { Condition } from './condition.ts';
import { exampleFacts } from './example-lead.ts';
import type { ExampleLead } from './example-lead.ts';
import { findExample } from './example-search.ts';
import type { Effort } from './example-search.ts';
import type { NamedList } from './named-list.ts';

/** `none`: `takers` alone, all before it, leave no such lead; `unknown`: none was found, and it cannot be told. */
export type WonLead =
  | { readonly found: 'example'; readonly example: ExampleLead }
  | { readonly found: 'none'; readonly takers: readonly number[] }
  | { readonly found: 'unknown' };

/** Against more territories at once no lead is looked for. */
const MOST_TAKERS = 300;

/** What one territory is worth, see Effort: a twentieth of a second. */
export const MOST_EFFORT = 500_000;

/** The territory that the router gives an example to, as its place in the order of trying. */
export const winnerOf = (rules: CompiledRulebook, example: ExampleLead): number =>
  rules.index.first(exampleFacts(example, rules.scorecard.grades), -1);

/**
 * A lead that fits all of `wanted`, the first of which gets it, and `also` besides. Other territories are only looked at
 * once the router gives a lead to one of them: of thousands, those that have nothing to do with the wanted ones cost
 * nothing. A few territories that together leave no lead prove that all together leave none.
 */
export function findWonLead(
  wanted: readonly number[],
  rules: CompiledRulebook,
  lists: readonly NamedList[],
  also: readonly Condition[] = [],
  effort: Effort = { left: MOST_EFFORT },
): WonLead {
  const target = Math.min(...wanted);
  const takers: number[] = [];
  for (;;) {
    const [fitting, failing] = [wanted, takers].map((places) =>
      places.map((place) => rules.territories[place]?.condition ?? { all: [] }),
    );
    const result = findExample([...(fitting ?? []), ...also], failing ?? [], { lists, rules, effort });
    if (result.found === 'none') return { found: 'none', takers: takers.toSorted((a, b) => a - b) };
    if (result.found === 'unknown') return result;
    const winner = winnerOf(rules, result.example);
    if (winner === target) return result;
    // The router sees the example otherwise than the search did, or there are too many.
    if (winner > target || winner < 0 || takers.includes(winner) || takers.length >= MOST_TAKERS) {
      return { found: 'unknown' };
    }
    takers.push(winner);
  }
}
