import type { Logger } from 'pino';
import { runPortalLane } from './portal-lane.ts';
import type { LaneWork } from './portal-lane.ts';

export interface PortalLanes {
  /** There may be something to do for this portal: cheap, and harmless when there is not. */
  wake(portalId: string): void;
  /** The leases are gone: what is under way stops at its next step. */
  leasesLost(): void;
  /** Takes no new turns and lets running ones finish, for a few seconds. */
  stop(): Promise<void>;
}

export interface LaneLeases {
  take(portalId: string): Promise<boolean>;
  giveBack(portalId: string): Promise<void>;
}

/** A stop waits this long for turns under way; a turn cut off is taken up again at the next start. */
const graceMs = 5_000;

interface Lane {
  woken: boolean;
  wake: PromiseWithResolvers<void>;
}

/** The portals this process is routing right now: one lane each, none waits for another. */
export function createPortalLanes(deps: {
  readonly work: LaneWork;
  readonly leases: LaneLeases;
  readonly log: Logger;
  readonly now: () => number;
}): PortalLanes {
  const lanes = new Map<string, Lane>();
  const leftAlone = new Map<string, number>();
  const running = new Set<Promise<void>>();
  let leaseHeld = new AbortController();
  const draining = new AbortController();

  async function run(portalId: string, lane: Lane): Promise<void> {
    while (lane.woken && !draining.signal.aborted) {
      lane.woken = false;
      const { signal } = leaseHeld;
      if (!(await deps.leases.take(portalId))) return;
      const nextWake = () => (lane.wake = Promise.withResolvers<void>()).promise;
      const pauseMs = await runPortalLane(deps.work, portalId, {
        signal,
        draining: draining.signal,
        nextWake,
        log: deps.log,
      });
      if (!signal.aborted) await deps.leases.giveBack(portalId);
      if (pauseMs > 0) {
        leftAlone.set(portalId, deps.now() + pauseMs);
        return;
      }
    }
  }

  return {
    wake(portalId) {
      const until = leftAlone.get(portalId) ?? 0;
      if (draining.signal.aborted || until > deps.now()) return;
      leftAlone.delete(portalId);
      const known = lanes.get(portalId);
      if (known) {
        known.woken = true;
        known.wake.resolve();
        return;
      }
      const lane: Lane = { woken: true, wake: Promise.withResolvers<void>() };
      lanes.set(portalId, lane);
      const done = run(portalId, lane)
        .catch((error: unknown) =>
          deps.log.error({ err: error, portalId }, 'a lane stopped; the sweep wakes it again'),
        )
        .finally(() => {
          lanes.delete(portalId);
          running.delete(done);
        });
      running.add(done);
    },
    leasesLost() {
      leaseHeld.abort(new Error('The connection that held the leases broke.'));
      leaseHeld = new AbortController();
    },
    async stop() {
      draining.abort(new Error('Baton is stopping.'));
      const finished = Promise.allSettled(running);
      const given = setTimeout(() => leaseHeld.abort(new Error('Baton is stopping.')), graceMs);
      await finished;
      clearTimeout(given);
    },
  };
}
