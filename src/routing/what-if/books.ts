import type { CompiledCapacity } from '../compile-capacity.ts';
import { OverlayMap } from '../overlay-map.ts';
import type { LedgerKey, RoutingState, WaitingLead } from '../routing-state.ts';
import { ledgerKeysOf } from '../ledger-key.ts';
import type { StateSlice } from '../turn-inputs.ts';
import { createGivenLeads } from './given.ts';
import type { GivenLeads } from './given.ts';
import type { Moved } from './history.ts';

/** What shadow and live each have of their own. */
interface Books {
  readonly ledger: Map<LedgerKey, number>;
  /** By how much a balance differs from the one that really was. */
  readonly ledgerAhead: Map<LedgerKey, number>;
  readonly given: GivenLeads;
  readonly companyReps: Map<string, string>;
  /** Companies whose newest lead somebody else has than really had it. */
  readonly companiesApart: Set<string>;
}

/**
 * The state of a what-if: what past turns really read, plus its own changes, minus those that really were made. Where
 * both did the same, that is what was read, so a rulebook that decides as the old one did sees what the old one saw.
 * One state that is written to, never copied. Open leads are kept only where a rule counts them.
 */
export function createWhatIfBooks(capacity: CompiledCapacity, countsOpenLeads: boolean) {
  const byMode = new Map<string, Books>();
  const openLeads = new Map<string, number>();
  const openAhead = new Map<string, number>();
  const waiting = new Map<string, WaitingLead>();
  const hadLead = new Map<string, readonly string[]>();
  /** Leads whose waiting is the what-if's own, whatever was read. */
  const waitingApart = new Set<string>();
  const keys = new Map<string, (ownerId: string) => LedgerKey>();

  function booksOf(mode: string): Books {
    let books = byMode.get(mode);
    if (!books) {
      books = {
        ...{ ledger: new Map(), ledgerAhead: new Map(), given: createGivenLeads(capacity) },
        ...{ companyReps: new Map(), companiesApart: new Set() },
      };
      byMode.set(mode, books);
    }
    return books;
  }

  function addMoved(
    balances: Map<LedgerKey, number>,
    territoryId: string | null,
    moved: Moved | null,
    sign: 1 | -1,
  ): void {
    if (!moved) return;
    const id = territoryId ?? '';
    const keyOf = keys.get(id) ?? ledgerKeysOf(id);
    keys.set(id, keyOf);
    for (const [i, ownerId] of moved.owners.entries())
      add(balances, keyOf(ownerId), sign * (moved.amounts[i] ?? 0));
  }

  function stateOf(mode: string): RoutingState {
    const { ledger, given, companyReps } = booksOf(mode);
    return { ledger, received: given.counters, openLeads, companyReps, waiting, hadLead };
  }

  return {
    booksOf,
    countsOpenLeads,
    waiting,
    waitingApart,
    hadLead,
    stateOf,
    /** The same for whoever hands on a changed copy: a copy of it costs nothing. */
    viewOf(mode: string): RoutingState {
      const { ledger, received, ...shared } = stateOf(mode);
      return {
        ledger: new OverlayMap(ledger),
        received: new OverlayMap(received),
        openLeads: new OverlayMap(shared.openLeads),
        companyReps: new OverlayMap(shared.companyReps),
        waiting: new OverlayMap(shared.waiting),
        hadLead: new OverlayMap(shared.hadLead),
      };
    },
    /** A past turn began with this. Counters are the what-if's own from the start, and hadLead is set lead by lead. */
    read(mode: string, slice: Omit<StateSlice, 'received'>): void {
      const { ledger, ledgerAhead, companyReps, companiesApart } = booksOf(mode);
      readAmounts(ledger, ledgerAhead, slice.ledger);
      if (countsOpenLeads) readAmounts(openLeads, openAhead, slice.openLeads);
      readValues(companyReps, slice.companyReps, companiesApart);
      readValues(waiting, slice.waiting, waitingApart);
    },
    /** The what-if moves balances, as nothing really did. `sign` −1: it moves them back. */
    move(mode: string, territoryId: string | null, moved: Moved | null, sign: 1 | -1): void {
      const { ledger, ledgerAhead } = booksOf(mode);
      addMoved(ledger, territoryId, moved, sign);
      addMoved(ledgerAhead, territoryId, moved, sign);
    },
    /** Balances were really moved, as the what-if does not: only what stands apart is another. */
    moveReally(mode: string, territoryId: string | null, moved: Moved | null, sign: 1 | -1): void {
      addMoved(booksOf(mode).ledgerAhead, territoryId, moved, sign === 1 ? -1 : 1);
    },
    /** The what-if moves them as they really were. */
    moveBoth(mode: string, territoryId: string | null, moved: Moved | null): void {
      addMoved(booksOf(mode).ledger, territoryId, moved, 1);
    },
    moveOpenLeads(ownerId: string, own: number, past: number): void {
      if (own !== 0) openLeads.set(ownerId, Math.max(0, (openLeads.get(ownerId) ?? 0) + own));
      if (own !== past) add(openAhead, ownerId, own - past);
    },
    /** Null: the company's newest lead stays what it was. */
    noteCompany(mode: string, key: string, own: string | null, past: string | null): void {
      const { companyReps, companiesApart } = booksOf(mode);
      if (own !== null) companyReps.set(key, own);
      if (own === past && own !== null) companiesApart.delete(key);
      else if (own !== past) companiesApart.add(key);
    },
  };
}
export type WhatIfBooks = ReturnType<typeof createWhatIfBooks>;

function add<K>(amounts: Map<K, number>, key: K, amount: number): void {
  const sum = (amounts.get(key) ?? 0) + amount;
  if (sum === 0) amounts.delete(key);
  else amounts.set(key, sum);
}

type Slice<K, V> = { readonly all: boolean; readonly entries: readonly (readonly [K, V | null])[] };

function readAmounts<K>(
  amounts: Map<K, number>,
  ahead: ReadonlyMap<K, number>,
  { all, entries }: Slice<K, number>,
): void {
  if (all) {
    amounts.clear();
    for (const [key, amount] of ahead) amounts.set(key, amount);
  }
  for (const [key, amount] of entries) amounts.set(key, (amount ?? 0) + (ahead.get(key) ?? 0));
}

function readValues<K, V>(values: Map<K, V>, { all, entries }: Slice<K, V>, apart: ReadonlySet<K>): void {
  if (all) {
    const read = new Set(entries.map(([key]) => key));
    for (const key of values.keys()) if (!apart.has(key) && !read.has(key)) values.delete(key);
  }
  for (const [key, value] of entries) {
    if (apart.has(key)) continue;
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
}
