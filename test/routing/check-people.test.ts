import { describe, expect, test } from '@jest/globals';
import { checkPeople } from '../../src/routing/check-people.ts';
import type { Rep } from '../../src/routing/rep.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { routeExample } from './route-example.ts';
import { aRep, aRulebook, aTerritory } from './samples.ts';

const reps = [aRep('1', { name: 'Anna' }), aRep('2', { name: 'Ben' })];
const messages = (changes: Partial<RulebookInput>, roster: readonly Rep[] = reps) =>
  checkPeople(aRulebook(['1', '2'], changes), [], roster).map(({ message }) => message);
const fallback = { fallback: { ownerIds: ['2'] } };

describe('checking people', () => {
  test('finds nothing where everybody can receive leads', () => {
    expect(messages(fallback)).toEqual([]);
  });

  test('finds a member who is deactivated, and one whom HubSpot does not have', () => {
    const found = messages({ territories: [aTerritory(['1', '2', '3'])], ...fallback }, [
      aRep('1', { name: 'Anna', active: false }),
      reps[1]!,
    ]);
    expect(found).toEqual([
      'Anna can never receive a lead of territory "DACH": they are deactivated in HubSpot. Change that, or take them out.',
      'Owner 3 can never receive a lead of territory "DACH": HubSpot has no such owner any more. Change that, or take them out.',
    ]);
  });

  test('finds a cap of nothing, but not one for a single grade', () => {
    const cap = (grades?: ('A' | 'B')[]): Partial<RulebookInput> => ({
      ...fallback,
      caps: [
        {
          capId: 'c',
          name: 'Probation',
          ownerIds: ['1'],
          window: { per: 'day' },
          most: 0,
          ...(grades && { grades }),
        },
      ],
    });
    expect(messages(cap())[0]).toContain(
      'Anna can never receive a lead of territory "DACH": the cap "Probation"',
    );
    expect(messages(cap(['A']))).toEqual([]);
  });

  test('finds a skill that the territory asks of everybody', () => {
    const territory = aTerritory(['1', '2'], { requires: [{ skill: 'banking' }] });
    const people = [{ ownerId: '1', skills: ['banking'] }];
    expect(messages({ territories: [territory], people, ...fallback })).toEqual([
      'Ben can never receive a lead of territory "DACH": it asks everybody for the skill "banking", which they do not have. Change that, or take them out.',
    ]);
  });

  test('does not mind a skill that only some leads need', () => {
    const when = { attribute: 'country', is: 'any_of', values: ['DE'] } as const;
    const territory = aTerritory(['1', '2'], { requires: [{ when, skill: 'banking' }] });
    expect(messages({ territories: [territory], ...fallback })).toEqual([]);
  });

  test('shows each with a lead that the router gives to the territory, but not to whom it says', () => {
    const germans = aTerritory(['1', '2'], {
      ...{
        territoryId: 'germans',
        name: 'Germans',
        requires: [{ skill: 'banking' }],
        fallbackOwnerIds: ['1'],
      },
      condition: { attribute: 'country', is: 'any_of', values: ['DE'] },
    });
    const rulebook = aRulebook(['1', '2'], {
      territories: [germans, aTerritory(['1', '2'], { priority: 2 })],
      people: [{ ownerId: '1', skills: ['banking'] }],
      caps: [{ capId: 'c', name: 'Leave', ownerIds: ['2'], window: { per: 'day' }, most: 0 }],
      ...fallback,
    });
    const roster = [aRep('1', { active: false }), aRep('2'), aRep('3')];
    const found = checkPeople(rulebook, [], roster).filter(({ territoryId }) => territoryId !== null);
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(['member_gets_nothing', 'nobody_in_territory', 'fallback_ends_nowhere']),
    );
    for (const { id, code, territoryId, example } of found) {
      const { territory, ownerId, candidates } = routeExample(example!, rulebook, roster);
      expect(territory?.territoryId).toBe(territoryId);
      const about = id.split('/').at(-1);
      if (code === 'nobody_in_territory') expect(candidates.every(({ eligible }) => !eligible)).toBe(true);
      else expect(ownerId).not.toBe(about);
    }
  });

  test('says that leads of a territory without anybody wait', () => {
    const [alone] = messages({ territories: [aTerritory([])] });
    expect(alone).toContain('its leads wait for somebody to look');
  });

  test('finds a deactivated fallback and a missing end', () => {
    expect(messages({ fallback: { ownerIds: ['9'] } })[0]).toContain('Owner 9 is named as fallback');
    expect(messages({})[0]).toContain('No fallback and no last resort are named');
  });
});
