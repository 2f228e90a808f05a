import type { AllowanceStore } from '../src/hubspot/permits.ts';

/** The rule of store/hubspot-limits.ts in the memory of one process: what it would cost if no other had to know. */
export function memoryAllowance(): AllowanceStore {
  const arrivals = new Map<string, number>();
  return {
    take(portalId, cost, { spacingMs, burst }) {
      const now = performance.now();
      const arrival = (arrivals.get(portalId) ?? -Infinity) + cost * spacingMs;
      const waitMs = arrival - burst * spacingMs - now;
      if (waitMs > 0) return Promise.resolve(waitMs);
      arrivals.set(portalId, Math.max(arrival, now + cost * spacingMs));
      return Promise.resolve(0);
    },
    pause: () => Promise.resolve(),
    lower: () => Promise.resolve(),
  };
}
