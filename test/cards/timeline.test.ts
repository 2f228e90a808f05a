import { describe, expect, test } from '@jest/globals';
import { createFormat } from '../../hubspot-project/app/cards/format.ts';
import { cardText } from '../../hubspot-project/app/cards/text.generated.ts';
import { eventSentence } from '../../hubspot-project/app/cards/timeline/event-sentence.ts';
import type { LeadEvent } from '../../hubspot-project/app/cards/timeline/event-sentence.ts';

const anna = { ownerId: '1', name: 'Anna Becker' };
const names = { '1': 'Anna Becker', '2': 'Jonas Keller', '3': 'Tom Nguyen' };
const at = Date.UTC(2026, 10, 23, 9);

const said = (kind: string, details: LeadEvent['details'] = {}, owner: LeadEvent['owner'] = anna) =>
  (['en', 'de'] as const).map((language) => {
    const text = cardText[language];
    const format = createFormat(language === 'en' ? 'en-GB' : 'de-DE', text);
    const reader = { names, text, format, now: at, timeZone: 'UTC' };
    return eventSentence({ at, kind, owner, details }, reader);
  });

const events: readonly (readonly [kind: string, details: LeadEvent['details'], en: string, de: string])[] = [
  ['routed', {}, 'Given to Anna Becker.', 'Zugeteilt an: Anna Becker.'],
  [
    'first_touch',
    { signal: 'first_outreach' },
    'Anna Becker answered: first outreach in HubSpot.',
    'Beantwortet von Anna Becker: erste Ansprache in HubSpot.',
  ],
  ['warned', {}, 'Anna Becker was reminded.', 'Erinnerung an Anna Becker.'],
  ['breached', {}, 'The time of Anna Becker ran out.', 'Frist abgelaufen bei Anna Becker.'],
  [
    'escalated',
    { fromOwnerId: '2' },
    'Moved from Jonas Keller to Anna Becker.',
    'Weitergereicht von Jonas Keller an Anna Becker.',
  ],
  [
    'escalation_stopped',
    { reason: 'Nobody is left.' },
    'It stays with Anna Becker: Nobody is left.',
    'Bleibt bei Anna Becker: Nobody is left.',
  ],
  ['acknowledged', {}, 'Anna Becker said: I’m on it.', 'Anna Becker: „Ich kümmere mich“.'],
  [
    'passed_on',
    { fromOwnerId: '2', reason: 'no_time', note: 'Call at ten' },
    'Jonas Keller passed it on to Anna Becker: No time to answer. “Call at ten”',
    'Abgegeben von Jonas Keller an Anna Becker: Keine Zeit zu antworten. „Call at ten“',
  ],
  [
    'reassigned',
    { byOwnerId: '3' },
    'Given to Anna Becker, asked for by Tom Nguyen.',
    'Übergeben an Anna Becker, im Auftrag von Tom Nguyen.',
  ],
  [
    'rerouted',
    { by: 'Tom Nguyen' },
    'Routed again, to Anna Becker, asked for by Tom Nguyen.',
    'Neu verteilt an Anna Becker, im Auftrag von Tom Nguyen.',
  ],
  [
    'snoozed',
    { until: at + 1_800_000 },
    'Anna Becker took more time, until today 09:30.',
    'Mehr Zeit für Anna Becker, bis heute 09:30.',
  ],
  [
    'paused',
    { leadStatus: 'BAD_TIMING' },
    'The clock was paused: BAD_TIMING.',
    'Die Uhr wurde angehalten: BAD_TIMING.',
  ],
  ['a_kind_of_tomorrow', {}, 'a_kind_of_tomorrow', 'a_kind_of_tomorrow'],
];

describe('what happened, as a sentence', () => {
  test.each(events)('%s', (kind, details, en, de) => {
    expect(said(kind, details)).toEqual([en, de]);
  });

  test('an owner who was taken away', () => {
    expect(said('owner_changed', {}, null)).toEqual([
      'A person changed the owner to nobody.',
      'Der zuständige Mitarbeiter wurde von Hand entfernt.',
    ]);
  });
});
