import { noAccounts } from '../accounts.ts';
import type { Account, AccountIndex } from '../accounts.ts';
import type { RoutingSnapshot, RoutingState } from '../decision.ts';
import type { Change } from './change.ts';
import { leadWith } from './lead.ts';
import { withRepChange } from './rep.ts';
import { withRulebookChange } from './rulebook.ts';
import type { Lead } from '../lead.ts';

/** All that one decision is made from. */
export interface World {
  readonly lead: Lead;
  readonly snapshot: RoutingSnapshot;
  readonly state: RoutingState;
  /** Epoch ms. */
  readonly now: number;
  /** Leads like this one that are decided just before it. */
  readonly before: number;
}

/** The world as it would have been. Nothing of the one given is changed. */
export const worldWith = (world: World, changes: readonly Change[]): World => changes.reduce(change, world);

function change(world: World, it: Change): World {
  const { lead, snapshot, state } = world;
  switch (it.kind) {
    case 'rep':
      return { ...world, ...withRepChange(snapshot, state, lead.contactId, world.now, it) };
    case 'rulebook':
      return { ...world, snapshot: { ...snapshot, rulebook: withRulebookChange(snapshot.rulebook, it) } };
    case 'time':
      return { ...world, now: it.to };
    case 'turn':
      return withTurn(world, it);
    case 'lead_attribute':
      return withLeadChange(world, it);
  }
}

function withLeadChange(world: World, it: Extract<Change, { kind: 'lead_attribute' }>): World {
  const { lead, snapshot, state } = world;
  const { rulebook } = snapshot;
  switch (it.what) {
    case 'attribute':
      return { ...world, lead: leadWith(lead, it.attribute, it.to) };
    case 'score': {
      // As if the lead had earned these points by something that nothing else looks at.
      const scorecard = { ...rulebook.scorecard, base: rulebook.scorecard.base + it.to - it.from };
      return { ...world, snapshot: { ...snapshot, rulebook: { ...rulebook, scorecard } } };
    }
    case 'owner':
      return { ...world, lead: { ...lead, ownerId: null } };
    case 'claim':
      return {
        ...world,
        snapshot: { ...snapshot, accounts: ownedBy(snapshot.accounts ?? noAccounts, it.to) },
        state: { ...state, companyReps: new Map() },
      };
  }
}

/** Every company with this owner, or without any: a lead has only one, so the others do not matter. */
function ownedBy(index: AccountIndex, ownerId: string | null): AccountIndex {
  const given = (account: Account): Account => ({ ...account, ownerId, openDealOwnerIds: [] });
  return {
    byId: (companyId) => {
      const account = index.byId(companyId);
      return account && given(account);
    },
    byDomain: (domain) => index.byDomain(domain).map(given),
    byName: (name, threshold) =>
      index.byName(name, threshold).map((similar) => ({ ...similar, account: given(similar.account) })),
  };
}

function withTurn(world: World, it: Extract<Change, { kind: 'turn' }>): World {
  const { lead, state } = world;
  switch (it.what) {
    case 'later':
      return { ...world, before: it.to };
    case 'line': {
      const own = [...state.waiting].filter(([contactId]) => contactId === lead.contactId);
      return { ...world, state: { ...state, waiting: new Map(own) } };
    }
    case 'owed': {
      const ledger = new Map(state.ledger).set(`${it.territory.territoryId}/${it.rep.ownerId}`, it.to);
      return { ...world, state: { ...state, ledger } };
    }
  }
}
