import { compileRulebook } from './compile-rulebook.ts';
import type { CompiledRulebook } from './compile-rulebook.ts';
import { attributesOf } from './condition.ts';
import type { Condition } from './condition.ts';
import type { LeadAttributeName } from './lead.ts';
import { createExampleSearch, findExample } from './example-search.ts';
import type { Effort, Ground } from './example-search.ts';
import { findingId } from './finding-id.ts';
import { mayOverlap } from './may-overlap.ts';
import { findWonLead, MOST_EFFORT, winnerOf } from './find-won-lead.ts';
import { exampleWords } from './finding.ts';
import type { Finding } from './finding.ts';
import type { NamedList } from './named-list.ts';
import type { Rulebook } from './rulebook.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** More would be read by nobody. */
const MOST_OVERLAPS = 50;
/** Pairs of which it must be searched whether a lead fits both; where so many were in vain, more are as well. */
const MOST_PAIRS = 5_000;
const MOST_NAMED = 4;
/**
 * What all territories together are worth before each gets the least: in a rulebook of 1,000 at most two seconds, and
 * what was not looked at to the end by then "cannot be told".
 */
const EFFORT_OF_ALL = 10_000_000;
const LEAST_EFFORT = 10_000;

/**
 * What territories do to each other: one that can never match because earlier ones take everything, overlaps and who
 * wins, and what falls to the catch-all. Exact where attributeSamples is; elsewhere it says that it cannot tell. Every
 * example was put through the router.
 */
export function checkTerritories(
  rulebook: Rulebook,
  lists: readonly NamedList[],
  words: Words = en,
): readonly Finding[] {
  const asked: Asked = { rules: compileRulebook(rulebook, lists), lists, words };
  const reached = [...reachOfAll(asked)].flat();
  return [...reached, ...overlaps(asked), ...catchAll(asked)];
}

/**
 * Of these the ones that a person must look at before publishing: territories that no lead reaches. One territory after
 * the other, so that somebody who serves others too can do so in between.
 */
export const checkReach = (
  rulebook: Rulebook,
  lists: readonly NamedList[],
  words: Words,
): Generator<readonly Finding[]> => reachOfAll({ rules: compileRulebook(rulebook, lists), lists, words });

interface Asked {
  readonly rules: CompiledRulebook;
  readonly lists: readonly NamedList[];
  readonly words: Words;
}

function* reachOfAll(asked: Asked): Generator<readonly Finding[]> {
  const last = asked.rules.territories.length - 1;
  let left = EFFORT_OF_ALL;
  for (let place = 0; place < last; place += 1) {
    const most = Math.min(MOST_EFFORT, Math.max(LEAST_EFFORT, left));
    const effort = { left: most };
    yield reach(place, asked, effort);
    left -= most - effort.left;
  }
}

function reach(place: number, { rules, lists, words }: Asked, effort: Effort): readonly Finding[] {
  const { findings: said } = words;
  const territory = rules.territories[place]!;
  const { territoryId, name } = territory;
  const result = findWonLead([place], rules, lists, [], effort);
  if (result.found === 'example') return [];
  if (result.found === 'unknown') {
    return [
      {
        id: findingId('cannot_tell', territoryId),
        code: 'cannot_tell',
        severity: 'note',
        territoryId,
        message: said.cannotTell(name),
        example: null,
      },
    ];
  }
  const alone = findExample([territory.condition], [], { lists, rules, effort: { left: MOST_EFFORT } });
  if (alone.found !== 'example') {
    return [
      {
        id: findingId('never_matches', territoryId),
        code: 'never_matches',
        severity: 'warning',
        territoryId,
        message: said.contradiction(name),
        example: null,
      },
    ];
  }
  const takers = necessary(place, result.takers, { lists, rules, effort }).map((i) =>
    said.quoted(rules.territories[i]!.name),
  );
  const who =
    takers.length <= MOST_NAMED
      ? takers.join(', ')
      : said.more(takers.slice(0, MOST_NAMED - 1).join(', '), takers.length - MOST_NAMED + 1);
  const taker = rules.territories[winnerOf(rules, alone.example)]!;
  return [
    {
      id: findingId('never_matches', territoryId),
      code: 'never_matches',
      severity: 'warning',
      territoryId,
      message: said.neverMatches(
        name,
        who,
        takers.length === 1,
        exampleWords(alone.example, words),
        taker.name,
      ),
      example: alone.example,
    },
  ];
}

