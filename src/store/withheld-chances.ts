import type { Database, PortalId } from './database.ts';

/** Withholds the chances of a curve (its id) from now on; those of another curve are shown again. */
export async function withholdChances(db: Database, portalId: PortalId, curve: string): Promise<void> {
  await db.query(
    `update portals set withheld_curve = $2, withheld_since = now()
     where portal_id = $1 and withheld_curve is distinct from $2`,
    [portalId, curve],
  );
}

/** Drift of this curve is over. */
export async function showChancesAgain(db: Database, portalId: PortalId, curve: string): Promise<void> {
  await db.query(
    `update portals set withheld_curve = null, withheld_since = null
     where portal_id = $1 and withheld_curve = $2`,
    [portalId, curve],
  );
}

/** Null: nothing is withheld. `since` in epoch milliseconds. */
export async function findWithheld(
  db: Database,
  portalId: PortalId,
): Promise<{ curve: string; since: number } | null> {
  const { rows } = await db.query<{ curve: string; since: number }>(
    `select withheld_curve as curve, (extract(epoch from withheld_since) * 1000)::float8 as since
     from portals where portal_id = $1 and withheld_curve is not null`,
    [portalId],
  );
  return rows[0] ?? null;
}
