import type { PauseReason, Permits, RateObservation, Urgency } from './ports.ts';

/** Where the shared count lives; see store/hubspot-limits.ts. */
export interface AllowanceStore {
  /** 0: granted. Otherwise milliseconds after which it is worth asking again. */
  take(portalId: string, cost: number, rate: CallRate): Promise<number>;
  pause(portalId: string, ms: number, reason: PauseReason): Promise<void>;
  lower(portalId: string, remaining: number, rate: CallRate): Promise<void>;
}

export interface CallRate {
  readonly spacingMs: number;
  readonly burst: number;
}

interface Line {
  readonly lead: Waiter[];
  readonly background: Waiter[];
  /** Ends the wait of background work when the first lead comes. */
  overtake: () => void;
}

interface Waiter {
  readonly cost: number;
  readonly signal: AbortSignal | undefined;
  readonly grant: () => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * Splits HubSpot's rolling window into a burst and a steady rate: burst + steady × window stays under the limit in
 * every window, with 4 % to spare for calls that the network delays.
 */
export function callRate(
  limit: { readonly max: number; readonly intervalMs: number },
  urgency: Urgency,
): CallRate {
  const burst = Math.max(2, Math.floor(limit.max * 0.145));
  const steady = limit.max * 0.96 - burst;
  // Background calls leave half of the burst to leads that arrive now.
  return { spacingMs: limit.intervalMs / steady, burst: urgency === 'lead' ? burst : Math.ceil(burst / 2) };
}

/**
 * One limiter per portal for all processes. Within a process callers of a portal wait in line, leads before
 * background work; a portal that waits holds up no other.
 */
export function createPermits(deps: {
  readonly store: AllowanceStore;
  readonly limit: { readonly max: number; readonly intervalMs: number };
  readonly sleep?: (ms: number) => Promise<void>;
}): Permits {
  const sleep = deps.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const limits = new Map<string, { max: number; intervalMs: number }>();
  const lines = new Map<string, Line>();
  const limitOf = (portalId: string) => limits.get(portalId) ?? deps.limit;

  async function serve(portalId: string, line: Line): Promise<void> {
    for (;;) {
      const urgency: Urgency = line.lead.length > 0 ? 'lead' : 'background';
      const waiter = line[urgency][0];
      if (!waiter) break;
      if (waiter.signal?.aborted) {
        line[urgency].shift();
        waiter.refuse(waiter.signal.reason);
        continue;
      }
      try {
        const waitMs = await deps.store.take(portalId, waiter.cost, callRate(limitOf(portalId), urgency));
        if (waitMs > 0) {
          // Asked again within a second, so that an abort is seen.
          const overtaken = new Promise<void>((resolve) => (line.overtake = resolve));
          await Promise.race([sleep(Math.min(waitMs, 1_000)), overtaken]);
          continue;
        }
        line[urgency].splice(line[urgency].indexOf(waiter), 1);
        waiter.grant();
      } catch (error) {
        line[urgency].splice(line[urgency].indexOf(waiter), 1);
        waiter.refuse(error);
      }
    }
    lines.delete(portalId);
  }

  return {
    acquire(portalId, cost, urgency, signal) {
      return new Promise<void>((grant, refuse) => {
        const line = lines.get(portalId);
        const waiter: Waiter = { cost, signal, grant, refuse };
        if (line) {
          line[urgency].push(waiter);
          if (urgency === 'lead' && line.lead.length === 1) line.overtake();
          return;
        }
        const fresh: Line = { lead: [], background: [], overtake: () => undefined };
        fresh[urgency].push(waiter);
        lines.set(portalId, fresh);
        void serve(portalId, fresh);
      });
    },
    async observe(portalId: string, rate: RateObservation) {
      const told = { max: Math.min(rate.max, deps.limit.max), intervalMs: rate.intervalMs };
      if (rate.max > 0 && rate.intervalMs > 0) limits.set(portalId, told);
      const lead = callRate(limitOf(portalId), 'lead');
      if (rate.remaining < Math.ceil(limitOf(portalId).max * 0.04)) {
        await deps.store.lower(portalId, rate.remaining, lead);
      }
    },
    async pause(portalId: string, ms: number, reason: PauseReason) {
      await deps.store.pause(portalId, ms, reason);
    },
  };
}
