import type { Pool } from 'pg';
import type { AllowanceStore } from '../src/hubspot/permits.ts';
import { lowerAllowance, pauseAllowance, takeAllowance } from '../src/store/hubspot-limits.ts';

/** As src/app.ts binds it. */
export function sharedAllowance(pool: Pool): AllowanceStore {
  return {
    take: (portalId, cost, rate) => takeAllowance(pool, portalId, cost, rate),
    pause: (portalId, ms, reason) => pauseAllowance(pool, portalId, ms, reason),
    lower: (portalId, remaining, rate) => lowerAllowance(pool, portalId, remaining, rate),
  };
}
