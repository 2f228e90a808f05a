import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstTouch, pauses } from '../../src/routing/first-touch.ts';
import { firstTouchSignals, slaPolicySchema } from '../../src/routing/sla-policy.ts';

const policy = (changes: object = {}) =>
  slaPolicySchema.parse({ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'wall', ...changes });
const given = 1_000_000;
const before = { givenAt: given, contactedNotes: 2, leadStatus: 'NEW' };
const seenAt = given + 60_000;

test('each signal counts when it is newer than the assignment', () => {
  const at = given + 1;
  expect(firstTouch(policy(), before, { firstOutreachAt: at }, seenAt)).toEqual({
    signal: 'first_outreach',
    at,
  });
  expect(firstTouch(policy(), before, { lastContactedAt: at }, seenAt)).toEqual({
    signal: 'last_contacted',
    at,
  });
  expect(firstTouch(policy(), before, { emailRepliedAt: at }, seenAt)).toEqual({
    signal: 'email_replied',
    at,
  });
  const counted = { signal: 'contacted_notes', at: seenAt };
  expect(firstTouch(policy(), before, { contactedNotes: 3 }, seenAt)).toEqual(counted);
  const moved = { signal: 'status_left_new', at: seenAt };
  expect(firstTouch(policy(), before, { leadStatus: 'CONNECTED' }, seenAt)).toEqual(moved);
});

test('of several signals the earliest one is the answer, and none lies in the future', () => {
  const facts = { lastContactedAt: given + 9_000, firstOutreachAt: given + 3_000 };
  expect(firstTouch(policy(), before, facts, seenAt)?.at).toBe(given + 3_000);
  expect(firstTouch(policy(), before, { lastContactedAt: seenAt + 5_000 }, seenAt)?.at).toBe(seenAt);
});

test('a number that is not known says nothing, and neither does an emptied status', () => {
  const unknown = { ...before, contactedNotes: null };
  expect(firstTouch(policy(), unknown, { contactedNotes: 9 }, seenAt)).toBeNull();
  expect(firstTouch(policy(), before, { contactedNotes: 2, leadStatus: null }, seenAt)).toBeNull();
});

test('a new status or a waiting one is no answer, whatever the case', () => {
  const waiting = policy({ newStatuses: ['New', 'Open'], pausedBy: { leadStatuses: ['Bad_Timing'] } });
  for (const leadStatus of ['new', 'OPEN', 'BAD_TIMING']) {
    expect(firstTouch(waiting, before, { leadStatus }, seenAt)).toBeNull();
  }
  expect(pauses(waiting, 'bad_timing')).toBe(true);
  expect(pauses(waiting, null)).toBe(false);
});

test('nothing from before the assignment is an answer, and nothing that the policy does not accept', () => {
  const moment = fc.integer({ min: 0, max: given });
  const facts = fc.record({ firstOutreachAt: moment, lastContactedAt: moment, emailRepliedAt: moment });
  fc.assert(fc.property(facts, (old) => expect(firstTouch(policy(), before, old, seenAt)).toBeNull()));
  const later = fc.integer({ min: given + 1, max: seenAt });
  const all = fc.record({
    ...{ firstOutreachAt: later, lastContactedAt: later, emailRepliedAt: later },
    ...{ contactedNotes: fc.integer({ min: 3, max: 9 }), leadStatus: fc.constant('CONNECTED') },
  });
  fc.assert(
    fc.property(all, fc.subarray([...firstTouchSignals], { minLength: 1 }), (facts, accepted) => {
      const touch = firstTouch(policy({ firstTouch: accepted }), before, facts, seenAt);
      if (accepted.length === 1 && accepted[0] === 'acknowledged') expect(touch).toBeNull();
      else expect(accepted).toContain(touch?.signal);
    }),
  );
});
