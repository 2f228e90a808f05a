import { compileRulebook } from './compile-rulebook.ts';
import type { CompiledRulebook, CompiledTerritory } from './compile-rulebook.ts';
import type { Finding } from './finding.ts';
import type { NamedList } from './named-list.ts';
import type { Rep } from './rep.ts';
import type { Rulebook } from './rulebook.ts';
import { exampleLead } from './example-search.ts';
import { factsOf } from './facts.ts';

/**
 * Members and fallbacks to whom nothing can ever come: deactivated in HubSpot, capped at nothing, without working
 * hours, or without what their territory asks of everybody; and chains that end with nobody.
 */
export function checkPeople(
  rulebook: Rulebook,
  lists: readonly NamedList[],
  reps: readonly Rep[],
): readonly Finding[] {
  const rules = compileRulebook(rulebook, lists);
  const known = new Map(reps.map((rep) => [rep.ownerId, rep]));
  return [
    ...rules.territories.flatMap((territory) => members(territory, rules, known)),
    ...fallbacks(rulebook, known),
  ];
}

type Roster = ReadonlyMap<string, Rep>;

function members(territory: CompiledTerritory, rules: CompiledRulebook, reps: Roster): readonly Finding[] {
  const { territoryId, name } = territory;
  const idle = territory.members.flatMap(({ ownerId }): { ownerId: string; why: string }[] => {
    const why = whyNever(ownerId, territory, rules, reps);
    return why === null ? [] : [{ ownerId, why }];
  });
  const findings = idle.map(({ ownerId, why }): Finding => ({
    code: 'member_gets_nothing',
    severity: 'warning',
    territoryId,
    message: `${nameOf(ownerId, reps)} can never receive a lead of territory "${name}": ${why}. Change that, or take them out.`,
    example: null,
  }));
  if (idle.length < territory.members.length) return findings;
  const { whenNobody } = territory.policy;
  const then = whenNobody.do === 'hold' ? whenNobody.then : whenNobody.do;
  const goesOn = then === 'next_territory' || rules.fallback.length > 0;
  return [
    ...findings,
    {
      code: 'nobody_in_territory',
      severity: goesOn ? 'note' : 'warning',
      territoryId,
      message:
        `Nobody in territory "${name}" can receive a lead: ` +
        (goesOn
          ? `its leads go ${then === 'next_territory' ? 'to the next territory that fits' : 'to the fallback'}.`
          : 'its leads wait for somebody to look. Add a member, or name a fallback.'),
      example: null,
    },
  ];
}

function whyNever(
  ownerId: string,
  territory: CompiledTerritory,
  { capacity }: CompiledRulebook,
  reps: Roster,
): string | null {
  const rep = reps.get(ownerId);
  if (!rep) return 'HubSpot has no such owner any more';
  if (!rep.active) return 'they are deactivated in HubSpot';
  const zero = capacity
    .capsOf(ownerId)
    .find(
      ({ most, territoryIds, grades }) =>
        most === 0 && grades === null && (territoryIds === null || territoryIds.has(territory.territoryId)),
    );
  if (zero) return `the cap "${zero.name}" allows them none`;
  if (capacity.openCapOf(ownerId) === 0) return 'they may have no open leads at all';
  const person = capacity.people.get(ownerId);
  if (person?.hours?.length && person.hours.every(({ startMinute, endMinute }) => startMinute >= endMinute)) {
    return 'their working hours are empty';
  }
  // What is asked for a lead of which nothing is known is asked for every lead.
  const nothing = exampleLead({ attributes: {} });
  const always = territory.policy.needsOf(nothing, factsOf(nothing));
  const skill = always.skills.find((each) => !person?.skills.includes(each));
  if (skill !== undefined) return `it asks everybody for the skill "${skill}", which they do not have`;
  const language = always.languages.find((each) => !person?.languages.includes(each));
  return language === undefined ? null : `it asks everybody for the language "${language}"`;
}

/** Fallbacks, the steps of escalations and the last resort. */
function fallbacks({ territories, fallback, lastResort }: Rulebook, reps: Roster): readonly Finding[] {
  const dead = (ownerId: string) => reps.get(ownerId)?.active !== true;
  const gone = (territoryId: string | null, place: string, ownerId: string): Finding => ({
    code: 'fallback_ends_nowhere',
    severity: 'warning',
    territoryId,
    message: `${nameOf(ownerId, reps)} is named as ${place}, but is not an active owner in HubSpot. Name somebody else.`,
    example: null,
  });
  const findings = [
    ...fallback.ownerIds.filter(dead).map((ownerId) => gone(null, 'fallback', ownerId)),
    ...(lastResort.ownerId !== null && dead(lastResort.ownerId)
      ? [gone(null, 'last resort', lastResort.ownerId)]
      : []),
    ...territories.flatMap(({ territoryId, name, fallbackOwnerIds }) =>
      fallbackOwnerIds.filter(dead).map((ownerId) => gone(territoryId, `fallback of "${name}"`, ownerId)),
    ),
  ];
  if (lastResort.ownerId !== null || fallback.ownerIds.length > 0) return findings;
  return [
    ...findings,
    {
      code: 'fallback_ends_nowhere',
      severity: 'note',
      territoryId: null,
      message:
        'No fallback and no last resort are named: a lead that nobody in its territory takes waits, and one that nobody answers stays with its last owner.',
      example: null,
    },
  ];
}

const nameOf = (ownerId: string, reps: Roster): string => reps.get(ownerId)?.name ?? `Owner ${ownerId}`;
