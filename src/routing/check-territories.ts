import { compileRulebook } from './compile-rulebook.ts';
import type { CompiledRulebook } from './compile-rulebook.ts';
import { createExampleSearch, exampleFacts } from './example-search.ts';
import type { ExampleLead, ExampleSearch } from './example-search.ts';
import { exampleWords } from './finding.ts';
import type { Finding } from './finding.ts';
import type { NamedList } from './named-list.ts';
import type { Rulebook } from './rulebook.ts';

/** Overlaps are looked for in pairs, so above this many territories only in neighbours. */
const MOST_PAIRED = 150;
const NEIGHBOURS = 20;
/** More would be read by nobody. */
const MOST_OVERLAPS = 50;
const MOST_NAMED = 4;

/**
 * What territories do to each other: one that can never match because earlier ones take everything, overlaps and who
 * wins, and what falls to the catch-all. Exact where attributeSamples is; elsewhere it says that it cannot tell. Every
 * example was put through the router.
 */
export function checkTerritories(rulebook: Rulebook, lists: readonly NamedList[]): readonly Finding[] {
  const rules = compileRulebook(rulebook, lists);
  const search = createExampleSearch(
    rules.territories.map(({ condition }) => condition),
    lists,
  );
  const places = rules.territories.map((_, place) => place);
  const last = places.at(-1) ?? 0;
  return [
    ...places.slice(0, -1).flatMap((place) => reach(place, rules, search)),
    ...overlaps(rules, search),
    ...catchAll(last, rules, search),
  ];
}

/** The territory that the router gives an example to. */
const winner = (rules: CompiledRulebook, example: ExampleLead): number =>
  rules.index.first(exampleFacts(example), -1);

function reach(place: number, rules: CompiledRulebook, search: ExampleSearch): readonly Finding[] {
  const territory = rules.territories[place]!;
  const { territoryId, name } = territory;
  const earlier = Array.from({ length: place }, (_, i) => i);
  const result = search.find([place], earlier);
  if (result.found === 'example' && winner(rules, result.example) === place) return [];
  if (result.found !== 'none') {
    return [
      {
        code: 'cannot_tell',
        severity: 'note',
        territoryId,
        message: `Cannot tell whether any lead reaches territory "${name}": its condition, or one before it, looks into texts.`,
        example: null,
      },
    ];
  }
  const alone = search.find([place], []);
  if (alone.found !== 'example') {
    return [
      {
        code: 'never_matches',
        severity: 'warning',
        territoryId,
        message: `Territory "${name}" can never match: its own condition contradicts itself. Change the condition or delete the territory.`,
        example: null,
      },
    ];
  }
  const takers = necessary(place, earlier, search).map((i) => `"${rules.territories[i]!.name}"`);
  const who =
    takers.length <= MOST_NAMED
      ? takers.join(', ')
      : `${takers.slice(0, MOST_NAMED - 1).join(', ')} and ${takers.length - MOST_NAMED + 1} more`;
  const taker = rules.territories[winner(rules, alone.example)]!;
  return [
    {
      code: 'never_matches',
      severity: 'warning',
      territoryId,
      message:
        `Territory "${name}" can never match: ${who} before it ${takers.length === 1 ? 'takes' : 'take'} every lead it asks for ` +
        `(${exampleWords(alone.example)} goes to "${taker.name}"). Move it up, narrow the others, or delete it.`,
      example: alone.example,
    },
  ];
}

/** The fewest earlier territories, latest first tried without, that together leave nothing. */
function necessary(place: number, earlier: readonly number[], search: ExampleSearch): readonly number[] {
  const meeting = earlier.filter((i) => search.find([place, i], []).found !== 'none');
  return meeting.reduceRight<readonly number[]>((kept, i) => {
    const without = kept.filter((each) => each !== i);
    return search.find([place], without).found === 'none' ? without : kept;
  }, meeting);
}

function overlaps(rules: CompiledRulebook, search: ExampleSearch): readonly Finding[] {
  const { territories } = rules;
  const findings: Finding[] = [];
  const reachBack = territories.length <= MOST_PAIRED ? territories.length : NEIGHBOURS;
  // The last one takes what is left: that it meets all others is its purpose.
  for (let place = 1; place < territories.length - 1; place += 1) {
    for (let before = Math.max(0, place - reachBack); before < place; before += 1) {
      if (findings.length >= MOST_OVERLAPS) return findings;
      const others = Array.from({ length: before }, (_, i) => i);
      const result = search.find([place, before], others);
      if (result.found !== 'example' || winner(rules, result.example) !== before) continue;
      const [first, second] = [territories[before]!, territories[place]!];
      findings.push({
        code: 'overlap',
        severity: 'note',
        territoryId: second.territoryId,
        message: `"${first.name}" and "${second.name}" both ask for ${exampleWords(result.example)}: "${first.name}" is tried first and takes it.`,
        example: result.example,
      });
    }
  }
  return findings;
}

function catchAll(last: number, rules: CompiledRulebook, search: ExampleSearch): readonly Finding[] {
  const territory = rules.territories[last];
  if (!territory || last === 0) return [];
  const result = search.find(
    [last],
    Array.from({ length: last }, (_, i) => i),
  );
  if (result.found !== 'example' || winner(rules, result.example) !== last) return [];
  return [
    {
      code: 'falls_to_catch_all',
      severity: 'note',
      territoryId: territory.territoryId,
      message: `No other territory asks for ${exampleWords(result.example)}: such a lead goes to "${territory.name}".`,
      example: result.example,
    },
  ];
}
