import type { PortalId } from '../store/database.ts';
import { owedDueTimes } from '../store/due-times.ts';
import { dueWrites } from '../store/owed-writes.ts';
import { turnSize } from './claim-turn.ts';
import { writeDueTimes } from './write-due-times.ts';
import { writeOwed } from './write-owed.ts';
import type { WriteOwedDeps } from './write-owed.ts';

export interface PayOwedDeps extends WriteOwedDeps {
  /** Waits until the portal may make so many calls. */
  readonly acquireCalls: (portalId: PortalId, calls: number, signal: AbortSignal) => Promise<void>;
}

/** The read and the write of what is owed, taken together: a wait in between would make the read too old. */
const callsToWrite = 2;

/**
 * Pays writes that an earlier turn, or an earlier life of the process, left owed, and due times that have moved. Answers
 * with how many it took up.
 */
export async function payOwed(
  deps: PayOwedDeps,
  portalId: PortalId,
  inFlight: ReadonlySet<string>,
  requestId: string,
  signal: AbortSignal,
): Promise<number> {
  const call = { requestId, urgency: 'lead', signal } as const;
  const writes = await dueWrites(deps.pool, portalId, [...inFlight], turnSize);
  if (writes.length > 0) {
    await deps.acquireCalls(portalId, callsToWrite, signal);
    await writeOwed(deps, portalId, writes, { ...call, permitTaken: true });
  }
  const dueTimes = await owedDueTimes(deps.pool, portalId, [...inFlight], turnSize);
  if (dueTimes.length > 0) await writeDueTimes(deps, portalId, dueTimes, call);
  return writes.length + dueTimes.length;
}
