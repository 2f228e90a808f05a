import { describe, expect, test } from '@jest/globals';
import { conditionWords } from '../../src/routing/condition-words.ts';
import { industryWords } from '../../src/routing/words/industries.ts';
import { wordsIn } from '../../src/routing/words/catalogue.ts';

describe('an industry in plain words', () => {
  test.each(['renewables_environment', 'RENEWABLES_ENVIRONMENT', 'Renewables & Environment'])(
    '%s is called the same however it is spelled',
    (value) => {
      expect(industryWords(value, 'en')).toBe('Renewables & Environment');
      expect(industryWords(value, 'de')).toBe('Erneuerbare Energien und Umwelt');
    },
  );

  test('one that only this portal has loses its underscores', () => {
    expect(industryWords('hydrogen_storage', 'en')).toBe('hydrogen storage');
    expect(industryWords('Hydrogen storage', 'de')).toBe('Hydrogen storage');
  });

  test('stands so in a condition; other attributes keep their values', () => {
    const any = { attribute: 'industry', is: 'any_of', values: ['COMPUTER_SOFTWARE', 'oil_energy'] } as const;
    const list = (listId: string) => listId;
    expect(conditionWords({ ...any, values: [...any.values] })).toBe(
      'industry is one of Computer Software, Oil & Energy',
    );
    expect(conditionWords({ ...any, values: [...any.values] }, list, wordsIn.de)).toBe(
      'Branche ist eines von Computersoftware, Öl und Energie',
    );
    expect(conditionWords({ attribute: 'source', is: 'any_of', values: ['PAID_SEARCH'] })).toBe(
      'source is PAID_SEARCH',
    );
  });
});
