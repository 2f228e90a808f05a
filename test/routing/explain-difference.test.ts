import { describe, expect, test } from '@jest/globals';
import { compileAccounts } from '../../src/routing/accounts.ts';
import type { RoutingSnapshot, RoutingState } from '../../src/routing/decision.ts';
import { escalateLead } from '../../src/routing/escalate-lead.ts';
import { explainDifference } from '../../src/routing/explain-difference/explain-difference.ts';
import type { DifferenceQuestion } from '../../src/routing/explain-difference/explain-difference.ts';
import { differenceSentence } from '../../src/routing/explain-difference/words.ts';
import type { Lead } from '../../src/routing/lead.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { LEAD } from '../../src/routing/select-rep.ts';
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

/** What would have given the lead to the rep "2", Ben, as sentences. */
function saidOf(question: Omit<DifferenceQuestion, 'ownerId'>): readonly string[] {
  const answer = explainDifference({ ...question, ownerId: '2' });
  if (answer.answer !== 'different') return [answer.answer];
  return answer.alternatives.map((changes) => differenceSentence(changes, question.now, 'Europe/Berlin'));
}

const ask = (
  snapshot: RoutingSnapshot,
  lead: Lead = aLead('501'),
  state: RoutingState = emptyState,
  now = wednesday,
): readonly string[] => saidOf({ lead, snapshot, state, now });

/** Anna and Ben in one territory; Ben is owed so much that it is his turn if he can take the lead. */
const anna = aRep('1', { name: 'Anna' });
const ben = (changes: Partial<Rep> = {}): Rep => aRep('2', { name: 'Ben', ...changes });
const bensTurn: RoutingState = {
  ...emptyState,
  ledger: new Map([
    ['dach/1', -LEAD / 2],
    ['dach/2', LEAD / 2],
  ]),
};
const withBen = (changes: Partial<Rep>, rules: Partial<RulebookInput> = {}) =>
  ask(aSnapshot([anna, ben(changes)], aRulebook(['1', '2'], rules)), aLead('501'), bensTurn);

