import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OverlayMap, writtenOver } from '../../src/routing/overlay-map.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const steps = fc.array(
  fc.record({ do: fc.constantFrom('set', 'delete', 'draft'), key, value: fc.integer() }),
  { maxLength: 20 },
);

test('is a copy of the map below with what was written, and leaves that alone', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(key, fc.integer()), { selector: ([name]) => name }),
      steps,
      (given, course) => {
        const below: ReadonlyMap<string, number> = new Map(given);
        const copy = new Map(below);
        let overlay = new OverlayMap(below);
        for (const step of course) {
          if (step.do === 'draft') overlay = new OverlayMap(overlay);
          if (step.do === 'set') {
            copy.set(step.key, step.value);
            overlay.set(step.key, step.value);
          }
          if (step.do === 'delete') {
            copy.delete(step.key);
            overlay.delete(step.key);
          }
        }
        expect(new Map(overlay)).toEqual(copy);
        expect(overlay.size).toBe(copy.size);
        for (const name of ['a', 'b', 'c', 'd']) {
          expect([overlay.get(name), overlay.has(name)]).toEqual([copy.get(name), copy.has(name)]);
        }
        expect(below).toEqual(new Map(given));
        for (const [name, value] of writtenOver(overlay)) expect(copy.get(name)).toBe(value);
      },
    ),
  );
});

test('a draft of a draft leaves the first one alone', () => {
  const first = new OverlayMap(new Map([['a', 1]]));
  const second = new OverlayMap<string, number>(first);
  second.set('a', 2);
  expect([first.get('a'), second.get('a')]).toEqual([1, 2]);
});
