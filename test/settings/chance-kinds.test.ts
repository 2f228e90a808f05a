import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chancesOf, kindsOf } from '../../hubspot-project/app/settings/territories/chance-kinds.ts';
import type { Chance, Condition } from '../../src/contract/rulebook-parts.ts';

const when = (country: string): Condition => ({ attribute: 'country', is: 'any_of', values: [country] });
const chance = fc.record({
  ownerId: fc.constantFrom('1', '2', '3'),
  when: fc.constantFrom('DE', 'AT', 'CH').map(when),
  chance: fc.constantFrom(0, 0.1, 0.25, 1),
});
const ofRep = (chances: readonly Chance[], ownerId: string) =>
  chances.filter((one) => one.ownerId === ownerId);

describe('kinds of leads', () => {
  test('reps who agree on the kinds share them', () => {
    const chances = ['1', '2'].flatMap((ownerId) =>
      ['DE', 'AT'].map((country) => ({ ownerId, when: when(country), chance: 0.5 })),
    );
    expect(kindsOf(chances).map((kind) => kind.when)).toEqual([when('DE'), when('AT')]);
  });

  test('every rep keeps their chances in their order, as the first that holds counts', () => {
    fc.assert(
      fc.property(fc.array(chance), (chances) => {
        const back = chancesOf(kindsOf(chances));
        for (const ownerId of ['1', '2', '3']) {
          expect(ofRep(back, ownerId)).toEqual(ofRep(chances, ownerId));
        }
      }),
    );
  });
});