describe('what stood in the way of a rep whose turn it was', () => {
  test('nothing: the lead is theirs', () => {
    expect(withBen({})).toEqual(['theirs']);
  });

  test.each([
    ['away', { availability: 'away' }, 'If Ben had not been away.'],
    ['deactivated', { active: false }, 'If Ben had been active in HubSpot.'],
    ['no seat', { seat: false }, 'If Ben had had a seat for working leads.'],
  ] as const)('%s', (_, changes, said) => {
    expect(withBen(changes)).toEqual([said]);
  });

  test('an absence: its end, or that it had not been', () => {
    const outOfOffice = [{ startsAt: at('2026-11-16T00:00:00Z'), endsAt: at('2026-11-20T08:00:00Z') }];
    expect(withBen({ outOfOffice })).toEqual([
      'If Ben had not been out of office.',
      'If it had come at Fri 09:00 (Europe/Berlin).',
    ]);
    const people = [{ ownerId: '2', absences: [{ from: '2026-11-16', to: '2026-11-18' }] }];
    expect(withBen({}, { people })).toEqual([
      'If it had come at Thu 00:00 (Europe/Berlin).',
      'If Ben had not been out of office.',
    ]);
  });

  test('hours: when they open next, or being at work', () => {
    const evening = at('2026-11-20T19:00:00Z');
    const snapshot = aSnapshot([anna, ben({ workingHours: officeHours })]);
    expect(ask(snapshot, aLead('501'), bensTurn, evening)).toEqual([
      'If Ben had been at work at that hour.',
      'If it had come at Mon 09:00 (Europe/Berlin).',
    ]);
  });

  test('a public holiday', () => {
    const holidays = new Map([['DE', new Map([[Math.floor(wednesday / 86_400_000), 'Some Day']])]]);
    const snapshot = aSnapshot([anna, ben({ holidays: 'DE' })], aRulebook(['1', '2']), { holidays });
    expect(ask(snapshot, aLead('501'), bensTurn)).toEqual([
      'If it had come at Thu 00:00 (Europe/Berlin).',
      'If Ben had worked on the public holiday (Some Day).',
    ]);
  });

  test('a daily cap: one higher, one lead fewer, or the next day', () => {
    const state = { ...bensTurn, received: new Map([['per-day/2', [wednesday - 2, wednesday - 1]]]) };
    const rulebook = aRulebook(['1', '2'], { capacities: [{ ownerId: '2', perDay: 2 }] });
    expect(ask(aSnapshot([anna, ben()], rulebook), aLead('501'), state)).toEqual([
      'If it had come at Thu 00:00 (Europe/Berlin).',
      'If Ben had had one lead that day, not 2.',
      'If the daily cap of Ben had been 3, not 2.',
    ]);
  });

  test('a cap of the rulebook', () => {
    const caps = [{ capId: 'c', name: 'Hot leads', window: { per: 'week' as const }, most: 1 }];
    const state = { ...bensTurn, received: new Map([['c/2', [wednesday - 1]]]) };
    const said = ask(aSnapshot([anna, ben()], aRulebook(['1', '2'], { caps })), aLead('501'), state);
    expect(said).toContain('If the cap "Hot leads" had been 2, not 1.');
    expect(said).toContain('If Ben had had 0 leads under the cap "Hot leads", not 1.');
  });

  test('a cap on open leads', () => {
    const rulebook = aRulebook(['1', '2'], { openCaps: [{ ownerIds: ['2'], most: 3 }] });
    const state = { ...bensTurn, openLeads: new Map([['2', 3]]) };
    expect(ask(aSnapshot([anna, ben()], rulebook), aLead('501'), state)).toEqual([
      'If Ben had had 2 open leads, not 3.',
      'If the cap on open leads of Ben had been 4, not 3.',
    ]);
  });

  test('a language that the lead asks for', () => {
    const territories = [aTerritory(['1', '2'], { requires: [{ language: 'of_lead' }] })];
    const people = [
      { ownerId: '1', languages: ['fr'] },
      { ownerId: '2', languages: ['de'] },
    ];
    const snapshot = aSnapshot([anna, ben()], aRulebook([], { territories, people }));
    const said = ask(snapshot, aLead('501', { hs_language: 'fr' }), bensTurn);
    expect(said).toEqual(
      expect.arrayContaining(['If language had been de, not fr.', 'If Ben had had the language fr.']),
    );
  });

  test('a skill, and an absence besides: both at once', () => {
    const territories = [aTerritory(['1', '2'], { requires: [{ skill: 'cloud' }] })];
    const people = [{ ownerId: '1', skills: ['cloud'] }];
    const rulebook = aRulebook([], { territories, people });
    expect(ask(aSnapshot([anna, ben({ availability: 'away' })], rulebook), aLead('501'), bensTurn)).toEqual([
      'If Ben had had the skill "cloud", and if Ben had not been away.',
    ]);
  });

  test('having had the lead before', () => {
    const state = { ...bensTurn, hadLead: new Map([['501', ['2']]]) };
    expect(ask(aSnapshot([anna, ben()]), aLead('501'), state)).toEqual([
      'If Ben had not had this lead before.',
    ]);
  });
});

