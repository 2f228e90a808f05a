import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { HubSpotClient } from '../hubspot/client.ts';
import { readContacts } from '../hubspot/contacts.ts';
import type { ContactRecord } from '../hubspot/contacts.ts';
import { HubSpotError } from '../hubspot/errors.ts';
import type { Decision } from '../routing/decision.ts';
import type { PortalId } from '../store/database.ts';
import { claimDueClocks, postponeClaims, renewClaims } from '../store/due-clocks.ts';
import type { OwedWrite } from '../store/owed-writes.ts';
import { findPortal } from '../store/portals.ts';
import { turnSize } from './claim-turn.ts';
import { handleDueClocks } from './handle-due-clocks.ts';
import type { ClockClaim, HandledClocks } from './handle-due-clocks.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';
import { writeDecided } from './write-owed.ts';

export interface SweepClocksDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  readonly snapshots: RoutingSnapshots;
  readonly metrics: {
    observeOwnerWritten(seconds: number): void;
    observeDecisions(decisions: readonly Decision[]): void;
    observeClockLag(seconds: number): void;
  };
  /** Waits until the portal may make the calls of a batch; an escalation waits in line with new leads. */
  readonly acquireCalls: (portalId: PortalId, calls: number, signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
  readonly now: () => number;
}

/** The read and the write of a batch in which a lead is escalated. */
const callsPerBatch = 2;
/** When a process dies, its clocks are taken up by another after so long. */
const leaseMs = 10_000;
/** A clock that cannot be dealt with must not hold up the others. */
const troubledMs = 60_000;

/**
 * Works off a portal's due clocks, batch after batch, until none is left. Any number of processes may do it at once: a
 * claim keeps them apart, and the transaction that acts on it checks that it still holds. Throws what ended a batch; its
 * clocks are taken up again.
 */
export async function sweepClocks(
  deps: SweepClocksDeps,
  portalId: PortalId,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const claimId = randomUUID();
    const contactIds = await claimDueClocks(deps.pool, portalId, { claimId, leaseMs, limit: turnSize });
    if (contactIds.length === 0) return;
    const claim = { claimId, contactIds, requestId: randomUUID() };
    try {
      await sweepBatch(deps, portalId, claim, signal);
    } catch (error) {
      const pauseMs = error instanceof HubSpotError ? (error.retryAfterMs ?? 2_000) : 1_000;
      await postponeClaims(deps.pool, portalId, claimId, contactIds, signal.aborted ? 0 : pauseMs);
      throw error;
    }
  }
}

async function sweepBatch(
  deps: SweepClocksDeps,
  portalId: PortalId,
  claim: ClockClaim,
  signal: AbortSignal,
): Promise<void> {
  const { claimId, requestId } = claim;
  await deps.acquireCalls(portalId, callsPerBatch, signal);
  // The wait may have been long: what others have taken meanwhile is theirs.
  const contactIds = await renewClaims(deps.pool, portalId, claimId, claim.contactIds, leaseMs);
  const portal = await findPortal(deps.pool, portalId);
  if (!portal || contactIds.length === 0) return;
  const call = { requestId, urgency: 'lead', permitTaken: true, signal } as const;
  const { properties } = await deps.snapshots.load(deps.pool, portal);
  const readAt = deps.now();
  const { found } = await readContacts(deps.hubspot, portalId, contactIds, properties, call);
  const handled = await handleApart(deps, portalId, { ...claim, contactIds }, found);
  deps.metrics.observeDecisions(handled.decisions);
  for (const ms of handled.lags) deps.metrics.observeClockLag(ms / 1_000);
  await writeDecided(deps, portalId, handled.writes, readAt, call);
}

/** All at once; when that fails, one by one, so that a lead that cannot be dealt with is put off alone. */
async function handleApart(
  deps: SweepClocksDeps,
  portalId: PortalId,
  claim: ClockClaim,
  contacts: ReadonlyMap<string, ContactRecord>,
): Promise<HandledClocks> {
  try {
    return await handleDueClocks(deps, portalId, claim, contacts);
  } catch (error) {
    if (claim.contactIds.length === 1) {
      deps.log.error({ err: error, portalId }, 'a clock could not be dealt with: tried again in a minute');
      await postponeClaims(deps.pool, portalId, claim.claimId, claim.contactIds, troubledMs);
      return { writes: [], decisions: [], lags: [] };
    }
  }
  const writes: OwedWrite[] = [];
  const decisions: Decision[] = [];
  const lags: number[] = [];
  for (const contactId of claim.contactIds) {
    const one = await handleApart(deps, portalId, { ...claim, contactIds: [contactId] }, contacts);
    writes.push(...one.writes);
    decisions.push(...one.decisions);
    lags.push(...one.lags);
  }
  return { writes, decisions, lags };
}
