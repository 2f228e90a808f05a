import type { CompiledRulebook } from './compile-rulebook.ts';
import { findWonLead, MOST_EFFORT } from './find-won-lead.ts';
import type { Finding } from './finding.ts';
import type { NamedList } from './named-list.ts';

/** What all examples together are worth, see Effort. Whatever is found later goes without. */
const EFFORT_OF_ALL = 3_000_000;

/** Findings about a territory's people and times, each with a lead that this territory gets where there is one. */
export function withExamples(
  findings: readonly Finding[],
  rules: CompiledRulebook,
  lists: readonly NamedList[],
): readonly Finding[] {
  const places = new Map(rules.territories.map(({ territoryId }, place) => [territoryId, place]));
  const known = new Map<number, Finding['example']>();
  let left = EFFORT_OF_ALL;
  return findings.map((finding) => {
    const place = places.get(finding.territoryId ?? '');
    if (place === undefined) return finding;
    let example = known.get(place);
    if (example === undefined) {
      const effort = { left: Math.min(MOST_EFFORT, left) };
      left -= effort.left;
      const won = findWonLead([place], rules, lists, [], effort);
      left += effort.left;
      example = won.found === 'example' ? won.example : null;
      known.set(place, example);
    }
    return { ...finding, example };
  });
}
