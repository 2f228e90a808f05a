import type { RoutingState } from './routing-state.ts';
import type { Slice, StateSlice } from './turn-inputs.ts';

/** A state that remembers what of it was read: see recordReads. */
export interface RecordedState {
  /** Give this to the core. */
  readonly state: RoutingState;
  /** What has been read so far, with the values that were there. */
  slice(): StateSlice;
}

/**
 * Puts a recorder in front of every map of a state. Whatever way the core reads, the slice holds it: deciding over the
 * slice is deciding over the whole state.
 */
export function recordReads(given: RoutingState): RecordedState {
  const ledger = new RecordedMap(given.ledger);
  const received = new RecordedMap(given.received);
  const openLeads = new RecordedMap(given.openLeads);
  const companyReps = new RecordedMap(given.companyReps);
  const waiting = new RecordedMap(given.waiting);
  const hadLead = new RecordedMap(given.hadLead);
  return {
    state: { ledger, received, openLeads, companyReps, waiting, hadLead },
    slice: () => ({
      ledger: ledger.slice(),
      received: received.slice(),
      openLeads: openLeads.slice(),
      companyReps: companyReps.slice(),
      waiting: waiting.slice(),
      hadLead: hadLead.slice(),
    }),
  };
}

/** The state that a slice stands for: what was not read is not there. */
export const stateOfSlice = (slice: StateSlice): RoutingState => ({
  ledger: mapOf(slice.ledger),
  received: mapOf(slice.received),
  openLeads: mapOf(slice.openLeads),
  companyReps: mapOf(slice.companyReps),
  waiting: mapOf(slice.waiting),
  hadLead: mapOf(slice.hadLead),
});

const mapOf = <K extends string, V>({ entries }: Slice<K, V>): ReadonlyMap<K, V> =>
  new Map(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));

class RecordedMap<K extends string, V> implements ReadonlyMap<K, V> {
  readonly #map: ReadonlyMap<K, V>;
  readonly #read = new Set<K>();
  #all: boolean;

  constructor(map: ReadonlyMap<K, V>) {
    this.#map = map;
    // Nothing to tell apart in an empty map.
    this.#all = map.size === 0;
  }

  slice(): Slice<K, V> {
    if (this.#all) return { all: true, entries: [...this.#map] };
    return { all: false, entries: [...this.#read].map((key) => [key, this.#map.get(key) ?? null]) };
  }

  get(key: K): V | undefined {
    this.#note(key);
    return this.#map.get(key);
  }

  has(key: K): boolean {
    this.#note(key);
    return this.#map.has(key);
  }

  #note(key: K): void {
    if (!this.#all) this.#read.add(key);
  }

  #whole(): ReadonlyMap<K, V> {
    this.#all = true;
    return this.#map;
  }

  get size(): number {
    return this.#whole().size;
  }

  entries(): MapIterator<[K, V]> {
    return this.#whole().entries();
  }

  keys(): MapIterator<K> {
    return this.#whole().keys();
  }

  values(): MapIterator<V> {
    return this.#whole().values();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }
}
