import { PER_DAY } from '../capacity-rules.ts';
import type { CompiledRulebook, CompiledTerritory } from '../compile-rulebook.ts';
import type { Change } from './change.ts';
import type { TerritoryIndex } from '../territory-index.ts';

type RulebookChange = Extract<Change, { kind: 'rulebook' }>;

/** A compiled rulebook with one change, without compiling the rest anew. */
export function withRulebookChange(rulebook: CompiledRulebook, it: RulebookChange): CompiledRulebook {
  const { capacity } = rulebook;
  switch (it.what) {
    case 'existing_owner':
      return { ...rulebook, existingOwner: it.to };
    case 'priority':
      return moved(rulebook, it.territory.territoryId, it.before.territoryId);
    case 'open_cap': {
      const openCapOf = (ownerId: string) =>
        ownerId === it.rep.ownerId ? it.to : capacity.openCapOf(ownerId);
      return { ...rulebook, capacity: { ...capacity, openCapOf } };
    }
    case 'cap': {
      const binds = (ownerId: string, capId: string) =>
        capId === it.capId && (capId !== PER_DAY || ownerId === it.rep.ownerId);
      const capsOf = (ownerId: string) =>
        capacity.capsOf(ownerId).map((cap) => (binds(ownerId, cap.capId) ? { ...cap, most: it.to } : cap));
      return { ...rulebook, capacity: { ...capacity, capsOf } };
    }
    case 'member':
    case 'weight':
    case 'place':
    case 'chance': {
      const territory = rulebook.territoryOf(it.territory.territoryId);
      return territory ? replaced(rulebook, territory, withMember(territory, it)) : rulebook;
    }
  }
}

/** The rulebook with another territory in the same place. */
const replaced = (
  rulebook: CompiledRulebook,
  before: CompiledTerritory,
  after: CompiledTerritory,
): CompiledRulebook => ({
  ...rulebook,
  territories: rulebook.territories.with(rulebook.territories.indexOf(before), after),
  territoryOf: (id) => (id === after.territoryId ? after : rulebook.territoryOf(id)),
});

type MemberChange = Extract<RulebookChange, { what: 'member' | 'weight' | 'place' | 'chance' }>;

function withMember(territory: CompiledTerritory, it: MemberChange): CompiledTerritory {
  const { members, policy } = territory;
  const { ownerId } = it.rep;
  const edit = (change: Partial<CompiledTerritory['members'][number]>) =>
    members.map((member) => (member.ownerId === ownerId ? { ...member, ...change } : member));
  switch (it.what) {
    case 'member':
      return { ...territory, members: [...members, { ownerId, weight: it.to }] };
    case 'weight':
      return { ...territory, members: edit({ weight: it.to }) };
    case 'place':
      return { ...territory, members: edit({ place: it.to }) };
    case 'chance': {
      const chancesOf: typeof policy.chancesOf = (facts) => {
        const chanceOf = policy.chancesOf(facts);
        return (each) => (each === ownerId ? it.to : chanceOf(each));
      };
      return { ...territory, policy: { ...policy, chancesOf } };
    }
  }
}

/** One territory tried before an earlier one. */
function moved(rulebook: CompiledRulebook, territoryId: string, beforeId: string): CompiledRulebook {
  const placeOf = (id: string) => rulebook.territories.findIndex((territory) => territory.territoryId === id);
  const [from, to] = [placeOf(territoryId), placeOf(beforeId)];
  const territory = rulebook.territories[from];
  if (!territory || to < 0 || to >= from) return rulebook;
  const territories = rulebook.territories.toSpliced(from, 1).toSpliced(to, 0, territory);
  return { ...rulebook, territories, index: movedIndex(rulebook.index, territory, from, to) };
}

/** The index of the old order, asked as if the territory at `from` stood at `to`, which is before it. */
const movedIndex = (
  index: TerritoryIndex,
  { match }: CompiledTerritory,
  from: number,
  to: number,
): TerritoryIndex => ({
  first(facts, after) {
    const newPlace = (old: number) => (old >= to && old < from ? old + 1 : old);
    // A place grows by one at most, so the old one is not before `after`.
    let old = index.first(facts, Math.max(-1, after - 1));
    while (old !== -1 && (old === from || newPlace(old) <= after)) old = index.first(facts, old);
    const own = to > after && match.holds(facts) ? to : Infinity;
    const first = Math.min(own, old === -1 ? Infinity : newPlace(old));
    return first === Infinity ? -1 : first;
  },
});
