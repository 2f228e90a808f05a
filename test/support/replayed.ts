import type { Database } from '../../src/store/database.ts';
import { replaySince } from '../../src/usecases/replay-decisions.ts';
import type { ReplayedDecision } from '../../src/usecases/replay-decisions.ts';

/** Everything that was ever decided in an account, decided once more. */
export async function replayAll(db: Database, portalId: number | string): Promise<ReplayedDecision[]> {
  const all: ReplayedDecision[] = [];
  for await (const one of replaySince(db, String(portalId), 0)) all.push(one);
  return all;
}

/** Those that did not come out the same, with the places; and how many did. */
export async function replayed(db: Database, portalId: number | string) {
  const all = await replayAll(db, portalId);
  return {
    same: all.filter(({ result }) => result === 'same').length,
    others: all.filter(({ result }) => result !== 'same'),
  };
}
