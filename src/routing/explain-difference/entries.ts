import type { CompiledRulebook, CompiledTerritory } from '../compile-rulebook.ts';
import type { Change } from './change.ts';
import { waysToMeet } from './meets.ts';
import type { Values } from './meets.ts';
import { worldWith } from './world.ts';
import type { World } from './world.ts';
import { factsOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { scoreLead } from '../score-lead.ts';
import { passesOn } from '../territory-policy.ts';

/** A rep's territories are looked at in the order of trying, up to so many. */
const MOST_TERRITORIES = 60;
/** More attributes than this are not changed together. */
const MOST_VALUES = 3;

export interface Entries {
  readonly found: readonly (readonly Change[])[];
  /** Nothing was left out. */
  readonly complete: boolean;
}

/**
 * Ways in which the lead would have come to a territory of the rep: other values of the lead, or the territory tried
 * before the one that takes the lead instead. Whether the rep gets it there is another question.
 */
export function waysToEnter(world: World, ownerId: string): Entries {
  const { rulebook } = world.snapshot;
  const facts = factsIn(world);
  const reached = rulebook.index.first(facts, -1);
  const own = rulebook.territories.flatMap((territory, place) =>
    place !== reached && mayGiveTo(territory, ownerId, rulebook) ? [{ territory, place }] : [],
  );
  const found = own
    .slice(0, MOST_TERRITORIES)
    .flatMap(({ territory, place }) => waysInto(world, facts, territory, place));
  return { found, complete: own.length <= MOST_TERRITORIES };
}

/** A member, or whoever gets what its members cannot take. */
const mayGiveTo = (territory: CompiledTerritory, ownerId: string, { fallback }: CompiledRulebook): boolean =>
  isMember(territory, ownerId) || (territory.policy.whenNobody.do !== 'hold' && fallback.includes(ownerId));

export const isMember = ({ members }: CompiledTerritory, ownerId: string): boolean =>
  members.some((member) => member.ownerId === ownerId);

export const factsIn = ({ lead, snapshot }: World): Facts =>
  factsOf(lead, scoreLead(lead, snapshot.rulebook.scorecard));

function waysInto(
  world: World,
  facts: Facts,
  territory: CompiledTerritory,
  place: number,
): readonly (readonly Change[])[] {
  const { rulebook } = world.snapshot;
  const ways = waysToMeet(territory.condition, true, facts, rulebook.lists).filter(
    ({ size }) => size <= MOST_VALUES,
  );
  const done = new Set<string>();
  return ways.flatMap((values) => {
    const about = [...values.keys()].sort().join();
    if (done.has(about)) return [];
    const changes = changesOf(values, world);
    const supposed = worldWith(world, changes);
    const seen = factsIn(supposed);
    const taker = rulebook.index.first(seen, -1);
    if (taker === place) {
      done.add(about);
      return [changes];
    }
    const before = rulebook.territories[taker];
    if (!before || taker > place) return [];
    const passedOn = changes.length > 0 && isAsked(rulebook, seen, place) ? [changes] : [];
    const first: Change = {
      ...{ kind: 'rulebook', what: 'priority', from: place + 1, to: taker + 1 },
      territory: { territoryId: territory.territoryId, name: territory.name },
      before: { territoryId: before.territoryId, name: before.name },
    };
    const past = waysToMeet(before.condition, false, seen, rulebook.lists)
      .filter((more) => [...more.keys()].every((attribute) => !values.has(attribute)))
      .map((more) => [...changes, ...changesOf(more, supposed)])
      .filter((all) => all.length <= MOST_VALUES)
      .filter((all) => isAskedWith(world, all, place));
    // The last territory takes what is left, so it stays last.
    const isLast = place === rulebook.territories.length - 1;
    return [...passedOn, ...(isLast ? [] : [[...changes, first]]), ...past];
  });
}

/** Whether a territory is asked, first or because those before it pass on what they cannot give to anybody. */
function isAsked({ index, territories }: CompiledRulebook, seen: Facts, place: number): boolean {
  for (let asked = index.first(seen, -1); asked !== -1; asked = index.first(seen, asked)) {
    if (asked >= place) return asked === place;
    const territory = territories[asked];
    if (!territory || !passesOn(territory.policy.whenNobody)) return false;
  }
  return false;
}

function isAskedWith(world: World, changes: readonly Change[], place: number): boolean {
  const supposed = worldWith(world, changes);
  return isAsked(supposed.snapshot.rulebook, factsIn(supposed), place);
}

/** New values of a lead as changes of it; a grade is reached by its least score. */
export function changesOf(values: Values, world: World): readonly Change[] {
  return [...values].flatMap(([attribute, to]): Change[] => {
    if (attribute !== 'score' && attribute !== 'grade') {
      const from = world.lead.attributes[attribute]?.value ?? null;
      return [{ kind: 'lead_attribute', what: 'attribute', attribute, from, to }];
    }
    const { scorecard } = world.snapshot.rulebook;
    const from = scoreLead(world.lead, scorecard).points;
    const points = attribute === 'score' ? Number(to) : pointsFor(to, from, scorecard.grades);
    return points === from ? [] : [{ kind: 'lead_attribute', what: 'score', from, to: points }];
  });
}

/** The points nearest to those of the lead that give a grade. */
function pointsFor(
  grade: string | number | null,
  from: number,
  { A, B, C }: { readonly A: number; readonly B: number; readonly C: number },
): number {
  const [low, above] =
    grade === 'A' ? [A, Infinity] : grade === 'B' ? [B, A] : grade === 'C' ? [C, B] : [-Infinity, C];
  if (from < low) return low;
  return from >= above ? Math.ceil(above) - 1 : from;
}
