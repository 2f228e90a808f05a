import { describe, expect, test } from '@jest/globals';
import { MOST_LEVELS } from '../../src/routing/condition.ts';
import type { Condition } from '../../src/routing/condition.ts';
import { defaultRulebook } from '../../src/routing/default-rulebook.ts';
import { explainRulebookErrors } from '../../src/routing/explain-rulebook-errors.ts';
import { leadAttributeNames } from '../../src/routing/lead.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';

const rep = (ownerId: string, ...teams: string[]) => ({
  ownerId,
  active: true,
  teams: teams.map((name) => ({ name })),
});
const names = [...leadAttributeNames, 'score', 'grade'].join(', ');

/** A test inside so many groups. */
const nested = (levels: number): unknown =>
  levels === 0 ? { attribute: 'country', is: 'known' } : { any: [nested(levels - 1)] };

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
      'Territory "DACH", condition, part 1 of "all" on country, "values": must not be empty.',
      condition({ all: [{ attribute: 'country', is: 'any_of', values: [] }] }),
    ],
    [
      'Territory "DACH", condition on country, "is": must be one of "any_of", "none_of", "known", "unknown", "starts_with", "contains", "ends_with", "between", "date_between", "postal_prefix", "postal_between", "in_list", "not_in_list".',
      condition({ attribute: 'country', is: 'equals', values: ['DE'] }),
    ],
    [
      'Territory "DACH", condition on company size: "from" must not be above "to".',
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
      `Territory "DACH", condition on property "email", "attribute": must not be a property that Baton reads itself: use one of ${names}.`,
      condition({ attribute: 'property:email', is: 'known' }),
    ],
    [
      `Territory "DACH", condition, part 2 of "all" on land, "attribute": must be one of ${names} or property:<HubSpot property name>.`,
      condition({
        all: [{ any: [{ attribute: 'country', is: 'known' }] }, { attribute: 'land', is: 'known' }],
      }),
    ],
    [
      `Territory "DACH", condition${', part 1 of "any"'.repeat(MOST_LEVELS)}: is a group inside 10 others: groups may be nested 10 deep at most.`,
      condition(nested(MOST_LEVELS + 1)),
    ],
    [
      'Territory "DACH", condition on score, "is": must be "between" for the score, which is a number.',
      condition({ attribute: 'score', is: 'any_of', values: ['50'] }),
    ],
    [
      'Territory "DACH", condition on grade, "is": must be "any_of" or "none_of" for the grade, which is A, B, C or D.',
      condition({ attribute: 'grade', is: 'known' }),
    ],
    [
      'Territory "DACH", condition on grade, "is": asks for grade "E", but grades are A, B, C and D.',
      condition({ attribute: 'grade', is: 'any_of', values: ['A', 'E'] }),
    ],
    [
      'Territory "DACH", condition on city, "is": must not be "postal_prefix" for city: only postal_code and custom properties hold postal codes.',
      condition({ attribute: 'city', is: 'postal_prefix', values: ['80'] }),
    ],
    [
      'Territory "DACH", condition on country, "is": must not be "date_between" for country: only custom properties hold dates.',
      condition({ attribute: 'country', is: 'date_between', from: '2026-01-01' }),
    ],
    [
      'Territory "DACH", condition on property "since", "from": must be a day such as 2026-01-31.',
      condition({ attribute: 'property:since', is: 'date_between', from: '31.01.2026' }),
    ],
    [
      'Territory "DACH", condition on property "since": "from" must not be above "to".',
      condition({ attribute: 'property:since', is: 'date_between', from: '2026-02-01', to: '2026-01-31' }),
    ],
    [
      'Territory "DACH", condition on postal code, range 2: "from" and "to" must have the same number of digits, as in "01000" and "01999".',
      condition({
        attribute: 'postal_code',
        is: 'postal_between',
        ranges: [
          { from: '10000', to: '10999' },
          { from: '1000', to: '01999' },
        ],
      }),
    ],
    [
      'Territory "DACH", condition on postal code, range 1: "from" and "to" must begin with the same letters.',
      condition({ attribute: 'postal_code', is: 'postal_between', ranges: [{ from: 'SW1', to: 'SE9' }] }),
    ],
    [
      'Territory "DACH", condition on city, value 2: must not be empty.',
      condition({ attribute: 'city', is: 'contains', values: ['berlin', ' '] }),
    ],
    [
      'Territory "DACH", condition on e-mail domain, "listId": is missing.',
      condition({ attribute: 'email_domain', is: 'in_list' }),
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

  test('groups nested as deep as allowed are no fault', () => {
    expect(faults(condition(nested(MOST_LEVELS)))).toEqual([]);
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
