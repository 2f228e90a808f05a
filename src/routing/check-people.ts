import { compileRulebook } from './compile-rulebook.ts';
import type { CompiledRulebook, CompiledTerritory } from './compile-rulebook.ts';
import { findingId } from './finding-id.ts';
import type { Finding } from './finding.ts';
import type { NamedList } from './named-list.ts';
import type { Rep } from './rep.ts';
import type { Rulebook } from './rulebook.ts';
import { exampleLead } from './example-lead.ts';
import { withExamples } from './finding-examples.ts';
import { factsOf } from './facts.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/**
 * Members and fallbacks to whom nothing can ever come: deactivated in HubSpot, capped at nothing, without working
 * hours, or without what their territory asks of everybody; and chains that end with nobody.
 */
export function checkPeople(
  rulebook: Rulebook,
  lists: readonly NamedList[],
  reps: readonly Rep[],
  words: Words = en,
): readonly Finding[] {
  const rules = compileRulebook(rulebook, lists);
  const known = new Map(reps.map((rep) => [rep.ownerId, rep]));
  const found = [
    ...rules.territories.flatMap((territory) => members(territory, rules, known, words)),
    ...fallbacks(rulebook, known, words),
  ];
  return withExamples(found, rules, lists);
}

type Roster = ReadonlyMap<string, Rep>;

function members(
  territory: CompiledTerritory,
  rules: CompiledRulebook,
  reps: Roster,
  words: Words,
): readonly Finding[] {
  const { findings: said } = words;
  const { territoryId, name } = territory;
  const idle = territory.members.flatMap(({ ownerId }): { ownerId: string; why: string }[] => {
    const why = whyNever(ownerId, territory, rules, reps, words);
    return why === null ? [] : [{ ownerId, why }];
  });
  const findings = idle.map(({ ownerId, why }): Finding => ({
    id: findingId('member_gets_nothing', territoryId, ownerId),
    code: 'member_gets_nothing',
    severity: 'warning',
    territoryId,
    message: said.idle(nameOf(ownerId, reps, words), name, why),
    example: null,
  }));
  if (idle.length < territory.members.length) return findings;
  const { whenNobody } = territory.policy;
  const then = whenNobody.do === 'hold' ? whenNobody.then : whenNobody.do;
  const goesOn = then === 'next_territory' || rules.fallback.length > 0;
  return [
    ...findings,
    {
      id: findingId('nobody_in_territory', territoryId),
      code: 'nobody_in_territory',
      severity: goesOn ? 'note' : 'warning',
      territoryId,
      message: said.nobody(name, goesOn ? then : null),
      example: null,
    },
  ];
}

function whyNever(
  ownerId: string,
  territory: CompiledTerritory,
  { capacity }: CompiledRulebook,
  reps: Roster,
  { findings: { why } }: Words,
): string | null {
  const rep = reps.get(ownerId);
  if (!rep) return why.noOwner;
  if (!rep.active) return why.inactive;
  const zero = capacity
    .capsOf(ownerId)
    .find(
      ({ most, territoryIds, grades }) =>
        most === 0 && grades === null && (territoryIds === null || territoryIds.has(territory.territoryId)),
    );
  if (zero) return why.cap(zero.name);
  if (capacity.openCapOf(ownerId) === 0) return why.openCap;
  const person = capacity.people.get(ownerId);
  if (person?.hours?.length && person.hours.every(({ startMinute, endMinute }) => startMinute >= endMinute)) {
    return why.noHours;
  }
  // What is asked for a lead of which nothing is known is asked for every lead.
  const nothing = exampleLead({ attributes: {} });
  const always = territory.policy.needsOf(nothing, factsOf(nothing));
  const skill = always.skills.find((each) => !person?.skills.includes(each));
  if (skill !== undefined) return why.skill(skill);
  const language = always.languages.find((each) => !person?.languages.includes(each));
  return language === undefined ? null : why.language(language);
}

/** Fallbacks, the steps of escalations and the last resort. */
function fallbacks(
  { territories, fallback, lastResort }: Rulebook,
  reps: Roster,
  words: Words,
): readonly Finding[] {
  const { findings: said } = words;
  const dead = (ownerId: string) => reps.get(ownerId)?.active !== true;
  const gone = (
    territoryId: string | null,
    role: 'fallback' | 'last_resort',
    place: string,
    ownerId: string,
  ): Finding => ({
    id: findingId('fallback_ends_nowhere', territoryId, role, ownerId),
    code: 'fallback_ends_nowhere',
    severity: 'warning',
    territoryId,
    message: said.goneFallback(nameOf(ownerId, reps, words), place),
    example: null,
  });
  const findings = [
    ...fallback.ownerIds.filter(dead).map((ownerId) => gone(null, 'fallback', said.place.fallback, ownerId)),
    ...(lastResort.ownerId !== null && dead(lastResort.ownerId)
      ? [gone(null, 'last_resort', said.place.lastResort, lastResort.ownerId)]
      : []),
    ...territories.flatMap(({ territoryId, name, fallbackOwnerIds }) =>
      fallbackOwnerIds
        .filter(dead)
        .map((ownerId) => gone(territoryId, 'fallback', said.place.fallbackOf(name), ownerId)),
    ),
  ];
  if (lastResort.ownerId !== null || fallback.ownerIds.length > 0) return findings;
  return [
    ...findings,
    {
      id: findingId('fallback_ends_nowhere', null),
      code: 'fallback_ends_nowhere',
      severity: 'note',
      territoryId: null,
      message: said.noFallback,
      example: null,
    },
  ];
}

const nameOf = (ownerId: string, reps: Roster, { card }: Words): string =>
  reps.get(ownerId)?.name ?? card.owner(ownerId);
