import { Alert, Button, Dropdown, LoadingButton, Select, TextArea } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { LeadActionCall } from '../../src/contract/lead-actions.ts';
import { until } from '../../src/demo/until.ts';
import { answerFetches, leaveRecords, press, showCard } from './card-harness.tsx';
import type { Asked } from './card-harness.tsx';
import { assignedCard, heldCard, runningClock } from './sample-cards.ts';
import type { DecidedCard } from './sample-cards.ts';

afterEach(leaveRecords);

const jonas = { ownerId: '70002', name: 'Jonas Keller' };
const refusal = (code: string, message: string) => ({ error: { code, message, requestId: 'r-1' } });
const choices = {
  choices: [
    { ...jonas, eligible: true, why: 'Free now.' },
    { ownerId: '70004', name: 'Miriam Vogt', eligible: false, why: 'Out of office until Mon 30 Nov, 09:00.' },
  ],
};

interface Answers {
  readonly card?: () => DecidedCard;
  readonly act?: (call: LeadActionCall, tries: number) => unknown;
}

/** A card whose Baton answers as told; `calls` are the actions that it was asked for. */
function cardOn({ card = () => assignedCard(), act = () => refusal('failed', 'Not told.') }: Answers) {
  const calls: LeadActionCall[] = [];
  const asked = answerFetches(({ url, options }: Asked) => {
    if (url.includes('/api/lead-choices')) return choices;
    if (!url.includes('/api/lead-actions')) return card();
    const call = options['body'] as LeadActionCall;
    calls.push(call);
    return act(call, calls.length);
  });
  return { ...showCard('sidebar'), calls, asked };
}

const done = (did: string, owner: typeof jonas | null, changes: Partial<DecidedCard>) => ({
  ...{ did, owner },
  card: assignedCard({ version: '2.0', ...changes }),
});

const answered = runningClock(Date.now(), {
  state: 'answered',
  answer: { at: Date.now(), signal: 'acknowledged' },
});

const primaries = (card: Pick<ReturnType<typeof showCard>, 'findAll'>) =>
  [...card.findAll(Button), ...card.findAll(LoadingButton)].filter(
    ({ props }) => props.variant === 'primary',
  );

