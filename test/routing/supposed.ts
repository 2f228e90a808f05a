import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import { decideLead } from '../../src/routing/decide-lead.ts';
import type { Decision, RoutingState } from '../../src/routing/decision.ts';
import type { Change } from '../../src/routing/explain-difference/explain-difference.ts';
import type { Lead, LeadAttributeName } from '../../src/routing/lead.ts';
import { companySizeBand } from '../../src/routing/company-size.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { applyChange, draftOf } from '../../src/routing/routing-state.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';

/** What a decision is made from, before anything is compiled. */
export interface Supposed {
  readonly lead: Lead;
  readonly rulebook: Rulebook;
  readonly reps: readonly Rep[];
  readonly state: RoutingState;
  readonly now: number;
  readonly before: number;
}

/** The decision, from a rulebook compiled for it alone. */
export function decideSupposed({ lead, rulebook, reps, state, now, before }: Supposed): Decision {
  const snapshot = {
    rulebookVersion: 1,
    rulebook: compileRulebook(rulebookSchema.parse(rulebook)),
    reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
  };
  const draft = draftOf(state);
  for (let i = 1; i <= before; i += 1) {
    const earlier = { ...lead, contactId: `${lead.contactId}/${i}` };
    applyChange(draft, decideLead(earlier, snapshot, draft, now).change);
  }
  return decideLead(lead, snapshot, draft, now).decision;
}

/** A value of a lead, and the band that follows from a head-count. */
export function withValue(lead: Lead, attribute: LeadAttributeName, value: string | number | null): Lead {
  const values = new Map<LeadAttributeName, string | number | null>([[attribute, value]]);
  if (attribute === 'company_size') {
    values.set('company_size_band', value === null ? null : companySizeBand(String(value)));
  }
  const attributes = { ...lead.attributes };
  for (const [name, to] of values) {
    if (to === null) delete attributes[name];
    else attributes[name] = { value: to, source: name, raw: String(to), sure: 'stated' };
  }
  return { ...lead, attributes };
}

/** One change made by hand in the uncompiled inputs, for what the small worlds of the tests can hold. */
export function suppose(it: Supposed, change: Change): Supposed {
  const { lead, rulebook, reps, state } = it;
  const rep = (ownerId: string, to: Partial<Rep>) => ({
    ...it,
    reps: reps.map((each) => (each.ownerId === ownerId ? { ...each, ...to } : each)),
  });
  const person = (ownerId: string, to: Partial<Rulebook['people'][number]>) => {
    const known = rulebook.people.find((each) => each.ownerId === ownerId);
    const others = rulebook.people.filter((each) => each.ownerId !== ownerId);
    const edited = { ownerId, absences: [], languages: [], skills: [], ...known, ...to };
    return { ...it, rulebook: { ...rulebook, people: [...others, edited] } };
  };
  const member = (territoryId: string, edit: (members: Members) => Members) => ({
    ...it,
    rulebook: {
      ...rulebook,
      territories: rulebook.territories.map((each) =>
        each.territoryId === territoryId ? { ...each, members: edit(each.members) } : each,
      ),
    },
  });
  switch (change.what) {
    case 'attribute':
      return { ...it, lead: withValue(lead, change.attribute, change.to) };
    case 'score': {
      const scorecard = { ...rulebook.scorecard, base: rulebook.scorecard.base + change.to - change.from };
      return { ...it, rulebook: { ...rulebook, scorecard } };
    }
    case 'owner':
      return { ...it, lead: { ...lead, ownerId: null } };
    case 'existing_owner':
      return { ...it, rulebook: { ...rulebook, existingOwner: change.to } };
    case 'active':
      return rep(change.rep.ownerId, { active: true });
    case 'availability':
      return rep(change.rep.ownerId, { availability: change.to });
    case 'hours':
      return rep(change.rep.ownerId, { workingHours: [] });
    case 'language': {
      const known = rulebook.people.find(({ ownerId }) => ownerId === change.rep.ownerId);
      return person(change.rep.ownerId, { languages: [...(known?.languages ?? []), change.to] });
    }
    case 'open_leads':
      return {
        ...it,
        state: { ...state, openLeads: new Map(state.openLeads).set(change.rep.ownerId, change.to) },
      };
    case 'received': {
      const key = `per-day/${change.rep.ownerId}`;
      const fewer = (state.received.get(key) ?? []).slice(change.from - change.to);
      return { ...it, state: { ...state, received: new Map(state.received).set(key, fewer) } };
    }
    case 'cap': {
      const others = rulebook.capacities.filter(({ ownerId }) => ownerId !== change.rep.ownerId);
      const capacities = [...others, { ownerId: change.rep.ownerId, perDay: change.to }];
      return { ...it, rulebook: { ...rulebook, capacities } };
    }
    case 'member':
      return member(change.territory.territoryId, (all) => [
        ...all,
        { ownerId: change.rep.ownerId, weight: change.to },
      ]);
    case 'weight':
      return member(change.territory.territoryId, (all) =>
        all.map((each) => (each.ownerId === change.rep.ownerId ? { ...each, weight: change.to } : each)),
      );
    case 'place':
      return member(change.territory.territoryId, (all) =>
        all.map((each) => (each.ownerId === change.rep.ownerId ? { ...each, place: change.to } : each)),
      );
    case 'chance': {
      const stated = { ownerId: change.rep.ownerId, when: { all: [] }, chance: change.to };
      const territories = rulebook.territories.map((each) =>
        each.territoryId === change.territory.territoryId && each.selection.by === 'best_fit'
          ? { ...each, selection: { ...each.selection, chances: [stated, ...each.selection.chances] } }
          : each,
      );
      return { ...it, rulebook: { ...rulebook, territories } };
    }
    case 'priority': {
      const place = (id: string) => rulebook.territories.findIndex(({ territoryId }) => territoryId === id);
      const moved = rulebook.territories[place(change.territory.territoryId)]!;
      const territories = rulebook.territories
        .filter((each) => each !== moved)
        .toSpliced(place(change.before.territoryId), 0, moved)
        .map((each, priority) => ({ ...each, priority }));
      return { ...it, rulebook: { ...rulebook, territories } };
    }
    case 'owed': {
      const key = `${change.territory.territoryId}/${change.rep.ownerId}` as const;
      return { ...it, state: { ...state, ledger: new Map(state.ledger).set(key, change.to) } };
    }
    case 'later':
      return { ...it, before: change.to };
    case 'moment':
      return { ...it, now: change.to };
    default:
      throw new Error(`The small worlds know nothing of "${change.what}".`);
  }
}

type Members = Rulebook['territories'][number]['members'];
