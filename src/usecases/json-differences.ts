import canonicalize from 'canonicalize';

/** A place in a JSON value at which two of them differ; undefined: it is not there. */
export interface Difference {
  /** As in `candidates[2].owedBefore`; empty: the whole value. */
  readonly path: string;
  readonly stored: unknown;
  readonly replayed: unknown;
}

/** Every place at which two JSON values differ, in order; none if and only if their canonical forms are the same bytes. */
export function jsonDifferences(stored: unknown, replayed: unknown): readonly Difference[] {
  // What JSON would leave out or write otherwise is no difference.
  const again: unknown = replayed === undefined ? undefined : JSON.parse(JSON.stringify(replayed));
  return canonicalize(stored) === canonicalize(again) ? [] : [...differences('', stored, again)];
}

function* differences(path: string, stored: unknown, replayed: unknown): Generator<Difference> {
  if (Array.isArray(stored) && Array.isArray(replayed)) {
    const most = Math.max(stored.length, replayed.length);
    for (let i = 0; i < most; i += 1) yield* differences(`${path}[${i}]`, stored[i], replayed[i]);
  } else if (isObject(stored) && isObject(replayed)) {
    const keys = new Set([...Object.keys(stored), ...Object.keys(replayed)]);
    for (const key of [...keys].sort()) {
      yield* differences(path === '' ? key : `${path}.${key}`, stored[key], replayed[key]);
    }
  } else if (canonicalize(stored) !== canonicalize(replayed)) {
    yield { path, stored, replayed };
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
