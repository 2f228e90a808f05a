import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { companyWords } from '../../src/routing/account-words.ts';
import { compileLists } from '../../src/routing/named-list.ts';
import { conditionWords } from '../../src/routing/condition-words.ts';
import type { Condition } from '../../src/routing/condition.ts';
import type { Decision, VerdictReason } from '../../src/routing/decision.ts';
import { escalateLead, passOnLead } from '../../src/routing/escalate-lead.ts';
import type { Change } from '../../src/routing/explain-difference/explain-difference.ts';
import { differenceSentence } from '../../src/routing/explain-difference/words.ts';
import { triedInWords } from '../../src/routing/find-territory.ts';
import { localTimeWords } from '../../src/routing/local-time-words.ts';
import { owedWords } from '../../src/routing/owed-words.ts';
import { decisionSentence } from '../../src/routing/reason-sentence.ts';
import { verdictText, whatHappensNext, whyCandidate } from '../../src/routing/reason-text.ts';
import { reassignLead, rerouteLead } from '../../src/routing/reassign-lead.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import { LEAD } from '../../src/routing/select-rep.ts';
import { wordsIn } from '../../src/routing/words/catalogue.ts';
import { anyCondition, anyLead, someLists } from './conditions.ts';
import {
  aLead,
  aRep,
  aRulebook,
  aSnapshot,
  aTerritory,
  at,
  emptyState,
  officeHours,
  wednesday,
} from './samples.ts';

const { de, en } = wordsIn;
const zone = 'Europe/Berlin';
const friday = at('2026-11-20T17:00:00Z');
const anna = aRep('1', { name: 'Anna Berg', workingHours: officeHours });
const bo = aRep('2', { name: 'Bo Lind', workingHours: officeHours });
const decide = (reps: readonly Rep[], now = wednesday) =>
  routeLead(aLead('501'), aSnapshot(reps), emptyState, now).decision;

/** One of each kind of obstacle, with each of its shapes. */
const obstacles: { readonly [Code in VerdictReason['code']]: readonly VerdictReason[] } = {
  unknown_rep: [{ code: 'unknown_rep' }],
  deactivated: [{ code: 'deactivated' }],
  no_seat: [{ code: 'no_seat' }],
  already_had: [{ code: 'already_had' }],
  lacks_language: [{ code: 'lacks_language', language: 'de' }],
  lacks_skill: [{ code: 'lacks_skill', skill: 'SAP' }],
  away: [{ code: 'away' }],
  out_of_office: [{ code: 'out_of_office', until: friday, source: 'baton' }],
  holiday: [{ code: 'holiday', name: 'Buß- und Bettag', until: friday }],
  off_hours: [
    { code: 'off_hours', opensAt: friday },
    { code: 'off_hours', opensAt: null },
  ],
  daily_cap: [
    { code: 'daily_cap', received: 12, cap: 12, resetsAt: friday },
    { code: 'daily_cap', received: 0, cap: 0, resetsAt: friday },
  ],
  cap: (['each', 'together'] as const).flatMap((counts) =>
    (
      [
        { per: 'day' },
        { per: 'week' },
        { per: 'rolling', hours: 0.5 },
        { per: 'rolling', hours: 1.5 },
      ] as const
    ).map((window) => ({
      ...({ code: 'cap', name: 'Spitze', received: 4, cap: 4, resetsAt: friday } as const),
      ...{ window, together: counts === 'together' },
    })),
  ),
  open_cap: [{ code: 'open_cap', open: 40, cap: 40 }],
  kept_for_earlier: [
    { code: 'kept_for_earlier', ahead: 1 },
    { code: 'kept_for_earlier', ahead: 3 },
  ],
};

/** Words that are in nearly every English sentence and in no German one. */
const english =
  /\b(the|of|and|is|are|not|has|have|had|nobody|who|at|by|to|it|lead was|leads that|waiting|without|owner|before|after|with|for|next|free|away|this|one)\b/i;

const saidOf = (decision: Decision): string[] => [
  decisionSentence(decision, de),
  whatHappensNext(decision, de),
  ...decision.candidates.map((candidate) => whyCandidate(decision, candidate, 'rep', de)),
  ...decision.candidates.map((candidate) => whyCandidate(decision, candidate, 'admin', de)),
  ...(decision.account ? [companyWords(decision.account, de)] : []),
];

