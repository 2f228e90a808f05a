import { Button, ErrorState, LoadingSpinner, ProgressBar, StatusTag } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, test } from '@jest/globals';
import { until } from '../../src/demo/until.ts';
import { answerFetches, leaveRecords, press, showCard } from './card-harness.tsx';
import { assignedCard, heldCard, keptCard, runningClock } from './sample-cards.ts';

afterEach(leaveRecords);

describe('the sidebar card', () => {
  test('shows that it is loading until Baton answers', () => {
    answerFetches(() => new Promise(() => undefined));
    expect(showCard('sidebar').find(LoadingSpinner).props.label).toBe('Reading the routing decision');
  });

  test('asks Baton for the contact of the record', async () => {
    const asked = answerFetches(() => assignedCard());
    await showCard('sidebar').says('Anna Becker');
    expect(asked.map(({ url }) => url)).toEqual([
      'https://baton.example/api/lead-card?contactId=501&locale=en-gb',
    ]);
    expect(asked[0]?.options['method']).toBe('GET');
  });

  test('says who has an assigned lead, why, by when, and what happens next', async () => {
    answerFetches(() => assignedCard());
    const card = showCard('sidebar');
    await card.says(
      'Assigned',
      'Anna Becker',
      'Assigned to Anna Becker: territory DACH Enterprise, and it is most her turn of those at work.',
      'min',
      'left',
      'Berlin time',
      '1 hr of the rep’s working hours',
      'At zero it goes to Jonas Keller, as things stand.',
    );
    expect(card.find(ProgressBar).props).toMatchObject({ value: 30, variant: 'success' });
  });

  test('gives the score with factors up and down, and the territory with what matched', async () => {
    answerFetches(() => assignedCard());
    await showCard('sidebar').says(
      'Grade A',
      '69 points',
      'Company size: 1200 +30',
      'Region: unknown −5',
      'DACH Enterprise Country is DE, one of DE, AT, CH.',
    );
  });

  test('says how the company was found and who has a claim on it', async () => {
    answerFetches(() => assignedCard({ company: 'Acme GmbH (same domain). Anna Becker owns the account.' }));
    await showCard('sidebar').says('Company Acme GmbH (same domain). Anna Becker owns the account.');
  });

  test('says how many territories were tried before those it lists', async () => {
    answerFetches(() => assignedCard({ territoriesUnlisted: 998 }));
    await showCard('trace').says('Tried 1000 territories, in priority order; the last 2 are shown.');
  });

  test('lists the chosen first, then the eligible, then the others with the reason why not', async () => {
    answerFetches(() => assignedCard());
    const card = showCard('sidebar');
    await card.says('2 of 3 could take it', 'Next in turn: Jonas Keller.');
    const text = card.text();
    const order = [
      'Anna Becker Chosen Owed 0.67 of a lead, the most.',
      'Jonas Keller Eligible Owed 0.12',
      'Miriam Vogt Not now Out of office until',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('counts the clock down while it is looked at', async () => {
    answerFetches(() => assignedCard());
    const card = showCard('sidebar');
    await card.says('left');
    const before = /\d+ mins? \d+ secs? left/.exec(card.text())?.[0];
    await card.waitFor(
      () => {
        if (card.text().includes(before ?? 'no time at all')) throw new Error('The clock stands still.');
      },
      { timeoutInMs: 3_000 },
    );
    expect(card.text()).toMatch(/\d+ mins? \d+ secs? left/);
  });

  test('says how long a response is overdue', async () => {
    const now = Date.now();
    answerFetches(() =>
      assignedCard({
        clock: runningClock(now, {
          ...{ startsAt: now - 7_200_000, dueAt: now - 305_000, warnAt: [] },
          ...{ targetMinutes: 90, calendar: 'wall' },
        }),
      }),
    );
    const card = showCard('sidebar');
    await card.says('5 mins', 'overdue', '1 hr 30 mins, round the clock');
    expect(card.find(ProgressBar).props).toMatchObject({ value: 100, variant: 'danger' });
  });

  test('names UTC where the zone of a clock is unknown', async () => {
    answerFetches(() => assignedCard({ clock: runningClock(Date.now(), { timeZone: 'Mars/Olympus' }) }));
    await showCard('sidebar').says('UTC time');
  });

  test('says that a held lead waits, and when it is tried again', async () => {
    answerFetches(() => heldCard());
    const card = showCard('sidebar');
    await card.says(
      'Waiting for a rep',
      'No owner yet',
      'Nobody in DACH Enterprise can take a lead right now.',
      'Next try',
      'in 9 hrs',
      '0 of 3 could take it',
      'Off hours until Mon 09:00.',
    );
    expect(card.maybeFind(ProgressBar)).toBeNull();
  });

  test('says that an owner was kept', async () => {
    answerFetches(() => keptCard());
    await showCard('sidebar').says(
      'Owner kept',
      'Tom Nguyen already owned this contact',
      'without looking for a territory',
      'Everyone considered: nobody',
    );
  });

  test('says plainly that shadow mode wrote nothing', async () => {
    answerFetches(() => assignedCard({ mode: 'shadow' }));
    const card = showCard('sidebar');
    await card.says(
      'Shadow mode: nothing was written',
      'Baton would have given this lead to Anna Becker. The record was left as it is.',
      'Shadow: would assign',
      'had it been live',
    );
    expect(card.find(StatusTag).props).toMatchObject({ variant: 'default', hollow: true });
  });

  test.each([
    ['held', 'Baton would have kept this lead waiting.'],
    ['kept', 'Baton would have left the owner in place.'],
  ] as const)('says what shadow mode would have done with a lead that is %s', async (outcome, said) => {
    answerFetches(() => ({ ...(outcome === 'held' ? heldCard() : keptCard()), mode: 'shadow' }));
    await showCard('sidebar').says(said);
  });

  test('shows what happened since the decision', async () => {
    answerFetches(() => assignedCard({ note: 'A person changed the owner to Tom Nguyen.' }));
    await showCard('sidebar').says('Since then', 'A person changed the owner to Tom Nguyen.');
  });

  test('says why a contact was never routed', async () => {
    answerFetches(() => ({ state: 'never_routed', message: 'This contact is older than the install.' }));
    await showCard('sidebar').says('Not routed', 'This contact is older than the install.');
  });

  test('says that a contact is gone', async () => {
    answerFetches(() => ({ state: 'gone', message: 'This contact was merged into another.' }));
    await showCard('sidebar').says('No longer here', 'This contact was merged into another.');
  });

  test('asks again by itself while the lead is being routed, and then refreshes the record once', async () => {
    let asked = 0;
    answerFetches(() => {
      asked += 1;
      return asked === 1 ? { state: 'routing', message: 'It has just arrived.' } : assignedCard();
    });
    const card = showCard('sidebar');
    await card.says('It has just arrived.');
    await card.waitFor(() => card.find(StatusTag), { timeoutInMs: 5_000 });
    await until('the record to be refreshed', () => card.refreshed() > 0);
    expect([asked, card.refreshed()]).toEqual([2, 1]);
  });

  test('has one primary button', async () => {
    answerFetches(() => assignedCard());
    const card = showCard('sidebar');
    await card.says('Anna Becker');
    const primary = card.findAll(Button).filter(({ props }) => props.variant === 'primary');
    expect(primary.map((button) => button.text)).toEqual(['I’m on it']);
  });
});

const refusal = (code: string, message: string, requestId: string) => ({
  error: { code, message, requestId },
});

describe('when Baton cannot answer', () => {
  const refusals: readonly (readonly [what: string, answer: () => unknown, said: string])[] = [
    [
      'Baton’s own sentence and the id to quote',
      () =>
        new Response(
          JSON.stringify(refusal('not_installed', 'This account has not installed Baton.', 'r-7')),
          { status: 404 },
        ),
      'This account has not installed Baton. Quote this to support: r-7',
    ],
    [
      'Baton’s sentence inside the envelope of HubSpot’s proxy',
      () => ({
        status: 'error',
        category: 'BAD_GATEWAY',
        responseBody: refusal('failed', 'Try again in a minute.', 'r-8'),
      }),
      'Try again in a minute. Quote this to support: r-8',
    ],
    [
      'the refusal of HubSpot’s proxy',
      () => ({
        status: 'error',
        message: 'Gateway took too long to respond',
        context: { correlationId: ['c-9'] },
      }),
      'Gateway took too long to respond. Quote this to support: c-9',
    ],
    [
      'that the answer has a form it does not know',
      () => ({ state: 'decided', outcome: 'lost' }),
      'in a form',
    ],
    ['that the answer is no JSON', () => new Response('<html>'), 'Baton did not answer.'],
    [
      'that Baton did not answer',
      () => {
        throw new Error('network');
      },
      'Baton did not answer. The lead itself is not affected',
    ],
  ];

  test.each(refusals)('the card says %s', async (_what, answer, said) => {
    answerFetches(answer);
    const card = showCard('sidebar');
    await card.says(said);
    expect(card.find(ErrorState).props.title).toBe('The routing decision could not be read');
  });

  test('the card says so when the profile does not name Baton', async () => {
    const asked = answerFetches(() => assignedCard());
    await showCard('sidebar', { variables: {} }).says('BATON_URL is missing');
    expect(asked).toEqual([]);
  });

  test('trying again asks again', async () => {
    let asked = 0;
    answerFetches(() => {
      asked += 1;
      if (asked === 1) throw new Error('network');
      return assignedCard();
    });
    const card = showCard('sidebar');
    await card.says('Try again');
    card.find(Button).trigger('onClick');
    await card.says('Anna Becker');
  });

  test('an answer that comes after a later question is dropped', async () => {
    const answers: ((card: unknown) => void)[] = [];
    answerFetches(() => new Promise((resolve) => answers.push(resolve)));
    const card = showCard('sidebar');
    await until('the first question', () => answers.length === 1);
    answers[0]?.(assignedCard());
    await card.says('Anna Becker');
    press(card, 'Refresh');
    press(card, 'Refresh');
    answers[2]?.(assignedCard({ owner: { ownerId: '70002', name: 'Jonas Keller' }, reason: 'Newest.' }));
    await card.says('Newest.');
    answers[1]?.(assignedCard({ reason: 'Stale.' }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(card.text()).toContain('Newest.');
  });
});

describe('the trace card', () => {
  test('gives every step: score, territories, everyone considered with their turns, clock', async () => {
    answerFetches(() => assignedCard());
    const card = showCard('trace');
    await card.says(
      'Company size 1200 +30',
      'Region unknown −5',
      'Tried 2 territories, in priority order.',
      'North America No match Country is DE, not one of US, CA.',
      'DACH Enterprise Matched Country is DE, one of DE, AT, CH.',
      'Anna Becker Chosen Owed 0.67 of a lead, the most. Owed 0.67 → −0.33',
      'Jonas Keller Eligible',
      'Miriam Vogt Not now',
      'Berlin time',
      'Given to Anna Becker.',
      'rulebook 3',
    );
  });

  test('says what an empty trace means', async () => {
    answerFetches(() => ({ ...keptCard(), score: { points: 0, grade: 'D', factors: [] } }));
    await showCard('trace').says(
      'No scorecard rule gave or took points.',
      'The owner was kept without looking for a territory.',
      'Nobody was considered.',
    );
  });
});
