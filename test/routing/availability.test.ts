import { describe, expect, test } from '@jest/globals';
import { due } from '../../src/routing/business-time.ts';
import { compileHolidays, repCalendar } from '../../src/routing/rep-calendar.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { verdictText } from '../../src/routing/reason-text.ts';
import { explainRulebookErrors } from '../../src/routing/explain-rulebook-errors.ts';
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

type PersonInput = NonNullable<RulebookInput['people']>[number];
const holidays = compileHolidays({
  DE: { '2026-12-25': 'Christmas Day', '2026-12-26': 'St Stephen’s Day' },
  'DE-BY': { '2026-01-06': 'Epiphany' },
});

/** A verdict on rep 1 with what Baton knows about them. */
function judge(
  rep: Partial<Rep>,
  person: Partial<PersonInput>,
  now = wednesday,
  lead: Record<string, string> = {},
  territory: Parameters<typeof aTerritory>[1] = {},
) {
  const rulebook = aRulebook(['1'], {
    people: [{ ownerId: '1', ...person }],
    territories: [aTerritory(['1'], territory)],
  });
  const snapshot = aSnapshot([aRep('1', rep)], rulebook, { holidays });
  return routeLead(aLead('1', lead), snapshot, emptyState, now).decision;
}
const reasonsOf = (...given: Parameters<typeof judge>) => judge(...given).candidates[0]!.reasons;

describe('working time', () => {
  const christmas = at('2026-12-25T10:00:00Z');

  test('is the rulebook’s own where it says so, in its own zone', () => {
    const hours = [{ days: 'EVERY_DAY' as const, startMinute: 0, endMinute: 60 }];
    expect(reasonsOf({ workingHours: officeHours }, { hours })).toEqual([
      { code: 'off_hours', opensAt: at('2026-11-18T23:00:00Z') },
    ]);
    expect(reasonsOf({ workingHours: officeHours }, { hours, timeZone: 'Pacific/Honolulu' })).toEqual([
      { code: 'off_hours', opensAt: at('2026-11-18T10:00:00Z') },
    ]);
  });

  test('stops on public holidays, and the reason says until when', () => {
    expect(reasonsOf({}, { holidays: 'DE' }, christmas)).toEqual([
      { code: 'holiday', name: 'Christmas Day', until: at('2026-12-26T23:00:00Z') },
    ]);
    expect(reasonsOf({ holidays: 'DE' }, {}, christmas)).toHaveLength(1);
    expect(reasonsOf({ holidays: 'FR' }, {}, christmas)).toEqual([]);
    const held = judge({ holidays: 'DE', workingHours: officeHours }, {}, christmas);
    expect(held.reason).toBe('Waiting: nobody in DACH is at work before Mon 09:00 (Europe/Berlin).');
  });

  test('on a holiday counts for no deadline', () => {
    const evening = at('2026-12-24T15:30:00Z');
    const dueAt = (start: number, workingHours: Rep['workingHours']) => {
      const rep = aRep('1', { holidays: 'DE', workingHours });
      return due(repCalendar(rep, undefined, holidays).present, start, 3_600_000, 'inclusive');
    };
    expect(dueAt(evening, officeHours)).toBe(at('2026-12-28T08:30:00Z'));
    expect(dueAt(evening, [])).toBe(evening + 3_600_000);
    expect(dueAt(at('2026-12-24T22:30:00Z'), [])).toBe(at('2026-12-26T23:30:00Z'));
    expect(judge({ holidays: 'DE', workingHours: officeHours }, {}, evening).clock!.dueAt).toBe(
      at('2026-12-28T08:30:00Z'),
    );
  });

  test('on a day away counts for no deadline either', () => {
    const absent = judge(
      { workingHours: officeHours },
      { absences: [{ from: '2026-11-19', to: '2026-11-20' }] },
      at('2026-11-18T15:30:00Z'),
    );
    expect(absent.clock!.dueAt).toBe(at('2026-11-23T08:30:00Z'));
  });

  test('stops for absences entered in Baton, first and last day included, in the rep’s own calendar', () => {
    const absences = [{ from: '2026-11-18', to: '2026-11-20' }];
    const until = at('2026-11-20T23:00:00Z');
    expect(reasonsOf({}, { absences })).toEqual([{ code: 'out_of_office', until, source: 'baton' }]);
    expect(reasonsOf({}, { absences }, until - 1)).toHaveLength(1);
    expect(reasonsOf({}, { absences }, until)).toEqual([]);
    expect(reasonsOf({}, { absences }, at('2026-11-17T22:59:59Z'))).toEqual([]);
    expect(verdictText({ code: 'out_of_office', until, source: 'baton' }, wednesday, 'UTC', 'admin')).toMatch(
      /as set in Baton$/,
    );
  });
});