describe('an obstacle', () => {
  test.each(Object.values(obstacles).flat())('%j has its own sentence in both languages', (reason) => {
    for (const audience of ['rep', 'admin'] as const) {
      const german = verdictText(reason, wednesday, zone, audience, de);
      expect(german).not.toBe('');
      expect(german).not.toMatch(/undefined|null|NaN/);
      expect(german).not.toMatch(english);
      expect(german).not.toBe(verdictText(reason, wednesday, zone, audience, en));
    }
  });

  test.each<[VerdictReason, string]>([
    [{ code: 'out_of_office', until: friday }, 'Nicht im Büro bis Fr., 18:00 Uhr'],
    [{ code: 'off_hours', opensAt: wednesday + 3_600_000 }, 'Nicht bei der Arbeit vor 11:00 Uhr'],
    [{ code: 'daily_cap', received: 12, cap: 12, resetsAt: friday }, 'Hat heute schon 12 von 12 Leads'],
    [{ code: 'kept_for_earlier', ahead: 3 }, 'Frei, aber reserviert für 3 Leads, die länger warten'],
  ])('%j reads "%s"', (reason, german) => {
    expect(verdictText(reason, wednesday, zone, 'rep', de)).toBe(german);
  });
});

test.each([
  ['2026-11-18T13:00:00Z', '14:00 Uhr'],
  ['2026-11-19T08:00:00Z', 'Do., 09:00 Uhr'],
  ['2026-11-25T08:00:00Z', '25. November, 09:00 Uhr'],
])('%s is "%s", seen from Wednesday in Berlin', (instant, german) => {
  expect(localTimeWords(at(instant), wednesday, zone, de)).toBe(german);
});

test.each([
  [0, 'ausgeglichen'],
  [0.8 * LEAD, '0,80 Leads Guthaben'],
  [-LEAD, '1 Lead Vorsprung'],
])('a balance of %d billionths is "%s"', (balance, german) => {
  expect(owedWords(balance, de)).toBe(german);
});

describe('the reason of a decision', () => {
  test('of an assigned lead names pick, territory, balance and who was not there', () => {
    const decision = decide([anna, bo, aRep('3', { active: false })]);
    const name = decision.ownerId === '1' ? 'Anna Berg' : 'Bo Lind';
    expect(decisionSentence(decision, de)).toBe(
      `${name}: an der Reihe in DACH (0,50 Leads Guthaben); 1 andere Person war abwesend oder ausgelastet.`,
    );
    const other = name === 'Anna Berg' ? 'Bo Lind' : 'Anna Berg';
    expect(whatHappensNext(decision, de)).toBe(
      `${name} soll antworten bis 11:00 Uhr (Europe/Berlin). Bleibt die Antwort aus, geht der Lead an die nächste Person in DACH, nach jetzigem Stand ${other}.`,
    );
  });

  test.each<[readonly Rep[], string]>([
    [[anna], 'Wartet: In DACH ist vor Mo., 09:00 Uhr (Europe/Berlin) niemand bei der Arbeit.'],
    [
      [anna, aRep('2', { availability: 'away' })],
      'Wartet: Soweit bekannt, wird in DACH vor Mo., 09:00 Uhr (Europe/Berlin) niemand frei.',
    ],
    [
      [aRep('1', { availability: 'away' })],
      'Wartet: In DACH kann gerade niemand einen Lead übernehmen; alle sind abwesend.',
    ],
  ])('of a held lead says who can take it when', (reps, german) => {
    expect(decisionSentence(decide(reps, friday), de)).toBe(german);
  });

  test('of a kept lead names its owner', () => {
    const lead = aLead('5', { hubspot_owner_id: '1' });
    const { decision } = routeLead(lead, aSnapshot([anna, bo]), emptyState, wednesday);
    expect(decisionSentence(decision, de)).toBe('Anna Berg ist bereits zuständig; Baton lässt es dabei.');
  });

  test('of a replaced owner says that they are gone', () => {
    const rulebook = aRulebook(['1', '2'], { existingOwner: 'overwrite_inactive' });
    const gone = aRep('2', { name: 'Bo Lind', active: false });
    const lead = aLead('5', { hubspot_owner_id: '2' });
    const { decision } = routeLead(lead, aSnapshot([anna, gone], rulebook), emptyState, wednesday);
    expect(decision.reason).toMatch(/The owner before, Bo Lind, is not active\.$/);
    expect(decisionSentence(decision, de)).toMatch(/ Bo Lind, bisher zuständig, ist nicht mehr aktiv\.$/);
  });
});

