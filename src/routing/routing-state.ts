import { OverlayMap } from './overlay-map.ts';

/** Key of a ledger balance: territory and rep. */
export type LedgerKey = `${string}/${string}`;

/** A cap and, where it counts for each rep, the rep: see counters.ts. */
export type CounterKey = string;

/** A lead on hold, as far as the order of waiting goes. */
export interface WaitingLead {
  /**
   * One for each territory that was asked. Leads that share a line have the same chances there at any moment, so their
   * order must be kept: see waiting-line.ts.
   */
  readonly lines: readonly string[];
  readonly order: 'oldest' | 'hottest';
  /** Epoch ms of the first hold; its end counts from here. */
  readonly since: number;
  /** Epoch ms of creation in HubSpot. */
  readonly createdAt: number;
  readonly points: number;
}

/** What the router needs to know at a moment, and hands on changed from lead to lead. */
export interface RoutingState {
  /** Share owed in billionths of a lead, per `${territoryId}/${ownerId}`. Sums to zero within a territory. */
  readonly ledger: ReadonlyMap<LedgerKey, number>;
  /**
   * Per counter the moments (epoch ms, earliest first) of the newest leads that count for it, at most as many as the
   * cap allows: more would change no decision. Valid at any later moment too.
   */
  readonly received: ReadonlyMap<CounterKey, readonly number[]>;
  /** Leads in each rep's hands that are still open by the rulebook's policy, per owner id. */
  readonly openLeads: ReadonlyMap<string, number>;
  /** Whoever got the newest lead of a company, per company key (account-claims.ts). */
  readonly companyReps: ReadonlyMap<string, string>;
  /** Every lead on hold, per contact id, whether or not it is decided now. */
  readonly waiting: ReadonlyMap<string, WaitingLead>;
  /** Reps who had a lead before and must not get it again, per contact id. */
  readonly hadLead: ReadonlyMap<string, readonly string[]>;
}

/** A portal that has never routed a lead. */
export const emptyState: RoutingState = {
  ledger: new Map(),
  received: new Map(),
  openLeads: new Map(),
  companyReps: new Map(),
  waiting: new Map(),
  hadLead: new Map(),
};

/** What one decision changes: new values of the keys named, and nothing else. */
export interface StateChange {
  readonly ledger: ReadonlyMap<LedgerKey, number>;
  readonly received: ReadonlyMap<CounterKey, readonly number[]>;
  readonly openLeads: ReadonlyMap<string, number>;
  readonly companyReps: ReadonlyMap<string, string>;
  /** Null: the lead waits no more. */
  readonly waiting: ReadonlyMap<string, WaitingLead | null>;
  /** Reps who must not get this lead again, per contact id. */
  readonly hadLead: ReadonlyMap<string, readonly string[]>;
}

/** Nothing changes. */
export const noChange: StateChange = {
  ledger: new Map(),
  received: new Map(),
  openLeads: new Map(),
  companyReps: new Map(),
  waiting: new Map(),
  hadLead: new Map(),
};

/** A map that applyChange may write to. */
interface DraftMap<K, V> extends ReadonlyMap<K, V> {
  set(key: K, value: V): unknown;
  delete(key: K): unknown;
}

/** A state that applyChange may write to. */
export interface StateDraft extends RoutingState {
  readonly ledger: DraftMap<LedgerKey, number>;
  readonly received: DraftMap<CounterKey, readonly number[]>;
  readonly openLeads: DraftMap<string, number>;
  readonly companyReps: DraftMap<string, string>;
  readonly waiting: DraftMap<string, WaitingLead>;
  readonly hadLead: DraftMap<string, readonly string[]>;
}

/** A draft over this state: plain maps are copied, any other kind of map is written over and left alone. */
export const draftOf = (state: RoutingState): StateDraft => ({
  ledger: draftMap(state.ledger),
  received: draftMap(state.received),
  openLeads: draftMap(state.openLeads),
  companyReps: draftMap(state.companyReps),
  waiting: draftMap(state.waiting),
  hadLead: draftMap(state.hadLead),
});

const draftMap = <K, V>(map: ReadonlyMap<K, V>): DraftMap<K, V> =>
  map instanceof Map ? new Map<K, V>(map) : new OverlayMap(map);

/** Writes a change into a draft. */
export function applyChange(draft: StateDraft, change: StateChange): void {
  for (const [key, owed] of change.ledger) draft.ledger.set(key, owed);
  for (const [key, moments] of change.received) draft.received.set(key, moments);
  for (const [ownerId, open] of change.openLeads) draft.openLeads.set(ownerId, open);
  for (const [company, ownerId] of change.companyReps) draft.companyReps.set(company, ownerId);
  for (const [contactId, place] of change.waiting) {
    if (place) draft.waiting.set(contactId, place);
    else draft.waiting.delete(contactId);
  }
  for (const [contactId, ownerIds] of change.hadLead) draft.hadLead.set(contactId, ownerIds);
}

/** The state after some changes; the one given stays as it is. */
export function changed(state: RoutingState, ...changes: readonly StateChange[]): RoutingState {
  const draft = draftOf(state);
  for (const change of changes) applyChange(draft, change);
  return draft;
}
