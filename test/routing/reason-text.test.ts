import { describe, expect, test } from '@jest/globals';
import type { VerdictReason } from '../../src/routing/decision.ts';
import { localTimeWords } from '../../src/routing/local-time-words.ts';
import { owedWords, verdictText, whatHappensNext, whyCandidate } from '../../src/routing/reason-text.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import { routeLeads } from '../../src/routing/route-leads.ts';
import { LEAD } from '../../src/routing/select-rep.ts';
import { aLead, aRep, aRulebook, aSnapshot, at, emptyState, officeHours, wednesday } from './samples.ts';

const zone = 'Europe/Berlin';
const friday = at('2026-11-20T17:00:00Z');
const decide = (reps: readonly Rep[], now = wednesday) =>
  routeLead(aLead('501'), aSnapshot(reps), emptyState, now).decision;

describe('a time in words', () => {
  test.each([
    ['2026-11-18T13:00:00Z', '14:00'],
    ['2026-11-19T08:00:00Z', 'Thu 09:00'],
    ['2026-11-24T08:00:00Z', 'Tue 09:00'],
    ['2026-11-25T08:00:00Z', '25 Nov 09:00'],
    ['2027-01-05T23:30:00Z', '6 Jan 00:30'],
  ])('%s is "%s" on Wednesday 18 November in Berlin', (instant, words) => {
    expect(localTimeWords(at(instant), wednesday, zone)).toBe(words);
  });
});

test('a window shorter than an hour is told in minutes', () => {
  const cap = { name: 'Pace', together: false, received: 1, cap: 1, resetsAt: wednesday } as const;
  const window = { per: 'rolling', hours: 0.0167 } as const;
  expect(verdictText({ code: 'cap', ...cap, window }, wednesday, zone)).toContain('1 of 1 in 1 min');
});

describe('an obstacle', () => {
  const reasons: [VerdictReason, string, RegExp][] = [
    [{ code: 'unknown_rep' }, 'Not known in this portal', /restore the owner/],
    [{ code: 'deactivated' }, 'Deactivated', /remove this member/],
    [{ code: 'away' }, 'Away', /nobody knows until when/],
    [{ code: 'out_of_office', until: at('2026-11-19T08:00:00Z') }, 'Out of office until Thu 09:00', /Berlin/],
    [{ code: 'off_hours', opensAt: at('2026-11-19T08:00:00Z') }, 'Not at work before Thu 09:00', /Berlin/],
    [{ code: 'off_hours', opensAt: null }, 'Not at work in the next 14 days', /no opening/],
    [
      { code: 'daily_cap', received: 12, cap: 12, resetsAt: at('2026-11-18T23:00:00Z') },
      'Has had 12 of 12 leads today',
      /counts anew at Thu 00:00/,
    ],
    [{ code: 'daily_cap', received: 0, cap: 0, resetsAt: 0 }, 'Gets no leads at present', /cap is 0/],
    [{ code: 'no_seat' }, 'Has no seat for working leads', /assign one/],
    [{ code: 'already_had' }, 'Already had this lead', /nobody gets a lead twice/],
    [{ code: 'lacks_language', language: 'de' }, 'Lacks language de', /languages in the rulebook/],
    [{ code: 'lacks_skill', skill: 'finance' }, 'Lacks skill "finance"', /skills in the rulebook/],
    [
      { code: 'holiday', name: 'Repentance Day', until: at('2026-11-18T23:00:00Z') },
      'Public holiday (Repentance Day) until Thu 00:00',
      /calendar until Thu 00:00 \(Europe\/Berlin\)/,
    ],
    [
      {
        code: 'cap',
        name: 'Grade A',
        window: { per: 'week' },
        together: false,
        received: 5,
        cap: 5,
        resetsAt: at('2026-11-22T23:00:00Z'),
      },
      'Has had 5 of 5 this week (Grade A)',
      /"Grade A" reached: 5 of 5 leads this week; room again at Mon 00:00/,
    ],
    [
      {
        code: 'cap',
        name: 'Burst',
        window: { per: 'rolling', hours: 2 },
        together: true,
        received: 4,
        cap: 4,
        resetsAt: at('2026-11-18T10:00:00Z'),
      },
      'The team has had 4 of 4 in 2 h (Burst)',
      /by all together: 4 of 4 leads in 2 h; room again at 11:00/,
    ],
    [{ code: 'open_cap', open: 40, cap: 40 }, 'Has 40 open leads, 40 at most', /when one of them is closed/],
    [
      { code: 'kept_for_earlier', ahead: 3 },
      'Free, but kept for 3 leads that waited longer',
      /decided first/,
    ],
  ];
  test.each(reasons)('%j reads "%s" for a rep and says more to an admin', (reason, forRep, forAdmin) => {
    expect(verdictText(reason, wednesday, zone)).toBe(forRep);
    expect(verdictText(reason, wednesday, zone, 'admin')).toMatch(forAdmin);
  });
});