describe('actions on a lead', () => {
  test('“I’m on it” asks, does it, and shows the stopped clock at once', async () => {
    const card = cardOn({
      act: () => done('acknowledge', { ownerId: '70001', name: 'Anna Becker' }, { clock: answered }),
    });
    await card.says('I’m on it');
    press(card, 'I’m on it');
    await card.says('Stop the clock?', 'Counts as the first response.');
    expect(card.calls).toEqual([]);
    press(card, 'Yes, I’m on it');
    await card.says('Answered', '“I’m on it” on the card');
    expect(card.calls).toMatchObject([{ contactId: '501', version: '1.0', action: { kind: 'acknowledge' } }]);
    expect(card.said()).toEqual(['The clock is stopped. It is yours.']);
    expect(card.refreshed()).toBeGreaterThan(0);
  });

  test('passing on needs a reason, takes a note, and says who has it now', async () => {
    const card = cardOn({ act: () => done('pass_on', jonas, { owner: jonas }) });
    await card.says('More actions');
    press(card, 'Pass on');
    await card.says('Pass this lead on?', 'as things stand Jonas Keller');
    expect(card.find(LoadingButton).props.disabled).toBe(true);
    card.find(Select).props.onChange?.('language');
    card.find(TextArea).props.onInput?.('Speaks Danish');
    await card.waitFor(() => {
      if (card.find(LoadingButton).props.disabled) throw new Error('It cannot be pressed yet.');
    });
    card.find(LoadingButton).trigger('onClick');
    await until('the lead to be passed on', () => card.said().length > 0);
    expect(card.said()).toEqual(['Passed on to Jonas Keller.']);
    expect(card.calls).toMatchObject([
      { action: { kind: 'pass_on', reason: 'language', note: 'Speaks Danish' } },
    ]);
    await card.says('Jonas Keller');
  });

  test('giving it to somebody says what the rules would have said', async () => {
    const card = cardOn({ act: () => done('reassign', jonas, { owner: jonas }) });
    await card.says('More actions');
    press(card, 'Give to somebody');
    await card.waitFor(() => card.find(Select));
    expect(card.find(Select).props.options.map(({ label }) => label)).toEqual([
      'Jonas Keller',
      'Miriam Vogt – not now',
    ]);
    card.find(Select).props.onChange?.('70004');
    await card.says('The rules would have said no: Out of office until Mon 30 Nov, 09:00.');
    card.find(Select).props.onChange?.('70002');
    await card.says('The rules agree it could be: Free now.');
    press(card, 'Give to them');
    await until('the lead to be given', () => card.said().length > 0);
    expect(card.said()).toEqual(['Jonas Keller has it now.']);
    expect(card.calls).toMatchObject([{ action: { kind: 'reassign', ownerId: '70002' } }]);
  });

  test('more time is offered up to what the policy allows', async () => {
    const clock = runningClock(Date.now());
    const card = cardOn({ act: () => done('snooze', null, { clock: { ...clock, dueAt: clock.dueAt + 1 } }) });
    await card.says('More actions');
    press(card, 'Remind me later');
    await card.says('Up to 1 hr, once more.');
    expect(card.find(Select).props.options.map(({ label }) => label)).toEqual([
      ...['5 mins', '15 mins', '30 mins', '1 hr'],
    ]);
    card.find(Select).props.onChange?.(15);
    await card.waitFor(() => {
      if (card.find(Select).props.value !== 15) throw new Error('Not chosen yet.');
    });
    press(card, 'Give more time');
    await until('more time', () => card.said().length > 0);
    expect(card.said()[0]).toMatch(/^Due .* now\.$/);
    expect(card.calls).toMatchObject([{ action: { kind: 'snooze', minutes: 15 } }]);
  });

  test('routing again says who has it', async () => {
    const card = cardOn({ act: () => done('reroute', jonas, { owner: jonas }) });
    await card.says('More actions');
    press(card, 'Route again');
    await card.says('worked out anew');
    press(card, 'Route again');
    await until('the lead to be routed', () => card.said().length > 0);
    expect(card.said()).toEqual(['Routed again: Jonas Keller has it.']);
  });

  test('a refusal is shown in words, nothing else changes, and the card is read again', async () => {
    let version = '1.0';
    const card = cardOn({
      card: () => assignedCard({ version }),
      act: () => {
        version = '2.0';
        return refusal('conflict', 'The lead has moved on since you looked. Nothing was changed.');
      },
    });
    await card.says('I’m on it');
    press(card, 'I’m on it');
    await card.says('Stop the clock?');
    press(card, 'Yes, I’m on it');
    await card.waitFor(() => card.find(Alert));
    expect(card.find(Alert).props.title).toBe('Nothing was changed');
    await card.says('The lead has moved on since you looked.');
    await until('the card to be read again', () => card.asked.filter(isRead).length === 2);
    expect(card.said()).toEqual([]);
  });

  test('trying again after no answer names the same action, so that it is done once', async () => {
    const card = cardOn({
      act: (_call, tries) => {
        if (tries === 1) throw new Error('network');
        return done('reroute', jonas, { owner: jonas });
      },
    });
    await card.says('More actions');
    press(card, 'Route again');
    await card.says('worked out anew');
    press(card, 'Route again');
    await card.says('it is not known whether it was done. Trying again is safe.');
    press(card, 'Route again');
    await until('the second try', () => card.said().length > 0);
    expect(new Set(card.calls.map(({ actionId }) => actionId)).size).toBe(1);
    expect(card.calls).toHaveLength(2);
  });

  test('a double click asks once', async () => {
    const card = cardOn({ act: () => done('reroute', jonas, { owner: jonas }) });
    await card.says('More actions');
    press(card, 'Route again');
    await card.says('worked out anew');
    const button = card.find(LoadingButton);
    button.trigger('onClick');
    button.trigger('onClick');
    await until('the lead to be routed', () => card.said().length > 0);
    expect(card.calls).toHaveLength(1);
    expect(card.said()).toHaveLength(1);
  });

  test('cancelling does nothing', async () => {
    const card = cardOn({});
    await card.says('More actions');
    press(card, 'Pass on');
    await card.says('Pass this lead on?');
    press(card, 'Cancel');
    await card.waitFor(() => card.find(Dropdown));
    expect(card.calls).toEqual([]);
  });

  test('there is one primary button, also while something is to be confirmed', async () => {
    const card = cardOn({});
    await card.says('I’m on it');
    expect(primaries(card)).toHaveLength(1);
    press(card, 'I’m on it');
    await card.says('Stop the clock?');
    expect(primaries(card)).toHaveLength(1);
  });

  test('somebody else’s lead says whose business it is', async () => {
    const card = cardOn({
      card: () => assignedCard({ offer: { allowed: false, actions: [], snooze: null } }),
    });
    await card.says('Only the lead’s owner and Baton’s admins can act here.');
    expect(primaries(card)).toEqual([]);
  });

  test('a waiting lead can only be given to somebody', async () => {
    const card = cardOn({ card: heldCard });
    await card.says('More actions');
    expect(card.findAll(Dropdown.ButtonItem)).toHaveLength(1);
    expect(primaries(card)).toEqual([]);
  });
});

const isRead = ({ url }: Asked) => url.includes('/api/lead-card');