/** Few of these, latest first tried without, that together leave nothing: as few as the effort finds. */
function necessary(
  place: number,
  takers: readonly number[],
  { rules, ...ground }: Ground & { readonly rules: CompiledRulebook },
): readonly number[] {
  const search = createExampleSearch(
    [place, ...takers].map((each) => rules.territories[each]!.condition),
    { rules, ...ground },
  );
  const places = takers.map((_, i) => i + 1);
  const needed = places.reduceRight<readonly number[]>((kept, i) => {
    const without = kept.filter((each) => each !== i);
    return search.find([0], without).found === 'none' ? without : kept;
  }, places);
  return needed.map((i) => takers[i - 1]!);
}

function overlaps({ rules, lists, words }: Asked): readonly Finding[] {
  const findings: Finding[] = [];
  let pairs = 0;
  let left = EFFORT_OF_ALL;
  // The last one takes what is left: that it meets all others is its purpose.
  const all = rules.territories.slice(0, -1);
  for (const [before, place] of mayOverlap(all.map(({ condition }) => condition))) {
    pairs += 1;
    if (findings.length >= MOST_OVERLAPS || pairs > MOST_PAIRS || left <= 0) {
      findings.push(moreOverlaps(findings.length, words));
      break;
    }
    const most = Math.min(MOST_EFFORT, left);
    const effort = { left: most };
    const result = findWonLead([before, place], rules, lists, [], effort);
    left -= most - effort.left;
    if (result.found !== 'example') continue;
    const [first, second] = [all[before]!, all[place]!];
    findings.push({
      id: findingId('overlap', second.territoryId, first.territoryId),
      code: 'overlap',
      severity: 'note',
      territoryId: second.territoryId,
      message: words.findings.overlap(first.name, second.name, exampleWords(result.example, words)),
      example: result.example,
    });
  }
  return findings;
}

/** Those that are listed are not all there may be. */
const moreOverlaps = (listed: number, words: Words): Finding => ({
  id: findingId('overlap', null),
  code: 'overlap',
  severity: 'note',
  territoryId: null,
  message: words.findings.moreOverlaps(listed),
  example: null,
});

function catchAll({ rules, lists, words }: Asked): readonly Finding[] {
  const last = rules.territories.length - 1;
  const territory = rules.territories[last];
  if (!territory || last === 0) return [];
  const known = mostAsked(rules.territories.map(({ condition }) => condition));
  const tried = known.map((attribute) => findWonLead([last], rules, lists, [{ attribute, is: 'known' }]));
  const result = tried.find(({ found }) => found === 'example') ?? findWonLead([last], rules, lists);
  if (result.found !== 'example') return [];
  return [
    {
      id: findingId('falls_to_catch_all', territory.territoryId),
      code: 'falls_to_catch_all',
      severity: 'note',
      territoryId: territory.territoryId,
      message: words.findings.catchAll(exampleWords(result.example, words), territory.name),
      example: result.example,
    },
  ];
}

/** The attribute that conditions ask about most: what is known of a lead says more than what is not. */
function mostAsked(conditions: readonly Condition[]): readonly LeadAttributeName[] {
  const counts = new Map<LeadAttributeName, number>();
  for (const attribute of conditions.flatMap(attributesOf)) {
    counts.set(attribute, (counts.get(attribute) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([attribute]) => attribute)
    .slice(0, 1);
}
