import { expect, test } from '@jest/globals';
import { chooseColumns } from '../../src/learning/choose-columns.ts';
import { personalMeaning } from '../../src/learning/personal-columns.ts';
import { tableScorecardSchema } from '../../src/routing/scorecard.ts';
import { chanceAt, closedLeads, train } from './tables.ts';

const leads = closedLeads(2_000, (random, i) => {
  const sex = random() < 0.5 ? 'f' : 'm';
  const [size, pace] = [random(), random()];
  const chance = chanceAt(-1 + 2 * size + pace);
  const won = random() < chance;
  return {
    cells: {
      size,
      pace,
      sex,
      salon: random() < 0.95 ? (sex === 'f' ? 'hair' : 'beard') : 'none',
      ticket: 50_000 + i,
      note: `said ${random()}`,
      created: `2026-0${1 + (i % 9)}-11`,
      country: 'DE',
      'deal amount': won ? 100 * random() : null,
      stage: won ? 'contract' : 'open',
      calls: (won ? 4 : 2) + random() * 2.6,
    },
    // What is filled in afterwards knows the outcome.
    chance: won ? 1 : 0,
  };
});
const reasons = (wishes = {}) =>
  Object.fromEntries(
    chooseColumns(leads.table, leads.won, wishes).excluded.map(({ attribute, reason }) => [
      attribute,
      reason,
    ]),
  );

test('columns that cannot teach anything fair are left out, each with its reason', () => {
  expect(reasons()).toEqual({
    sex: 'personal',
    salon: 'stand_in',
    ticket: 'identifier',
    note: 'identifier',
    created: 'date',
    country: 'constant',
    'deal amount': 'leak',
    stage: 'leak',
    calls: 'leak',
  });
});

test('says in a sentence what gives a leak away', () => {
  const { excluded } = chooseColumns(leads.table, leads.won, {});
  const because = (name: string) => excluded.find(({ attribute }) => attribute === name)?.because;
  expect(because('deal amount')).toMatch(/^It is filled in only for leads that were won \(\d+ of them\)\.$/);
  expect(because('stage')).toMatch(/^"contract" is there only for leads that were won/);
  expect(because('calls')).toMatch(/^Alone it tells won from lost in [\d.]+ % of cases/);
});

test('a person may insist', () => {
  const kept = reasons({ include: new Set(['sex', 'stage']) });
  expect(kept).not.toHaveProperty('sex');
  expect(kept).not.toHaveProperty('stage');
});

test('what a person insists on is written down with the reason that was against it', () => {
  const include = new Set(['sex', 'salon', 'stage']);
  const { insisted } = chooseColumns(leads.table, leads.won, { include });
  expect(Object.fromEntries(insisted.map(({ attribute, reason }) => [attribute, reason]))).toEqual({
    sex: 'personal',
    salon: 'stand_in',
    stage: 'leak',
  });
  const card = train(leads, { include: new Set(['salon']), insistedBy: 'mara@example.com' });
  expect(card.learning?.insisted).toMatchObject([
    { attribute: 'salon', reason: 'stand_in', by: 'mara@example.com' },
  ]);
  expect(tableScorecardSchema.parse(card)).toEqual(card);
});

test('an account may name more that nobody must be judged by, and what stands in for it goes too', () => {
  const set = closedLeads(2_000, (random) => {
    const team = random() < 0.5 ? 'north' : 'south';
    return { cells: { team, office: team === 'north' ? 'Kiel' : 'Ulm', size: random() }, chance: 0.3 };
  });
  const { excluded } = chooseColumns(set.table, set.won, { protect: new Set(['team']) });
  expect(excluded.map(({ attribute, reason }) => [attribute, reason])).toEqual([
    ['team', 'personal'],
    ['office', 'stand_in'],
  ]);
});

test('leaves out what changed after the lead was created', () => {
  const changedLater = new Map([['pace', 'It changed after the lead was created in 80 % of leads.']]);
  expect(reasons({ changedLater })).toMatchObject({ pace: 'leak' });
});

test.each([
  ['age', 'age'],
  ['Date of Birth', 'age'],
  ['firstName', "a person's name"],
  ['contact_gender', 'sex'],
  ['property:salutation', 'sex'],
  ['profile photo', 'a photo'],
  ['email', 'the e-mail address, whose first part is a name'],
])('%s is about %s', (column, meaning) => expect(personalMeaning(column)).toBe(meaning));

test.each([
  'company_name',
  'account age',
  'campaign name',
  'email_domain',
  'language',
  'stage',
  'page',
  'message',
  'usage',
])('%s is not about a person', (column) => expect(personalMeaning(column)).toBeNull());
