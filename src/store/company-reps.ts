import type { Database, PortalId } from './database.ts';
import type { Mode } from './portals.ts';

/** Owner of the newest lead per company key; keys without one are left out. */
export async function loadCompanyReps(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  companyKeys: readonly string[],
): Promise<Map<string, string>> {
  if (companyKeys.length === 0) return new Map();
  const { rows } = await db.query<{ companyKey: string; ownerId: string }>(
    `select company_key as "companyKey", owner_id as "ownerId" from company_reps
     where portal_id = $1 and mode = $2 and company_key = any($3)`,
    [portalId, mode, companyKeys],
  );
  return new Map(rows.map((row) => [row.companyKey, row.ownerId]));
}

export async function saveCompanyReps(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  reps: readonly { readonly companyKey: string; readonly ownerId: string }[],
): Promise<void> {
  await db.query(
    `insert into company_reps (portal_id, mode, company_key, owner_id)
     select $1, $2, c."companyKey", c."ownerId"
     from jsonb_to_recordset($3::jsonb) as c("companyKey" text, "ownerId" text)
     on conflict (portal_id, mode, company_key) do update set owner_id = excluded.owner_id`,
    [portalId, mode, JSON.stringify(reps)],
  );
}

/** A company that others went into keeps its rep; without one it takes over one of theirs. */
export async function mergeCompanyReps(
  db: Database,
  portalId: PortalId,
  survivorId: string,
  mergedIds: readonly string[],
): Promise<void> {
  await db.query(
    `insert into company_reps (portal_id, mode, company_key, owner_id)
     select distinct on (mode) portal_id, mode, 'company:' || $2::text, owner_id from company_reps
     where portal_id = $1 and company_key = any($3)
     order by mode, company_key
     on conflict do nothing`,
    [portalId, survivorId, mergedIds.map((id) => `company:${id}`)],
  );
}
