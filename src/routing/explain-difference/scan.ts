import type { CompiledTerritory } from '../compile-rulebook.ts';
import type { ConditionAttribute, ConditionTest } from '../condition.ts';
import { changeKey, distance } from './change.ts';
import type { Change } from './change.ts';
import { changesOf, factsIn, isMember } from './entries.ts';
import { samplesFor, testsByAttribute, testsOfScorecard } from './tests.ts';
import { worldWith } from './world.ts';
import type { World } from './world.ts';
import { passesOn } from '../territory-policy.ts';

/** With more tests than this only those of the rep's territories, and of those that took the lead, are looked at. */
const MOST_TESTS = 400;
/** More values of one attribute are not tried. */
const MOST_VALUES = 150;

export interface Scanned {
  /** Other values of the lead, one each, that bring it to a territory of the rep; the nearest first. */
  readonly towards: readonly Change[];
  /** Others after which the rep could still get it: by a claim, as the fallback, or where a territory passes leads on. */
  readonly aside: readonly Change[];
  readonly complete: boolean;
}

/** Every single other value of the lead that could make a difference to who gets it. */
export function otherValues(
  world: World,
  ownerId: string,
  concerned: ReadonlySet<string>,
  isHandover: boolean,
): Scanned {
  const { rulebook } = world.snapshot;
  const { territories } = rulebook;
  const tests = territories.length > MOST_TESTS ? null : testsByAttribute(territories);
  const count = [...(tests?.values() ?? [])].reduce((sum, { length }) => sum + length, 0);
  let complete = tests !== null && count <= MOST_TESTS;
  const concerns = (territory: CompiledTerritory) =>
    isMember(territory, ownerId) || concerned.has(territory.territoryId);
  const asked = tests && complete ? tests : testsByAttribute(territories.filter(concerns));
  for (const test of testsOfScorecard(rulebook)) add(asked, test);
  for (const test of languageTests(world, ownerId)) add(asked, test);
  // The grade decides where conditions or caps ask about it: each is reached by its least score.
  if (rulebook.capacity.capsByGrade)
    add(asked, { attribute: 'grade', is: 'any_of', values: ['A', 'B', 'C'] });
  if (asked.has('grade') && rulebook.scorecard.grades.byChance) complete = false;
  const changes: Change[] = [];
  for (const [attribute, about] of asked) {
    const { values, exact } = samplesFor(attribute, about, rulebook.lists);
    if (!exact) complete = false;
    const others = values.flatMap((value) => changesOf(new Map([[attribute, value]]), world));
    const nearest = others
      .filter((change) => !('from' in change) || change.from !== change.to)
      .sort((a, b) => distance(a) - distance(b));
    if (nearest.length > MOST_VALUES) complete = false;
    changes.push(...nearest.slice(0, MOST_VALUES));
  }
  const unique = [...new Map(changes.map((change) => [changeKey(change), change])).values()];
  const { accounts, fallback } = rulebook;
  const anywhere = accounts.claims.length > 0 || fallback.includes(ownerId) || isHandover;
  const [towards, aside]: [Change[], Change[]] = [[], []];
  for (const change of unique) {
    const supposed = worldWith(world, [change]);
    const { territories, index } = supposed.snapshot.rulebook;
    const taker = territories[index.first(factsIn(supposed), -1)];
    if (taker !== undefined && isMember(taker, ownerId)) towards.push(change);
    else if (anywhere || (taker !== undefined && passesOn(taker.policy.whenNobody))) aside.push(change);
  }
  return { towards, aside, complete };
}

function add(tests: Map<ConditionAttribute, ConditionTest[]>, test: ConditionTest): void {
  tests.set(test.attribute, [...(tests.get(test.attribute) ?? []), test]);
}

/** A lead in a language of the rep asks for no other. */
function languageTests({ snapshot }: World, ownerId: string): readonly ConditionTest[] {
  const asksForLanguage = snapshot.rulebook.territories.some(({ policy }) =>
    policy.requires.some((requirement) => 'language' in requirement && requirement.language === 'of_lead'),
  );
  const languages = snapshot.rulebook.capacity.people.get(ownerId)?.languages ?? [];
  if (!asksForLanguage) return [];
  return [{ attribute: 'language', is: 'any_of', values: languages.length > 0 ? [...languages] : ['en'] }];
}
