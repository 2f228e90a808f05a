import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { explainRulebookErrors } from '../../src/routing/explain-rulebook-errors.ts';
import { rulebookChanges } from '../../src/routing/rulebook-changes.ts';
import { rulebookNames } from '../../src/routing/rulebook-names.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { de } from '../../src/routing/words/de.ts';
import { en } from '../../src/routing/words/en.ts';
import { aRulebook, aTerritory } from './samples.ts';

type TerritoryInput = RulebookInput['territories'][number];

type PolicyInput = RulebookInput['slaPolicies'][number];
type CalendarInput = NonNullable<RulebookInput['calendars']>[number];

const policy: PolicyInput = { slaPolicyId: 'p', name: 'Fast', targetMinutes: 60, calendar: 'rep' };
const calendar: CalendarInput = {
  ...{ calendarId: 'c', name: 'Office', timeZone: 'Europe/Berlin' },
  week: [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 }],
};
const rulebook = (more: Partial<RulebookInput> = {}, territory: Partial<TerritoryInput> = {}) =>
  rulebookSchema.parse(
    aRulebook(['101'], {
      territories: [
        aTerritory(['101'], { territoryId: 'dach', name: 'DACH', slaPolicyId: 'p', ...territory }),
      ],
      ...{ slaPolicies: [policy], calendars: [calendar], ...more },
    }),
  );
const names = rulebookNames([rulebook()], { owner: (ownerId) => `Rep ${ownerId}` });

/** What changes on the way from the plain rulebook, in both languages. */
const said = (more: Partial<RulebookInput>, territory: Partial<TerritoryInput> = {}) =>
  [en, de].map((words) =>
    rulebookChanges(rulebook(), rulebook(more, territory), names, words).flatMap(
      ({ sentences }) => sentences,
    ),
  );

describe('a changed rule is said in words', () => {
  test.each<[Partial<TerritoryInput>, string, string]>([
    [
      { whenNobody: { do: 'hold', mostMinutes: 90, order: 'hottest', then: 'next_territory' } },
      'Territory DACH: when nobody can take a lead wait 1440 minutes at most, oldest first, then fallback → wait 90 minutes at most, hottest first, then next territory.',
      'Gebiet DACH: wenn niemand einen Lead nehmen kann: warten, höchstens 1440 Minuten, der älteste zuerst, danach an die Vertretung → warten, höchstens 90 Minuten, die beste Bewertung zuerst, danach das nächste Gebiet.',
    ],
    [
      { absence: { policy: 'catch_up', mostLeads: 2.5 } },
      'Territory DACH: absent reps keep place → catch up, at most 2.5 leads.',
      'Gebiet DACH: nach einer Abwesenheit: behält den Platz → holt auf, höchstens 2,5 Leads.',
    ],
    [
      { requires: [{ skill: 'SAP' }] },
      'Territory DACH: requirements none → skill SAP for every lead.',
      'Gebiet DACH: Anforderungen: keine Angabe → Kompetenz SAP für jeden Lead.',
    ],
    [
      { calendarId: 'c', fallbackOwnerIds: ['101'] },
      'Territory DACH: fallbacks none → Rep 101.',
      'Gebiet DACH: Vertretung: keine Angabe → Rep 101.',
    ],
  ])('of a territory: %j', (territory, english, german) => {
    const [inEnglish, inGerman] = said({}, territory);
    expect(inEnglish).toContain(english);
    expect(inGerman).toContain(german);
  });

  test.each<[Partial<RulebookInput>, string, string]>([
    [
      { slaPolicies: [{ ...policy, offHours: { do: 'on_call', ownerIds: ['101'] } }] },
      'SLA policy Fast: outside working hours wait → ask Rep 101 on call.',
      'Antwortzeit Fast: außerhalb der Arbeitszeit: warten → Bereitschaft fragen: Rep 101.',
    ],
    [
      { slaPolicies: [{ ...policy, steps: [{ to: 'next_rep', targetMinutes: 20 }] }] },
      'SLA policy Fast: steps next rep, next rep, named, last resort → next rep (20 minutes).',
      'Antwortzeit Fast: Schritte: die Nächsten im Gebiet, die Nächsten im Gebiet, Vertretung des Gebiets, letzte Instanz → die Nächsten im Gebiet (20 Minuten).',
    ],
    [
      {
        calendars: [{ ...calendar, closures: [{ from: '2026-12-24', to: '2026-12-31', name: 'Christmas' }] }],
      },
      'Calendar Office: closures none → Christmas 2026-12-24 to 2026-12-31.',
      'Öffnungszeiten Office: geschlossene Tage: keine Angabe → Christmas 24.12.2026 bis 31.12.2026.',
    ],
    [
      { calendars: [{ ...calendar, week: [{ days: 'MONDAY', startMinute: 540, endMinute: 720 }] }] },
      'Calendar Office: week Mon to Fri 09:00 to 17:00 → Mon 09:00 to 12:00.',
      'Öffnungszeiten Office: Woche: Mo. bis Fr. 09:00 bis 17:00 Uhr → Mo. 09:00 bis 12:00 Uhr.',
    ],
    [
      { people: [{ ownerId: '101', ramp: { startsOn: '2026-12-01', weeks: 4, from: 0.2 } }] },
      'Rep 101: growing share none → from 20 % to 100 % in 4 weeks from 2026-12-01 on.',
      'Rep 101: wachsender Anteil: keine Angabe → ab 01.12.2026 in 4 Wochen von 20 % auf 100 %.',
    ],
    [
      { caps: [{ capId: 'c', name: 'Peak', window: { per: 'rolling', hours: 24 }, most: 5 }] },
      'Cap Peak is new: at most 5, in any 24 hours.',
      'Grenze Peak ist neu: höchstens 5, in 24 Stunden.',
    ],
  ])('of the rulebook: %j', (more, english, german) => {
    expect(said(more)).toEqual([[english], [german]]);
  });

  test('that reads alike before and after is said to differ all the same', () => {
    const bestFit = (chance: number): Partial<TerritoryInput> => ({
      selection: { by: 'best_fit', chances: [{ ownerId: '101', chance }] },
    });
    const [before, after] = [rulebook({}, bestFit(0.1)), rulebook({}, bestFit(0.2))];
    expect(rulebookChanges(before, after, names)).toEqual([
      { area: 'territories', sentences: ['Territory DACH: whose turn it is changed in detail.'] },
    ]);
  });
});

test('a fault is told where it is and what it is in both languages', () => {
  const written = {
    ...aRulebook(['101'], {}),
    calendars: [{ ...calendar, week: [{ days: 'MONDAY', startMinute: 900, endMinute: 600 }] }],
  };
  const parsed = rulebookSchema.safeParse(written);
  const error = parsed.error ?? new z.ZodError([]);
  expect([en, de].map((words) => explainRulebookErrors(written, error, words))).toEqual([
    ['Calendar "Office", interval 1: "startMinute" must be before "endMinute".'],
    ['Öffnungszeiten „Office“, Zeitraum 1: der Beginn muss vor dem Ende liegen.'],
  ]);
});
