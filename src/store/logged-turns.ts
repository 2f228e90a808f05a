import type { LoggedTurn } from '../log/input-digest.ts';
import type { Database, PortalId } from './database.ts';

export interface StoredTurnRow extends LoggedTurn {
  /** Id of the public holidays that the inputs name. */
  readonly holidays: string | null;
}

const turns = `select turn_id::float8 as "turnId", mode, round(extract(epoch from at) * 1000)::float8 as at, inputs, carried,
    array(select d.contact_id || '/' || d.ordinal from decisions d
          where d.portal_id = t.portal_id and d.turn_id = t.turn_id) as decisions,
    log_salt as salt, inputs->>'holidays' as holidays
  from turn_inputs t where portal_id = $1`;

/** Rows of these turns, as stored. */
export async function findLoggedTurns(
  db: Database,
  portalId: PortalId,
  turnIds: readonly number[],
): Promise<StoredTurnRow[]> {
  const { rows } = await db.query<StoredTurnRow>(`${turns} and turn_id = any($2) order by turn_id`, [
    portalId,
    turnIds,
  ]);
  return rows;
}

/** All turns of a portal in pages: up to `limit` of them after an id, in order. */
export async function loggedTurnsAfter(
  db: Database,
  portalId: PortalId,
  turnId: number,
  limit: number,
): Promise<StoredTurnRow[]> {
  const { rows } = await db.query<StoredTurnRow>(`${turns} and turn_id > $2 order by turn_id limit $3`, [
    portalId,
    turnId,
    limit,
  ]);
  return rows;
}

/** How many turns a portal has up to an id. */
export async function countTurnsUpTo(db: Database, portalId: PortalId, turnId: number): Promise<number> {
  const { rows } = await db.query<{ turns: number }>(
    `select count(*)::float8 as turns from turn_inputs where portal_id = $1 and turn_id <= $2`,
    [portalId, turnId],
  );
  return rows[0]!.turns;
}

/** How many turns a portal has besides the named ones, and the newest of them; 0 for none. */
export async function countOlderTurns(
  db: Database,
  portalId: PortalId,
  besides: readonly string[],
): Promise<{ turns: number; newest: number }> {
  const { rows } = await db.query<{ turns: number; newest: number }>(
    `select count(*)::float8 as turns, coalesce(max(turn_id), 0)::float8 as newest from turn_inputs
     where portal_id = $1 and 'turn ' || turn_id <> all($2)`,
    [portalId, besides],
  );
  return rows[0]!;
}
