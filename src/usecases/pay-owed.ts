import type { PortalId } from '../store/database.ts';
import { dueWrites } from '../store/owed-writes.ts';
import { turnSize } from './claim-turn.ts';
import { writeOwed } from './write-owed.ts';
import type { WriteOwedDeps } from './write-owed.ts';

/** Pays writes that an earlier turn, or an earlier life of the process, left owed. Answers with how many it took up. */
export async function payOwed(
  deps: WriteOwedDeps,
  portalId: PortalId,
  inFlight: ReadonlySet<string>,
  requestId: string,
  signal: AbortSignal,
): Promise<number> {
  const writes = await dueWrites(deps.pool, portalId, [...inFlight], turnSize);
  if (writes.length > 0)
    await writeOwed(deps, portalId, writes, null, { requestId, urgency: 'lead', signal });
  return writes.length;
}