describe('a requirement', () => {
  const german = { requires: [{ language: 'of_lead' as const }] };
  const people = { languages: ['de'], skills: ['finance'] };

  test('of the lead’s language drops whoever does not speak it, and nobody when it is not known', () => {
    expect(reasonsOf({}, people, wednesday, { hs_language: 'fr' }, german)).toEqual([
      { code: 'lacks_language', language: 'fr' },
    ]);
    expect(reasonsOf({}, people, wednesday, { hs_language: 'de' }, german)).toEqual([]);
    expect(reasonsOf({}, people, wednesday, {}, german)).toEqual([]);
  });

  test('of a skill holds for the leads that it names', () => {
    const finance = {
      requires: [
        { skill: 'finance', when: { attribute: 'industry', is: 'any_of', values: ['banking'] } },
        { skill: 'public sector', when: { attribute: 'industry', is: 'any_of', values: ['government'] } },
      ],
    };
    expect(reasonsOf({}, people, wednesday, { industry: 'banking' }, finance)).toEqual([]);
    const { reasons } = judge({}, people, wednesday, { industry: 'government' }, finance).candidates[0]!;
    expect(reasons).toEqual([{ code: 'lacks_skill', skill: 'public sector' }]);
  });
});

test('a rep without a seat gets nothing', () => {
  expect(reasonsOf({ seat: false }, {})).toEqual([{ code: 'no_seat' }]);
});

describe('a fault in what the rulebook says about people and caps', () => {
  const faults = (changes: Partial<RulebookInput>) => {
    const rulebook = { ...aRulebook(['1']), ...changes };
    const parsed = rulebookSchema.safeParse(rulebook);
    return parsed.success ? [] : explainRulebookErrors(rulebook, parsed.error);
  };
  const cap = { capId: 'a', name: 'Small', window: { per: 'day' as const }, most: 1 };

  test.each<[string, Partial<RulebookInput>]>([
    [
      'Person "1", "holidays": must be a country code, or country and state: "DE" or "DE-BY".',
      { people: [{ ownerId: '1', holidays: 'Germany' }] },
    ],
    ['Owner 1 is listed twice among the people.', { people: [{ ownerId: '1' }, { ownerId: '1' }] }],
    ['Cap "Small" names territory "uk", which does not exist.', { caps: [{ ...cap, territoryIds: ['uk'] }] }],
    ['Cap id "a" is used twice.', { caps: [cap, cap] }],
  ])('reads "%s"', (sentence, changes) => {
    expect(faults(changes)).toEqual([sentence]);
  });

  test('is none in a rulebook from before there were any: everything has a default', () => {
    const { scorecard, territories, capacities, slaPolicies, existingOwner } = aRulebook(['1']);
    const [{ territoryId, name, priority, condition, members, slaPolicyId }] = territories as [
      (typeof territories)[number],
    ];
    const old = {
      scorecard,
      capacities,
      slaPolicies,
      existingOwner,
      territories: [{ territoryId, name, priority, condition, members, slaPolicyId }],
    };
    expect(rulebookSchema.parse(old)).toEqual(aRulebook(['1']));
  });
});
