import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { HubSpotClient } from '../hubspot/client.ts';
import { readContacts } from '../hubspot/contacts.ts';
import type { Decision } from '../routing/decision.ts';
import type { PortalId } from '../store/database.ts';
import { findPortal } from '../store/portals.ts';
import type { TurnLead } from './claim-turn.ts';
import { decideTurn } from './decide-turn.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';
import { writeDecided } from './write-owed.ts';

export interface RouteTurnDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  readonly snapshots: RoutingSnapshots;
  readonly metrics: {
    observeOwnerWritten(seconds: number): void;
    observeDecisions(decisions: readonly Decision[]): void;
  };
  readonly log: Logger;
  readonly now: () => number;
}

/** HubSpot calls that a turn makes when all goes well: one read, one write. The caller takes permits for both. */
export const callsPerTurn = 2;

/**
 * One turn of a portal: read the contacts, decide and commit, write. Reads and writes of several turns may overlap;
 * `turnToDecide` lets them decide in the order in which they were claimed. `decided` is called after the commit.
 */
export async function routeTurn(
  deps: RouteTurnDeps,
  portalId: PortalId,
  turn: readonly TurnLead[],
  order: { readonly turnToDecide: Promise<unknown>; readonly decided: () => void },
  signal: AbortSignal,
): Promise<void> {
  const call = { requestId: turn[0]!.requestId, urgency: 'lead', permitTaken: true, signal } as const;
  const portal = await findPortal(deps.pool, portalId);
  if (!portal) throw new Error(`Portal ${portalId} is not installed.`);
  const { properties } = await deps.snapshots.load(deps.pool, portal);
  const ids = turn.map((lead) => lead.contactId);
  const readAt = deps.now();
  const { found } = await readContacts(deps.hubspot, portalId, ids, properties, call);
  await order.turnToDecide;
  signal.throwIfAborted();
  const { writes, decisions } = await decideTurn(deps, portalId, turn, found, portal.publishedVersion);
  order.decided();
  deps.metrics.observeDecisions(decisions);
  await writeDecided(deps, portalId, writes, readAt, call);
}
