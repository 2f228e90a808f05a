import type { PortalId } from '../store/database.ts';
import { owedDueTimes } from '../store/due-times.ts';
import { dueWrites } from '../store/owed-writes.ts';
import { turnSize } from './claim-turn.ts';
import { writeDueTimes } from './write-due-times.ts';
import { writeOwed } from './write-owed.ts';
import type { WriteOwedDeps } from './write-owed.ts';

/**
 * Pays writes that an earlier turn, or an earlier life of the process, left owed, and due times that have moved. Answers
 * with how many it took up.
 */
export async function payOwed(
  deps: WriteOwedDeps,
  portalId: PortalId,
  inFlight: ReadonlySet<string>,
  requestId: string,
  signal: AbortSignal,
): Promise<number> {
  const writes = await dueWrites(deps.pool, portalId, [...inFlight], turnSize);
  const call = { requestId, urgency: 'lead', signal } as const;
  if (writes.length > 0) await writeOwed(deps, portalId, writes, null, call);
  const dueTimes = await owedDueTimes(deps.pool, portalId, [...inFlight], turnSize);
  if (dueTimes.length > 0) await writeDueTimes(deps, portalId, dueTimes, call);
  return writes.length + dueTimes.length;
}
