import { expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { jsonDifferences } from '../../src/usecases/json-differences.ts';

test('names every place, with both values', () => {
  const stored = { a: [1, { b: 'x' }], c: null, gone: true };
  expect(jsonDifferences(stored, { a: [1, { b: 'y' }, 3], c: {}, new: 0 })).toEqual([
    { path: 'a[1].b', stored: 'x', replayed: 'y' },
    { path: 'a[2]', stored: undefined, replayed: 3 },
    { path: 'c', stored: null, replayed: {} },
    { path: 'gone', stored: true, replayed: undefined },
    { path: 'new', stored: undefined, replayed: 0 },
  ]);
});

test('what JSON leaves out or writes otherwise, and the order of keys, are no difference', () => {
  expect(jsonDifferences({ a: 0, b: 1 }, { b: 1, a: -0, c: undefined })).toEqual([]);
});

test('there is one exactly where the canonical forms are not the same', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(jsonDifferences(one, other).length === 0).toBe(canonicalize(one) === canonicalize(other));
      expect(jsonDifferences(one, one)).toEqual([]);
    }),
  );
});
