import type { Database, PortalId } from './database.ts';

/** Stores the reps as a new version only when they differ from the newest. Returns the version in force. */
export async function saveRoster(
  db: Database,
  portalId: PortalId,
  reps: readonly unknown[],
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `with newest as (
       select version, reps from rosters where portal_id = $1 order by version desc limit 1
     ), added as (
       insert into rosters (portal_id, version, reps)
       select $1, coalesce((select version from newest), 0) + 1, $2::jsonb
       where not exists (select 1 from newest where reps = $2::jsonb)
       returning version
     ), in_force as (
       select version from added union all select version from newest order by version desc limit 1
     )
     update portals set roster_version = in_force.version from in_force
     where portal_id = $1 returning in_force.version`,
    [portalId, JSON.stringify(reps)],
  );
  return rows[0]!.version;
}

/** The reps of a version, as they were stored. */
export async function findRoster(
  db: Database,
  portalId: PortalId,
  version: number,
): Promise<unknown[] | null> {
  const { rows } = await db.query<{ reps: unknown[] }>(
    'select reps from rosters where portal_id = $1 and version = $2',
    [portalId, version],
  );
  return rows[0]?.reps ?? null;
}
