import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { runPortalLane } from '../../src/jobs/portal-lane.ts';
import type { LaneWork } from '../../src/jobs/portal-lane.ts';

interface Portal {
  waiting: string[];
  readonly decided: string[];
  readonly trouble: unknown[];
}

/** A portal in memory whose HubSpot answers when the scheduler says so. */
function portalWork(
  portal: Portal,
  schedule: (promise: Promise<unknown>) => Promise<unknown>,
  fails: (id: string) => boolean,
): LaneWork {
  return {
    claim: async (_portalId, inFlight) =>
      portal.waiting
        .filter((contactId) => !inFlight.has(contactId))
        .slice(0, 3)
        .map((contactId) => ({ contactId, eventKeys: [contactId], requestId: 'r' })),
    acquireTurn: async () => void (await schedule(Promise.resolve())),
    async route(_portalId, turn, order) {
      await schedule(Promise.resolve());
      if (turn.some((lead) => fails(lead.contactId))) throw new Error('the read failed');
      await order.turnToDecide;
      const ids = turn.map((lead) => lead.contactId);
      portal.decided.push(...ids);
      portal.waiting = portal.waiting.filter((id) => !ids.includes(id));
      order.decided();
      await schedule(Promise.resolve());
    },
    noteChanges: async () => 0,
    payOwed: async () => 0,
    async handleTrouble(_portalId, error, turn = []) {
      portal.trouble.push(error);
      const ids = turn.map((lead) => lead.contactId);
      portal.waiting = portal.waiting.filter((id) => !ids.includes(id));
      return 0;
    },
  };
}

const log = pino({ level: 'silent' });
const quiet = new AbortController().signal;

test('decides every lead once and in order, however HubSpot times its answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 0, max: 25 }), async (scheduler, count) => {
      const leads = Array.from({ length: count }, (_, index) => String(index));
      const portal: Portal = { waiting: [...leads], decided: [], trouble: [] };
      const work = portalWork(
        portal,
        (promise) => scheduler.schedule(promise),
        () => false,
      );
      const lane = runPortalLane(work, '1', {
        signal: quiet,
        draining: quiet,
        nextWake: () => new Promise(() => undefined),
        log,
      });
      await scheduler.waitFor(lane);
      expect(portal.decided).toEqual(leads);
      expect(portal.trouble).toEqual([]);
    }),
  );
});

test('a turn that fails holds up none of the turns behind it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const portal: Portal = { waiting: ['0', '1', '2', '3', '4', '5'], decided: [], trouble: [] };
      const work = portalWork(
        portal,
        (promise) => scheduler.schedule(promise),
        (id) => id === '1',
      );
      const lane = {
        signal: quiet,
        draining: quiet,
        nextWake: () => new Promise<void>(() => undefined),
        log,
      };
      await scheduler.waitFor(runPortalLane(work, '1', lane));
      // The lane stops after trouble; the sweep wakes it again.
      await scheduler.waitFor(runPortalLane(work, '1', lane));
      expect(portal.decided).toEqual(['3', '4', '5']);
      expect(portal.trouble).toHaveLength(1);
    }),
  );
});

test('takes no new turn once Baton is stopping', async () => {
  const stopping = new AbortController();
  const portal: Portal = { waiting: ['0', '1', '2', '3', '4'], decided: [], trouble: [] };
  const work = portalWork(
    portal,
    (promise) => promise,
    () => false,
  );
  const draining = {
    signal: quiet,
    draining: stopping.signal,
    nextWake: () => new Promise<void>(() => undefined),
    log,
  };
  await runPortalLane({ ...work, acquireTurn: async () => stopping.abort() }, '1', draining);
  expect(portal.decided).toEqual(['0', '1', '2']);
});

test('changes and owed writes get their turn while new leads never stop coming', async () => {
  const stopping = new AbortController();
  const portal: Portal = { waiting: [], decided: [], trouble: [] };
  const work = portalWork(
    portal,
    (promise) => promise,
    () => false,
  );
  let changes = 3;
  let owed = 3;
  let claims = 0;
  const endless: LaneWork = {
    ...work,
    async claim(portalId, inFlight, requestId) {
      claims += 1;
      portal.waiting.push(`lead ${claims}`);
      if (claims > 50 || (changes === 0 && owed === 0)) stopping.abort();
      return work.claim(portalId, inFlight, requestId);
    },
    noteChanges: async () => (changes === 0 ? 0 : changes--),
    payOwed: async () => (owed === 0 ? 0 : owed--),
  };
  const nextWake = () => new Promise<void>(() => undefined);
  await runPortalLane(endless, '1', { signal: quiet, draining: stopping.signal, nextWake, log });
  expect([changes, owed]).toEqual([0, 0]);
  expect(claims).toBeLessThan(50);
  expect(portal.trouble).toEqual([]);
});