describe('a turn that was not theirs', () => {
  const two = aSnapshot([anna, ben()]);
  const annasTurn: RoutingState = {
    ...emptyState,
    ledger: new Map([
      ['dach/1', LEAD * 0.2],
      ['dach/2', -LEAD * 0.2],
    ]),
  };

  test('fair share: the share that was missing, leads before it, the weight, or the colleague away', () => {
    expect(ask(two, aLead('501'), annasTurn)).toEqual([
      'If Ben had been owed 0.40 of a lead more in DACH.',
      'If one lead like it had come just before it.',
      'If Anna had been away.',
      'If the weight of Ben in DACH had been 3, not 1.',
    ]);
  });

  test('strict order: the place of whoever was chosen where the draw is theirs, else the one before', () => {
    const territories = [
      aTerritory([], {
        selection: { by: 'strict_order' },
        members: [
          { ownerId: '1', weight: 1, place: 3 },
          { ownerId: '2', weight: 1, place: 7 },
        ],
      }),
    ];
    expect(ask(aSnapshot([anna, ben()], aRulebook([], { territories })))).toEqual([
      'If Anna had been away.',
      'If the place of Ben in the order of DACH had been 3, not 7.',
    ]);
  });

  test('least loaded: fewer open leads, or more weight', () => {
    const territories = [aTerritory(['1', '2'], { selection: { by: 'least_loaded' } })];
    const state = {
      ...emptyState,
      openLeads: new Map([
        ['1', 2],
        ['2', 4],
      ]),
    };
    expect(ask(aSnapshot([anna, ben()], aRulebook([], { territories })), aLead('501'), state)).toEqual([
      'If Anna had been away.',
      'If the weight of Ben in DACH had been 2, not 1.',
      'If Ben had had 2 open leads, not 4.',
    ]);
  });

  test('best fit: a better chance', () => {
    const chances = [
      { ownerId: '1', chance: 0.3 },
      { ownerId: '2', chance: 0.1 },
    ];
    const territories = [aTerritory(['1', '2'], { selection: { by: 'best_fit', chances } })];
    const said = ask(aSnapshot([anna, ben()], aRulebook([], { territories })));
    expect(said.find((one) => one.includes('stated chance'))).toMatch(/had been 0\.3\d?, not 0\.1\.$/);
  });

  test('others who waited longer', () => {
    const snapshot = aSnapshot([ben()]);
    const line = JSON.stringify(['dach', [], [], []]);
    const place = { lines: [line], order: 'oldest', since: 0, createdAt: 0, points: 0 } as const;
    const state = { ...emptyState, waiting: new Map([['400', place]]) };
    expect(ask(snapshot, aLead('501'), state)).toEqual(['If no other lead had waited longer.']);
  });
});

describe('a territory that was not theirs', () => {
  const others = (condition: RulebookInput['territories'][number]['condition']) =>
    aRulebook([], {
      territories: [
        aTerritory(['2'], { territoryId: 'bens', name: 'Ben’s', priority: 1, condition }),
        aTerritory(['1'], { territoryId: 'rest', name: 'Rest', priority: 2 }),
      ],
    });
  const reps = [anna, ben()];

  test('a number: the nearest bound', () => {
    const rulebook = others({ attribute: 'company_size', is: 'between', from: 200, to: 500 });
    expect(ask(aSnapshot(reps, rulebook), aLead('501', { numemployees: '150' }))[0]).toBe(
      'If company size had been 200, not 150.',
    );
    expect(ask(aSnapshot(reps, rulebook), aLead('501', { numemployees: '800' }))[0]).toBe(
      'If company size had been 500, not 800.',
    );
  });

  test('an unknown value, and two values at once', () => {
    const country = { attribute: 'country', is: 'any_of', values: ['AT'] } as const;
    expect(ask(aSnapshot(reps, others(country)))[0]).toBe('If country had been AT (it was not known).');
    const both = { all: [country, { attribute: 'company_size', is: 'between', from: 10 } as const] };
    expect(ask(aSnapshot(reps, others(both)), aLead('501', { country: 'DE' }))).toContain(
      'If country had been AT, not DE, and if company size had been 10 (it was not known).',
    );
  });

  test('a grade: the score that reaches it', () => {
    const rulebook = others({ attribute: 'grade', is: 'any_of', values: ['B'] });
    expect(ask(aSnapshot(reps, rulebook))).toContain('If the score had been 40, not 0.');
  });

  test('a value that lifts the score to the grade', () => {
    const scorecard = {
      base: 0,
      rules: [{ label: 'Size', attribute: 'company_size' as const, bands: [{ from: 100, points: 70 }] }],
      grades: { A: 60, B: 40, C: 20 },
    };
    const rulebook = { ...others({ attribute: 'grade', is: 'any_of', values: ['A'] }), scorecard };
    expect(ask(aSnapshot(reps, rulebook), aLead('501', { numemployees: '99' }))).toContain(
      'If company size had been 100, not 99.',
    );
  });

  test('being a member of the one that took it', () => {
    const said = ask(aSnapshot(reps, others({ attribute: 'country', is: 'any_of', values: ['AT'] })));
    expect(said).toContain('If Ben had been a member of Rest with weight 1.');
  });

  test('a territory tried earlier', () => {
    const rulebook = aRulebook([], {
      territories: [
        aTerritory(['1'], {
          ...{ territoryId: 'big', name: 'Big', priority: 1 },
          condition: { attribute: 'company_size', is: 'between', from: 100 },
        }),
        aTerritory(['2'], {
          ...{ territoryId: 'german', name: 'German', priority: 2 },
          condition: { attribute: 'country', is: 'any_of', values: ['DE'] },
        }),
        aTerritory(['1'], { territoryId: 'rest', name: 'Rest', priority: 3 }),
      ],
    });
    expect(ask(aSnapshot(reps, rulebook), aLead('501', { country: 'DE', numemployees: '300' }))).toEqual([
      'If company size had been 99, not 300.',
      'If Ben had been a member of Big with weight 1.',
      'If German had been tried before Big.',
    ]);
  });
});

