import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultRulebook } from '../../src/routing/default-rulebook.ts';
import { explainRulebookErrors } from '../../src/routing/explain-rulebook-errors.ts';
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

describe('a fault in a rulebook is told as a sentence', () => {
  type Draft = ReturnType<typeof defaultRulebook>;
  const faults = (change: (draft: Draft) => void): readonly string[] => {
    const draft = structuredClone(defaultRulebook([rep('1', 'DACH'), rep('2')]));
    change(draft);
    const parsed = rulebookSchema.safeParse(draft);
    return parsed.success ? [] : explainRulebookErrors(draft, parsed.error);
  };
  /** Writes what the types forbid, as a person with an editor can. */
  const condition = (written: unknown) => (draft: Draft) => {
    draft.territories[0]!.condition = written as Condition;
  };

  test.each<[string, (draft: Draft) => void]>([
    [
      'Territory "DACH", condition, part 1 of "all", "values": must not be empty.',
      condition({ all: [{ attribute: 'country', is: 'any_of', values: [] }] }),
    ],
    [
      'Territory "DACH", condition, "is": must be one of "any_of", "none_of", "known", "unknown", "between".',
      condition({ attribute: 'country', is: 'equals', values: ['DE'] }),
    ],
    [
      'Territory "DACH", condition: "from" must not be above "to".',
      condition({ attribute: 'company_size', is: 'between', from: 5, to: 1 }),
    ],
    [
      'Territory "DACH", condition: must be a test with "attribute" and "is", or one of "all", "any", "none" with a list of conditions.',
      condition({ some: [] }),
    ],
    [
      'Territory "DACH", condition: has "value", which Baton does not know here.',
      condition({ all: [], value: 1 }),
    ],
    [
      'Territory "DACH", condition, "attribute": must not be a property that Baton reads itself: use one of country, region, industry, company_size, email_domain, email_kind.',
      condition({ attribute: 'property:email', is: 'known' }),
    ],
    [
      'Territory "DACH", member "1", "weight": must be more than 0.',
      (draft) => (draft.territories[0]!.members[0]!.weight = 0),
    ],
    [
      'Territory "DACH" lists the same owner twice.',
      (draft) => draft.territories[0]!.members.push({ ownerId: '1', weight: 2 }),
    ],
    [
      'Territory "DACH" names SLA policy "none", which does not exist.',
      (draft) => (draft.territories[0]!.slaPolicyId = 'none'),
    ],
    [
      'Owner 1 has two daily caps.',
      (draft) => draft.capacities.push({ ownerId: '1', perDay: 2 }, { ownerId: '1', perDay: 3 }),
    ],
    [
      'Daily cap of owner "1", "perDay": must be a whole number.',
      (draft) => draft.capacities.push({ ownerId: '1', perDay: 1.5 }),
    ],
    [
      'Scorecard, rule "Company size", band 1, "points": is missing.',
      (draft) => Reflect.deleteProperty(draft.scorecard.rules[1]!.bands[0]!, 'points'),
    ],
    [
      'Scorecard, "grades": must fall from A to C: A at least B, B at least C.',
      (draft) => (draft.scorecard.grades.A = 1),
    ],
    [
      'The last territory, "DACH", must take every lead that is left: give it the condition { "all": [] }.',
      (draft) => (draft.territories[0]!.priority = 1000),
    ],
  ])('%s', (sentence, change) => {
    expect(faults(change)).toEqual([sentence]);
  });

  test('all faults at once, each once', () => {
    expect(
      faults((draft) => {
        draft.territories[0]!.name = '';
        draft.territories[1]!.members[0]!.weight = 2000;
      }),
    ).toEqual([
      'Territory "team-1", "name": must not be empty.',
      'Territory "Everyone", member "1", "weight": must be at most 1000.',
    ]);
  });

  test('something that is no rulebook at all', () => {
    for (const written of [undefined, null, 'x', []]) {
      const { error } = rulebookSchema.safeParse(written);
      expect(explainRulebookErrors(written, error!)).toHaveLength(1);
    }
  });
});
