import type { Database, PortalId } from './database.ts';

/** The published card with new chances, as it was stored; parsed by whoever uses it. */
export interface StoredRecalibrated {
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** Of the rulebook whose card it is. */
  readonly rulebookVersion: number;
  readonly scorecard: unknown;
}

export async function saveRecalibrated(
  db: Database,
  portalId: PortalId,
  rulebookVersion: number,
  scorecard: object,
): Promise<void> {
  await db.query(
    `insert into recalibrated_scorecards (portal_id, rulebook_version, scorecard) values ($1, $2, $3)
     on conflict (portal_id) do update set made_at = now(), rulebook_version = $2, scorecard = $3`,
    [portalId, rulebookVersion, JSON.stringify(scorecard)],
  );
}

export async function findRecalibrated(db: Database, portalId: PortalId): Promise<StoredRecalibrated | null> {
  const { rows } = await db.query<StoredRecalibrated>(
    `select (extract(epoch from made_at) * 1000)::float8 as "madeAt", rulebook_version as "rulebookVersion", scorecard
     from recalibrated_scorecards where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}

export async function dropRecalibrated(db: Database, portalId: PortalId): Promise<void> {
  await db.query('delete from recalibrated_scorecards where portal_id = $1', [portalId]);
}