describe('somebody who came before every territory', () => {
  test('an owner whom the rulebook keeps', () => {
    const snapshot = aSnapshot([anna, ben()]);
    const lead = { ...aLead('501'), ownerId: '1' };
    expect(ask(snapshot, lead, bensTurn)).toEqual(['If the contact had had no owner.']);
    const left = aSnapshot([{ ...anna, active: false }, ben()]);
    expect(ask(left, lead, bensTurn)).toEqual([
      'If the contact had had no owner.',
      'If the rulebook replaced owners who are not active.',
    ]);
  });

  test('a claim on the company', () => {
    const acme = { companyId: '9', name: 'Acme', domains: ['acme.com'], ownerId: '1', openDealOwnerIds: [] };
    const rulebook = aRulebook(['1', '2'], { accounts: { claims: ['account_owner'] } });
    const snapshot = aSnapshot([anna, ben()], rulebook, { accounts: compileAccounts([acme]) });
    const lead = aLead('501', { email: 'lea@acme.com' });
    expect(ask(snapshot, lead, bensTurn)).toEqual([
      'If Ben had owned the company in HubSpot.',
      'If nobody had had a claim on the company.',
      'If Anna had been away.',
    ]);
  });
});

test('an escalation is asked as the chain was', () => {
  const reps = [anna, ben({ availability: 'away' }), aRep('3', { name: 'Cy' })];
  const snapshot = aSnapshot(reps);
  const state = {
    ...emptyState,
    ledger: new Map([
      ['dach/2', LEAD],
      ['dach/1', LEAD / 2],
    ] as const),
  };
  const first = routeLead(aLead('501'), snapshot, state, wednesday);
  const held = { ...first.state, hadLead: new Map([['501', ['1']]]) };
  const said = saidOf({
    ...{ lead: { ...aLead('501'), ownerId: '1' }, snapshot, state: held, now: wednesday + 3_600_000 },
    decide: (lead, rules, before, now) => {
      const outcome = escalateLead(lead, first.decision, rules, before, now);
      return outcome.outcome === 'given' ? outcome.decision : null;
    },
  });
  expect(said).toEqual(['If Ben had not been away.']);
});

test('an escalation asks whoever would be a member, of the territory where the lead began', () => {
  const snapshot = aSnapshot([anna, ben(), aRep('3', { name: 'Cy' })], aRulebook(['1', '3']));
  const first = routeLead(aLead('501'), snapshot, emptyState, wednesday);
  const owner = first.decision.ownerId!;
  const said = saidOf({
    ...{ lead: { ...aLead('501'), ownerId: owner }, snapshot, now: wednesday + 3_600_000 },
    state: { ...first.state, hadLead: new Map([['501', [owner]]]) },
    decide: (lead, rules, before, now) => {
      const outcome = escalateLead(lead, first.decision, rules, before, now);
      return outcome.outcome === 'given' ? outcome.decision : null;
    },
  });
  expect(said).toContain('If Ben had been a member of DACH with weight 1, and if Anna had been away.');
});

test('with more in the way than it looks at, it cannot tell', () => {
  const territories = [
    aTerritory(['1', '2'], { requires: ['a', 'b', 'c', 'd', 'e'].map((skill) => ({ skill })) }),
  ];
  const snapshot = aSnapshot([anna, ben()], aRulebook([], { territories }));
  const question = { lead: aLead('501'), snapshot, state: bensTurn, now: wednesday };
  expect(explainDifference({ ...question, ownerId: '2' })).toEqual({
    ...{ answer: 'different', alternatives: [], complete: false },
  });
  expect(explainDifference({ ...question, ownerId: '99' })).toEqual({ answer: 'unknown_rep' });
});
