import { expect, test } from '@jest/globals';
import { runEscalation } from '../support/escalation-run.ts';

test('three sweepers give every unanswered lead to somebody else exactly once, whatever is killed', async () => {
  const { lagsMs, ...figures } = await runEscalation({ leads: 400, answered: 40, kills: 3 });
  expect(lagsMs).toHaveLength(360);
  expect(figures).toEqual({
    leads: 400,
    escalatedOnce: 360,
    escalatedMore: 0,
    notEscalated: 0,
    answeredAndTaken: 0,
    givenBack: 0,
    ownerNotAsDecided: 0,
    otherOwners: 0,
    toldTwice: 0,
    clocksDoubled: 0,
    unbalanced: 0,
    kills: 3,
  });
}, 240_000);
