import type { Pool } from 'pg';
import { sealHead } from '../log/log-seal.ts';
import type { LogSeal, SealKeys } from '../log/log-seal.ts';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { findLastSeal, findLogHead, insertLogSeal, portalsToSeal } from '../store/log-entries.ts';
import { lockPortal } from '../store/portals.ts';

/** Seals the end of a portal's log as it is now; null when it has not grown since the last seal. */
export async function sealLog(
  deps: { readonly pool: Pool; readonly keys: SealKeys; readonly now: () => number },
  portalId: PortalId,
): Promise<LogSeal | null> {
  return inTransaction(deps.pool, async (db) => {
    if (!(await lockPortal(db, portalId))) return null;
    const head = await findLogHead(db, portalId);
    const last = await findLastSeal(db, portalId);
    if (!head || head.seq === last?.seq) return null;
    const seal = sealHead(deps.keys, portalId, head, last, deps.now());
    await insertLogSeal(db, portalId, seal);
    return seal;
  });
}

/** A day, less the time between two calls: the same hour every day. */
const sealEveryMs = 24 * 60 * 60_000 - 15 * 60_000;

/** Seals every portal's log whose last seal is a day old, where anything happened since. */
export async function sealLogs(deps: Parameters<typeof sealLog>[0]): Promise<void> {
  for (const portalId of await portalsToSeal(deps.pool, sealEveryMs)) await sealLog(deps, portalId);
}
