import { ProgressBar, StatusTag } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, test } from '@jest/globals';
import { until } from '../../src/demo/until.ts';
import { answerFetches, leaveRecords, showCard } from './card-harness.tsx';
import { assignedCard, runningClock } from './sample-cards.ts';
import type { Clock } from './sample-cards.ts';

afterEach(leaveRecords);

const minute = 60_000;
const now = Date.now();
const withClock = (changes: Partial<Clock>) => {
  answerFetches(() => assignedCard({ clock: runningClock(Date.now(), changes) }));
  return showCard('sidebar');
};

describe('the clock on the card', () => {
  test('says the local time of the rep, and who is next at zero', async () => {
    const card = withClock({ timeZone: 'Asia/Tokyo' });
    const there = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' },
    });
    await card.says('Tokyo time', 'At zero it goes to Jonas Keller');
    // The minute may turn between the two.
    await until('the time in Tokyo', () =>
      card.text().includes(`it is ${there.format(Date.now())} there now`),
    );
  });

  test.each([
    [{ to: 'next_rep', name: null }, 'At zero it goes to the next free rep of the territory.'],
    [{ to: 'named', name: 'Tom Nguyen' }, 'At zero it goes to Tom Nguyen, the fallback.'],
    [{ to: 'last_resort', name: 'Inbound queue' }, 'At zero it goes to Inbound queue, the last resort.'],
    [{ to: 'keep', name: null }, 'At zero it stays where it is'],
  ] as const)('says what happens at zero: %j', async (then, said) => {
    await withClock({ then }).says(said);
  });

  test('warns from the first reminder on', async () => {
    const card = withClock({ warnAt: [now - minute] });
    await card.says('left');
    expect(card.find(ProgressBar).props.variant).toBe('warning');
  });

  test('stands still while it is paused', async () => {
    const card = withClock({
      ...{ state: 'paused', startsAt: now - 18 * minute, dueAt: now + 42 * minute },
      pausedAt: now - 3 * minute,
    });
    await card.says('Clock paused', 'Used so far: 15 mins');
    expect(card.find(ProgressBar).props).toMatchObject({ value: 25, variant: 'warning' });
  });

  test('says when and by what it was answered, and how late', async () => {
    const card = withClock({
      ...{ state: 'answered', dueAt: now - 10 * minute },
      answer: { at: now - 6 * minute, signal: 'email_replied' },
    });
    await card.says('Answered', 'the lead replied to an e-mail', '4 mins', 'after it was due');
    expect(card.maybeFind(ProgressBar)).toBeNull();
  });

  test('has ended for a lead whose owner was changed by hand', async () => {
    answerFetches(() =>
      assignedCard({
        ...{ overruled: true, owner: { ownerId: '70009', name: 'Tom Nguyen' } },
        ...{ clock: runningClock(now, { state: 'ended' }), next: 'Nothing: the owner was changed by hand.' },
      }),
    );
    const card = showCard('sidebar');
    await card.says(
      'Changed by hand',
      'Tom Nguyen',
      'Clock ended',
      'Nothing: the owner was changed by hand.',
    );
    expect(card.find(StatusTag).props.variant).toBe('warning');
  });

  test('that reaches zero while it is looked at asks Baton who has the lead now', async () => {
    let asked = 0;
    let isMoved = false;
    answerFetches(() => {
      asked += 1;
      return isMoved
        ? assignedCard({ version: '2.0', owner: { ownerId: '70002', name: 'Jonas Keller' } })
        : assignedCard({ clock: runningClock(Date.now(), { dueAt: Date.now() + 2_000 }) });
    });
    const card = showCard('sidebar');
    await card.says('Anna Becker (you)');
    isMoved = true;
    await until('the next owner to be shown', () => asked > 1 && card.refreshed() > 0);
    await card.says('Jonas Keller');
  });
});

describe('the score', () => {
  test('gives the chance to convert', async () => {
    answerFetches(() => assignedCard());
    await showCard('sidebar').says('34% chance to convert');
  });

  test('says that there is not enough history, and why', async () => {
    const { score } = assignedCard();
    const chanceNote = 'Too few leads like this one.';
    answerFetches(() => assignedCard({ score: { ...score, chance: null, chanceNote } }));
    await showCard('sidebar').says('Chance to convert: not enough history. Too few leads like this one.');
  });

  test('says nothing of a chance that the scorecard does not give', async () => {
    const { chance: _, ...score } = assignedCard().score;
    answerFetches(() => assignedCard({ score }));
    const card = showCard('sidebar');
    await card.says('69 points');
    expect(card.text()).not.toContain('chance');
  });
});

describe('in German', () => {
  test('every word, number and time is German', async () => {
    answerFetches(() => assignedCard());
    const card = showCard('sidebar', { locale: 'de' });
    await card.says(
      ...['Zugeteilt', 'Anna Becker (Sie)', 'Erste Antwort', 'noch 4', 'Ortszeit Berlin'],
      ...['Bei null geht der Lead nach jetzigem Stand an Jonas Keller.', 'Ich kümmere mich'],
      ...['Note A', '69 Punkte', '34 % Abschlusschance', '2 von 3 möglich', 'Zugeteilt an: Anna Becker.'],
    );
  });

  test('the trace has a German decimal comma', async () => {
    answerFetches(() => assignedCard());
    await showCard('trace', { locale: 'de-de' }).says(
      '0,67 → −0,33',
      'Wer in Frage kam',
      'Was bisher geschah',
    );
  });
});