test.each<[Condition, string]>([
  [
    {
      all: [
        { attribute: 'country', is: 'any_of', values: ['DE', 'AT'] },
        { attribute: 'company_size', is: 'between', from: 50 },
      ],
    },
    'Land ist eines von DE, AT und Unternehmensgröße ist mindestens 50',
  ],
  [{ attribute: 'country', is: 'none_of', values: ['US'] }, 'Land ist nicht US'],
  [{ attribute: 'property:title', is: 'contains', values: ['Leiter'] }, 'Eigenschaft „title“ enthält Leiter'],
  [{ attribute: 'company_domain', is: 'in_list', listId: 'a' }, 'Firmendomain steht in der Liste „a“'],
  [
    { attribute: 'property:since', is: 'date_between', from: '2026-01-31' },
    'Eigenschaft „since“ liegt am 31.01.2026 oder danach',
  ],
  [{ all: [] }, 'jeder Lead'],
])('%j is said in German', (condition, german) => {
  expect(conditionWords(condition, undefined, de)).toBe(german);
});

const anyRep = (ownerId: string) =>
  fc
    .record({
      active: fc.boolean(),
      availability: fc.constantFrom('available' as const, 'away' as const, null),
      hours: fc.boolean(),
      out: fc.boolean(),
      seat: fc.boolean(),
    })
    .map(({ active, availability, hours, out, seat }) =>
      aRep(ownerId, {
        ...{ name: `Kim ${ownerId}`, active, availability, seat },
        workingHours: hours ? officeHours : [],
        outOfOffice: out ? [{ startsAt: 0, endsAt: friday + 86_400_000 }] : [],
      }),
    );

const anyCase = fc.record({
  reps: fc.tuple(anyRep('1'), anyRep('2'), anyRep('3')),
  now: fc.constantFrom(wednesday, friday),
  by: fc.constantFrom('fair_share' as const, 'least_loaded' as const, 'strict_order' as const),
  members: fc.subarray(['1', '2', '3', '9']),
  fallback: fc.subarray(['3', '9']),
  last: fc.constantFrom('1', '3', null),
  owner: fc.constantFrom(undefined, '1', '9'),
  existingOwner: fc.constantFrom('keep' as const, 'overwrite_inactive' as const),
  goesOn: fc.boolean(),
});

test('nothing of what the card says of any decision is left in English', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const place = (territoryId: string, priority: number, more = {}) =>
        aTerritory(drawn.members, {
          ...{ territoryId, name: territoryId.toUpperCase(), priority, selection: { by: drawn.by } },
          ...{ fallbackOwnerIds: drawn.fallback },
          ...more,
        });
      const rulebook = aRulebook(drawn.members, {
        territories: [
          place('dach', 1, drawn.goesOn ? { whenNobody: { do: 'next_territory' } } : {}),
          place('emea', 2),
        ],
        ...{ existingOwner: drawn.existingOwner, fallback: { ownerIds: drawn.fallback } },
        lastResort: { ownerId: drawn.last },
      });
      const snapshot = aSnapshot(drawn.reps, rulebook);
      const lead = aLead('7', drawn.owner === undefined ? {} : { hubspot_owner_id: drawn.owner });
      const { decision, state } = routeLead(lead, snapshot, emptyState, drawn.now);
      const later = drawn.now + 7_200_000;
      const handed = [
        escalateLead(lead, decision, snapshot, state, later),
        passOnLead(lead, decision, 'Kim 1', snapshot, state, later),
      ].flatMap((each) => (each.outcome === 'given' ? [each.decision] : []));
      const byHand = reassignLead(
        ...([
          lead,
          decision,
          { ownerId: '2', cause: 'reassigned', by: null },
          snapshot,
          state,
          later,
        ] as const),
      );
      const again = rerouteLead(lead, decision, 'Kim 2', snapshot, state, later);
      for (const each of [decision, ...handed, byHand.decision, again.decision]) {
        for (const sentence of saidOf(each)) {
          // Names are data; an owner without one is called by their id.
          const words = sentence.replaceAll(/Owner \d+/g, '');
          expect(words).not.toMatch(english);
          expect(words).not.toMatch(/undefined|null|NaN|\[object/);
        }
        expect(each.reason.length).toBeLessThanOrEqual(250);
      }
    }),
    { numRuns: 300 },
  );
});

