import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultRulebook } from '../../src/routing/default-rulebook.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { Condition } from '../../src/routing/rulebook.ts';
import { teamScope } from '../../src/routing/team-territory.ts';

const rep = (ownerId: string, ...teams: string[]) => ({
  ownerId,
  active: true,
  teams: teams.map((name) => ({ name })),
});

describe('the first rulebook', () => {
  test('passes the schema and ends with everyone, whatever the portal', () => {
    const reps = fc.uniqueArray(
      fc.record({
        ownerId: fc.stringMatching(/^[1-9][0-9]{0,5}$/),
        active: fc.boolean(),
        teams: fc.array(
          fc.record({
            name: fc.oneof(fc.string(), fc.constantFrom('DACH', ' dach ', 'UK', 'Enterprise EMEA')),
          }),
          { maxLength: 4 },
        ),
      }),
      { selector: ({ ownerId }) => ownerId },
    );
    fc.assert(
      fc.property(reps, (list) => {
        const rulebook = defaultRulebook(list);
        expect(rulebookSchema.parse(rulebook)).toEqual(rulebook);
        const active = list.filter((each) => each.active).map(({ ownerId }) => ownerId);
        const last = rulebook.territories.at(-1)!;
        expect(last.name).toBe('Everyone');
        expect(last.members.map(({ ownerId }) => ownerId)).toEqual(active.sort());
        expect(defaultRulebook(list.toReversed())).toEqual(rulebook);
      }),
    );
  });

  test('suggests a territory for each team whose name says which leads it takes, the particular ones first', () => {
    const { territories } = defaultRulebook([
      rep('1', 'EMEA', 'Sales DACH'),
      rep('2', 'Sales DACH', 'Enterprise'),
      rep('3', 'Enterprise DACH', 'Customer Success'),
      { ...rep('4', 'EMEA'), active: false },
    ]);
    expect(territories.map(({ name, members }) => [name, members.map(({ ownerId }) => ownerId)])).toEqual([
      ['Enterprise DACH', ['3']],
      ['Enterprise', ['2']],
      ['Sales DACH', ['1', '2']],
      ['EMEA', ['1']],
      ['Everyone', ['1', '2', '3']],
    ]);
  });
});

describe('a team name', () => {
  const country = (...values: string[]): Condition => ({ attribute: 'country', is: 'any_of', values });
  test.each<[string, Condition]>([
    ['UK Team', country('GB')],
    ['Vertrieb Österreich', country('AT')],
    ['sales - benelux', country('BE', 'NL', 'LU')],
    ['Mid-Market', { attribute: 'company_size', is: 'between', from: 200, to: 999 }],
    ['SMB France', { all: [country('FR'), { attribute: 'company_size', is: 'between', to: 199 }] }],
  ])('"%s" says which leads', (name, condition) => {
    expect(teamScope(name)?.condition).toEqual(condition);
  });
  test.each(['Customer Success', 'Sales Team', 'Partner DACH', '', 'constructor', 'Team Phoenix'])(
    '"%s" says nothing that could be relied on',
    (name) => {
      expect(teamScope(name)).toBeNull();
    },
  );
});
