import { expect, test } from '@jest/globals';
import { departments } from '../../src/routing/job-department.ts';
import { seniorityLevels } from '../../src/routing/seniority-words.ts';
import { wordsIn } from '../../src/routing/words/catalogue.ts';

const { conditions } = wordsIn.de;

test.each([
  ['email_kind', ['company', 'free', 'disposable']],
  ['seniority', seniorityLevels],
  ['department', departments],
])(
  'every %s that a lead can have has its own German name, on the card and in the settings',
  (attribute, codes) => {
    const names = codes.map((code) => conditions.value(attribute, code));
    expect(new Set(names).size).toBe(codes.length);
    expect(conditions.named(attribute)).toEqual(codes.map((value, i) => ({ value, name: names[i] })));
    expect(names.filter((name) => name.includes('_') || /^[a-z]/.test(name))).toEqual(
      attribute === 'seniority' ? ['ohne Führungsaufgabe'] : [],
    );
  },
);

test('a value that a person made up is told as it is', () => {
  expect(conditions.value('seniority', 'Chefin')).toBe('Chefin');
  expect(conditions.value('city', 'company')).toBe('company');
});
