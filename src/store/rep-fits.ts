import type { Database, PortalId } from './database.ts';

/** What the last look at reps found, as it was stored; parsed by whoever uses it. */
export interface StoredRepFit {
  /** Epoch milliseconds. */
  readonly fittedAt: number;
  readonly report: unknown;
  /** Territory id to the selection policy suggested. */
  readonly policies: unknown;
}

export async function saveRepFit(
  db: Database,
  portalId: PortalId,
  { report, policies }: { readonly report: object; readonly policies: object },
): Promise<void> {
  await db.query(
    `insert into rep_fits (portal_id, report, policies) values ($1, $2, $3)
     on conflict (portal_id) do update set fitted_at = now(), report = $2, policies = $3`,
    [portalId, JSON.stringify(report), JSON.stringify(policies)],
  );
}

export async function findRepFit(db: Database, portalId: PortalId): Promise<StoredRepFit | null> {
  const { rows } = await db.query<StoredRepFit>(
    `select (extract(epoch from fitted_at) * 1000)::float8 as "fittedAt", report, policies
     from rep_fits where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}
