/**
 * A map written over another one, which stays as it is and of which only what is asked for is read: a draft of a large
 * state costs nothing. Values are never undefined.
 */
export class OverlayMap<K, V> implements ReadonlyMap<K, V> {
  readonly #below: ReadonlyMap<K, V>;
  /** Undefined: taken away. */
  readonly #own: Map<K, V | undefined>;

  constructor(below: ReadonlyMap<K, V>) {
    // One layer, however often a state is handed on.
    this.#below = below instanceof OverlayMap ? below.#below : below;
    this.#own = new Map(below instanceof OverlayMap ? below.#own : []);
  }

  get(key: K): V | undefined {
    const own = this.#own.get(key);
    return own !== undefined || this.#own.has(key) ? own : this.#below.get(key);
  }

  has(key: K): boolean {
    return this.#own.has(key) ? this.#own.get(key) !== undefined : this.#below.has(key);
  }

  set(key: K, value: V): this {
    this.#own.set(key, value);
    return this;
  }

  delete(key: K): void {
    this.#own.set(key, undefined);
  }

  /** What was written over the map below and is still there. */
  written(): [K, V][] {
    return [...this.#own].flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  }

  /** Counts them: the map below is read as a whole. */
  get size(): number {
    if (this.#own.size === 0) return this.#below.size;
    let size = 0;
    for (const _ of this) size += 1;
    return size;
  }

  *entries(): Generator<[K, V], undefined> {
    for (const entry of this.#below) if (!this.#own.has(entry[0])) yield entry;
    for (const [key, value] of this.#own) if (value !== undefined) yield [key, value];
    return undefined;
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this) yield key;
    return undefined;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this) yield value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }
}

/** What was written over a state's map while it was handed on; nothing for a map that is nobody's draft. */
export const writtenOver = <K, V>(map: ReadonlyMap<K, V>): [K, V][] =>
  map instanceof OverlayMap ? map.written() : [];
