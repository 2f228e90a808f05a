import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { readRulebookFile } from '../../src/rulebook-file/read-rulebook-file.ts';
import { writeRulebookFile } from '../../src/rulebook-file/write-rulebook-file.ts';
import { anyRulebook, someNames } from './any-rulebook.ts';

describe('a rulebook as a file', () => {
  test('is read again as the same rulebook, with names and without', () => {
    fc.assert(
      fc.property(anyRulebook, fc.constantFrom(someNames, null), (rulebook, book) => {
        const text = writeRulebookFile(rulebook, book);
        expect(readRulebookFile(text, book)).toEqual({ rulebook });
      }),
      { numRuns: 200 },
    );
  });

  test('is written the same whatever the order of keys', () => {
    fc.assert(
      fc.property(anyRulebook, (rulebook) => {
        const turned = rulebookSchema.parse(Object.fromEntries(Object.entries(rulebook).reverse()));
        expect(writeRulebookFile(turned, someNames)).toBe(writeRulebookFile(rulebook, someNames));
      }),
      { numRuns: 50 },
    );
  });
});
