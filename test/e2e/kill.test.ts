import { expect, test } from '@jest/globals';
import { runKills } from '../support/kill-run.ts';

test('every lead is decided once and gets that owner, whatever is killed meanwhile', async () => {
  const { seconds: _seconds, ...figures } = await runKills({ leads: 300, kills: 6, perSecond: 30 });
  expect(figures).toEqual({
    leads: 300,
    decidedOnce: 300,
    undecided: 0,
    ownerAsDecided: 300,
    severalOwners: 0,
    unbalanced: 0,
    miscounted: 0,
    pendingEvents: 0,
    pendingWrites: 0,
    abandoned: 0,
    kills: 6,
  });
}, 240_000);
