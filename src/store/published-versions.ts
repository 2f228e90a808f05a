import type { Database, PortalId } from './database.ts';
import type { AcceptedFinding } from './rulebooks.ts';

/** How a version that people can look at stands. */
export type VersionState = 'published' | 'scheduled' | 'cancelled' | 'refused';

export interface PublishedVersion {
  readonly version: number;
  readonly state: VersionState;
  /** Epoch milliseconds; null for one that was never in force. */
  readonly publishedAt: number | null;
  /** For when it is or was scheduled, epoch milliseconds. */
  readonly publishAt: number | null;
  /** IANA zone in which that was chosen. */
  readonly timeZone: string | null;
  readonly author: string;
  readonly note: string;
  readonly live: boolean;
  readonly restoredFrom: number | null;
}

/** What is known of a version besides. */
export interface VersionReview {
  readonly accepted: readonly AcceptedFinding[];
  /** As the try wrote it; null when nobody tried. */
  readonly whatIf: unknown;
  /** Why it was refused at its moment; null for any other. */
  readonly whyNot: unknown;
}

const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
const columns = `r.version, r.state, ${epochMs('r.published_at')} as "publishedAt",
  ${epochMs('r.publish_at')} as "publishAt", r.publish_zone as "timeZone", r.author, r.note,
  r.version = p.published_version as live, r.restored_from as "restoredFrom"`;
const from = `from rulebooks r join portals p using (portal_id) where r.portal_id = $1 and r.state <> 'draft'`;

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

export async function findReview(
  db: Database,
  portalId: PortalId,
  version: number,
): Promise<VersionReview | null> {
  const { rows } = await db.query<VersionReview>(
    `select r.accepted, r.what_if as "whatIf", r.why_not as "whyNot" ${from} and r.version = $2`,
    [portalId, version],
  );
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
