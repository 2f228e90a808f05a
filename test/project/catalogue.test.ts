import { expect, test } from '@jest/globals';
import { catalogue } from '../../src/contract/text/catalogue.ts';

/** Paths of all words, with what is there: "card.clock.due function". */
function words(part: object, path: string): string[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const here = `${path}.${name}`;
    if (typeof value === 'object' && value !== null) return words(value, here);
    return [value === '' ? `${here} is empty` : `${here} ${typeof value}`];
  });
}

test.each(Object.entries(catalogue))('%s says in German what it says in English', (surface, { en, de }) => {
  const english = words(en, surface);
  expect(english.filter((word) => word.endsWith('is empty'))).toEqual([]);
  expect(words(de, surface).sort()).toEqual(english.sort());
});