test.each([
  [0, 'level'],
  [1000, 'level'],
  [0.8 * LEAD, 'owed 0.80 of a lead'],
  [-0.25 * LEAD, '0.25 of a lead ahead'],
  [LEAD, 'owed one lead'],
  [1.5 * LEAD, 'owed 1.50 leads'],
])('a balance of %d billionths is "%s"', (balance, words) => {
  expect(owedWords(balance)).toBe(words);
});

describe('the sentence on the record', () => {
  test('names the pick, the territory, what was owed and how many were not there', () => {
    const reps = [aRep('1', { name: 'Anna Berg' }), aRep('2', { name: 'Bo' }), aRep('3', { active: false })];
    const leads = ['1', '2'].map((id) => aLead(id));
    const { decisions } = routeLeads(leads, aSnapshot(reps), emptyState, wednesday);
    const names = decisions[0]!.ownerId === '1' ? ['Anna Berg', 'Bo'] : ['Bo', 'Anna Berg'];
    expect(decisions.map(({ reason }) => reason)).toEqual([
      `${names[0]}: next in turn in DACH (owed 0.50 of a lead); 1 other was out or full.`,
      `${names[1]}: next in turn in DACH (owed one lead); 1 other was out or full.`,
    ]);
  });

  test.each<[string, readonly Rep[], string]>([
    [
      'hours',
      [aRep('1', { workingHours: officeHours })],
      'Waiting: nobody in DACH is at work before Mon 09:00 (Europe/Berlin).',
    ],
    [
      'an absence',
      [aRep('1', { outOfOffice: [{ startsAt: 0, endsAt: at('2026-11-23T10:00:00Z') }] })],
      'Waiting: nobody in DACH can take a lead before Mon 11:00 (Europe/Berlin).',
    ],
    [
      'hours, while somebody away may come back sooner',
      [aRep('1', { workingHours: officeHours }), aRep('2', { availability: 'away' })],
      'Waiting: nobody in DACH is known to be free before Mon 09:00 (Europe/Berlin).',
    ],
    [
      'switches',
      [aRep('1', { availability: 'away' })],
      'Waiting: nobody in DACH can take a lead now; everybody is away.',
    ],
    [
      'deactivation',
      [aRep('1', { active: false })],
      'Waiting: nobody in DACH can take a lead now; no member is an active owner in HubSpot.',
    ],
  ])('of a lead held by %s', (_, reps, sentence) => {
    expect(decide(reps, friday).reason).toBe(sentence);
  });

  test('fits 250 characters whatever the names', () => {
    const name = 'A very long name '.repeat(30);
    const rulebook = aRulebook(['1', '2'], { existingOwner: 'overwrite_inactive' });
    const territories = rulebook.territories.map((territory) => ({ ...territory, name }));
    const snapshot = aSnapshot([aRep('1', { name }), aRep('2', { name, active: false })], {
      ...rulebook,
      territories,
    });
    const { reason } = routeLead(
      aLead('5', { hubspot_owner_id: '2' }),
      snapshot,
      emptyState,
      wednesday,
    ).decision;
    expect(reason.length).toBeLessThanOrEqual(250);
    expect(reason).toMatch(/is not active\.$/);
  });
});

describe('the card', () => {
  const reps = [
    aRep('1', { name: 'Anna', workingHours: officeHours }),
    aRep('2', { name: 'Bo', workingHours: officeHours }),
    aRep('3', { name: 'Cy', workingHours: officeHours }),
    aRep('4', { name: 'Di', availability: 'away', outOfOffice: [{ startsAt: 0, endsAt: friday }] }),
  ];
  const decision = decide(reps);
  const why = (ownerId: string | null) =>
    whyCandidate(
      decision,
      decision.candidates.find((candidate) => candidate.ownerId === ownerId)!,
    );

  test('says of each candidate why or why not', () => {
    const pick = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId)!;
    const last = ['1', '2', '3'].find((id) => id !== decision.ownerId && id !== decision.nextOwnerId)!;
    expect(why(decision.ownerId)).toBe('Next in turn, owed 0.33 of a lead');
    expect(why(decision.nextOwnerId)).toBe(`Next after ${pick.name}, owed 0.33 of a lead`);
    expect(why(last)).toBe('Free, but later in turn: owed 0.33 of a lead');
    expect(why('4')).toBe('Away. Out of office until Fri 18:00');
  });

  test('says what happens next', () => {
    expect(whatHappensNext(decision)).toMatch(
      /^(Anna|Bo|Cy) should answer by 11:00 \(Europe\/Berlin\)\. Without an answer it goes to the next in turn in DACH: (Anna|Bo|Cy), as things stand\.$/,
    );
    expect(whatHappensNext(decide([aRep('1', { availability: 'away' })]))).toBe(
      'Baton tries again at 10:05 (Europe/Berlin) at the latest.',
    );
    const kept = routeLead(aLead('1', { hubspot_owner_id: '1' }), aSnapshot(reps), emptyState, wednesday);
    expect(whatHappensNext(kept.decision)).toBe('Nothing: Baton leaves this contact with its owner.');
  });
});