test('why a territory matched or not is said again in German for any condition and lead', () => {
  const lists = compileLists(someLists);
  const rest = { lists, words: de };
  fc.assert(
    fc.property(anyCondition, anyLead, (condition, lead) => {
      const conditions = new Map([['t', condition]]);
      const score = { points: 12, grade: 'B' as const };
      const said = [true, false].map((matched) => {
        const tried = [{ territoryId: 't', name: 'T', matched, because: 'as stored' }];
        return triedInWords(tried, lead, score, conditions, rest.lists, rest.words)[0]!.because;
      });
      // The one that was not so keeps what was stored.
      expect(said.filter((because) => because === 'as stored')).toHaveLength(1);
      const german = said.find((because) => because !== 'as stored')!;
      expect(german).not.toMatch(/\b(is|not|one of|more|every lead|starting|containing|ending|known|from)\b/);
    }),
  );
});

test('a territory whose condition is not known any more keeps the reason that was stored', () => {
  const tried = [{ territoryId: 't', name: 'T', matched: true, because: 'country is DE' }];
  const score = { points: 0, grade: 'D' as const };
  expect(triedInWords(tried, aLead('1'), score, new Map(), compileLists([]), de)).toEqual(tried);
});

/** One of each kind of change that could have given a lead to somebody else. */
const rep = { ownerId: '1', name: 'Anna Berg' };
const territory = { territoryId: 'dach', name: 'DACH' };
const onRep = { kind: 'rep', rep } as const;
const onRules = { kind: 'rulebook', rep, territory } as const;
const changes: { readonly [What in Change['what']]: Extract<Change, { what: What }> } = {
  attribute: { kind: 'lead_attribute', what: 'attribute', attribute: 'country', from: 'DE', to: 'AT' },
  score: { kind: 'lead_attribute', what: 'score', from: 10, to: 40 },
  owner: { kind: 'lead_attribute', what: 'owner', from: '2', to: null },
  claim: { kind: 'lead_attribute', what: 'claim', from: '2', to: '1', owner: rep },
  active: { ...onRep, what: 'active', from: false, to: true },
  seat: { ...onRep, what: 'seat', from: false, to: true },
  availability: { ...onRep, what: 'availability', from: 'away', to: 'available' },
  absence: { ...onRep, what: 'absence', from: friday, to: null },
  day_off: { ...onRep, what: 'day_off', from: 'Buß- und Bettag', to: null },
  hours: { ...onRep, what: 'hours', from: 'closed', to: 'open' },
  language: { ...onRep, what: 'language', from: null, to: 'fr' },
  skill: { ...onRep, what: 'skill', from: null, to: 'SAP' },
  had_lead: { ...onRep, what: 'had_lead', from: true, to: false },
  open_leads: { ...onRep, what: 'open_leads', from: 4, to: 1 },
  received: { ...onRep, what: 'received', capId: 'per-day', cap: null, from: 4, to: 3 },
  cap: { kind: 'rulebook', what: 'cap', capId: 'c', cap: 'Spitze', rep, from: 4, to: 5 },
  open_cap: { kind: 'rulebook', what: 'open_cap', rep, from: 4, to: 5 },
  member: { ...onRules, what: 'member', from: null, to: 2 },
  weight: { ...onRules, what: 'weight', from: 1, to: 3 },
  place: { ...onRules, what: 'place', from: null, to: 1 },
  chance: { ...onRules, what: 'chance', from: 0.1, to: 0.3 },
  priority: {
    kind: 'rulebook',
    what: 'priority',
    territory,
    before: { ...territory, name: 'Groß' },
    from: 2,
    to: 1,
  },
  existing_owner: { kind: 'rulebook', what: 'existing_owner', from: 'keep', to: 'overwrite_inactive' },
  owed: { kind: 'turn', what: 'owed', rep, territory, from: 0, to: 0.4 * LEAD },
  later: { kind: 'turn', what: 'later', from: 0, to: 2 },
  line: { kind: 'turn', what: 'line', from: 3, to: 0 },
  moment: { kind: 'time', what: 'moment', rep, from: wednesday, to: friday },
};

test('what would have had to be different is said in German, each change in its own words', () => {
  const said = Object.values(changes).map((change) => differenceSentence([change], wednesday, zone, de));
  expect(new Set(said).size).toBe(said.length);
  for (const [i, change] of Object.values(changes).entries()) {
    expect(said[i]).toMatch(/^Wenn .+\.$/);
    expect(said[i]).not.toBe(differenceSentence([change], wednesday, zone, en));
    expect(said[i]).not.toMatch(/undefined|null|NaN| {2}/);
  }
  expect(differenceSentence([changes.moment, changes.owed], wednesday, zone, de)).toBe(
    'Wenn er Fr., 18:00 Uhr (Europe/Berlin) gekommen wäre und wenn Anna Berg in DACH 0,40 Leads mehr zugestanden hätten.',
  );
});
