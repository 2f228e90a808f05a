import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { HubSpotError } from '../hubspot/errors.ts';
import type { PortalId } from '../store/database.ts';
import { postponeEvents } from '../store/inbox.ts';
import { postponeHeldLeads } from '../store/leads.ts';
import { postponeSync } from '../store/portals.ts';
import type { TurnLead } from './claim-turn.ts';
import { TurnOvertakenError } from './decide-turn.ts';
import { parkUninstalled } from './park-uninstalled.ts';

export interface HandleTroubleDeps {
  readonly pool: Pool;
  readonly log: Logger;
  readonly forgetTokens: (portalId: PortalId) => void;
}

/**
 * After a failed call or turn: what must not happen is that work is lost, or tried again at once without end. Answers
 * with the milliseconds for which the portal should be left alone.
 */
export async function handleTrouble(
  deps: HandleTroubleDeps,
  portalId: PortalId,
  error: unknown,
  turn: readonly TurnLead[] = [],
): Promise<number> {
  const log = deps.log.child({ portalId, leads: turn.length });
  if (error instanceof TurnOvertakenError) {
    log.info({ err: error }, 'another process decided these leads');
    return 0;
  }
  if (error instanceof HubSpotError && error.uninstalled) {
    log.warn('HubSpot says that the app was uninstalled: the portal is parked until it is installed again');
    deps.forgetTokens(portalId);
    await parkUninstalled(deps.pool, portalId);
    return 0;
  }
  const fromHubSpot = error instanceof HubSpotError;
  const pauseMs = fromHubSpot ? (error.retryAfterMs ?? 2_000) : 1_000;
  if (fromHubSpot && error.retry === 'later') {
    log.warn({ err: error, pauseMs }, 'HubSpot is in trouble: tried again later');
  } else {
    log.error({ err: error }, 'a turn failed: its leads wait and are tried again');
  }
  // Leads are only counted as troubled when the fault may be theirs.
  const countAsFailure = !(fromHubSpot && error.retry === 'later');
  const keys = turn.flatMap((lead) => lead.eventKeys);
  await postponeEvents(deps.pool, portalId, keys, { atLeastMs: fromHubSpot ? pauseMs : 0, countAsFailure });
  const held = turn.filter((lead) => lead.eventKeys.length === 0).map((lead) => lead.contactId);
  await postponeHeldLeads(deps.pool, portalId, held, Math.max(pauseMs, 60_000));
  return fromHubSpot ? pauseMs : 0;
}

/** A sync that failed is tried again in a minute, or when HubSpot says so. */
export async function handleSyncTrouble(
  deps: HandleTroubleDeps,
  portalId: PortalId,
  error: unknown,
): Promise<void> {
  const pauseMs = await handleTrouble(deps, portalId, error);
  await postponeSync(deps.pool, portalId, Math.max(pauseMs, 5_000));
}
