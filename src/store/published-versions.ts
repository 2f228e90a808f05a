import type { Database, PortalId } from './database.ts';

export interface PublishedVersion {
  readonly version: number;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  readonly author: string;
  readonly note: string;
  readonly live: boolean;
  readonly restoredFrom: number | null;
}

const columns = `r.version, (extract(epoch from r.published_at) * 1000)::float8 as "publishedAt", r.author, r.note,
  r.version = p.published_version as live, r.restored_from as "restoredFrom"`;
const from = `from rulebooks r join portals p using (portal_id) where r.portal_id = $1 and r.state = 'published'`;

/** Newest first, with how many there are. */
export async function pageOfVersions(
  db: Database,
  portalId: PortalId,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: PublishedVersion[]; total: number }> {
  const { rows } = await db.query<PublishedVersion & { total: number }>(
    `select ${columns}, count(*) over ()::int as total ${from} order by r.version desc limit $2 offset $3`,
    [portalId, limit, offset],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

export async function findVersion(
  db: Database,
  portalId: PortalId,
  version: number,
): Promise<PublishedVersion | null> {
  const { rows } = await db.query<PublishedVersion>(`select ${columns} ${from} and r.version = $2`, [
    portalId,
    version,
  ]);
  return rows[0] ?? null;
}

export async function markRestored(
  db: Database,
  portalId: PortalId,
  version: number,
  restoredFrom: number,
): Promise<void> {
  await db.query('update rulebooks set restored_from = $3 where portal_id = $1 and version = $2', [
    portalId,
    version,
    restoredFrom,
  ]);
}
