import type { Database, PortalId } from './database.ts';
import type { VersionState } from './published-versions.ts';

/** A version that waits for its moment. */
export interface ScheduledVersion {
  readonly version: number;
  readonly author: string;
  readonly note: string;
  /** Epoch milliseconds. */
  readonly publishAt: number;
  /** IANA zone in which a person chose the moment. */
  readonly timeZone: string;
  /** The live version that it was compared with. */
  readonly comparedWith: number;
  readonly accepted: readonly { readonly id: string }[];
}

const columns = `version, author, note, (extract(epoch from publish_at) * 1000)::float8 as "publishAt",
  publish_zone as "timeZone", compared_with as "comparedWith", accepted`;

/** Lets a stored version wait for its moment; a portal has one such at most. */
export async function scheduleVersion(
  db: Database,
  portalId: PortalId,
  version: number,
  { publishAt, timeZone, comparedWith }: Pick<ScheduledVersion, 'publishAt' | 'timeZone' | 'comparedWith'>,
): Promise<void> {
  await db.query(
    `update rulebooks
     set state = 'scheduled', publish_at = to_timestamp($3 / 1000.0), publish_zone = $4, compared_with = $5
     where portal_id = $1 and version = $2`,
    [portalId, version, publishAt, timeZone, comparedWith],
  );
}

export async function findScheduled(db: Database, portalId: PortalId): Promise<ScheduledVersion | null> {
  const { rows } = await db.query<ScheduledVersion>(
    `select ${columns} from rulebooks where portal_id = $1 and state = 'scheduled'`,
    [portalId],
  );
  return rows[0] ?? null;
}

/** Installed portals with a version whose moment has come. */
export async function portalsWithDueVersions(db: Database): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `select r.portal_id::text as "portalId" from rulebooks r join portals p using (portal_id)
     where r.state = 'scheduled' and r.publish_at <= now() and p.state = 'installed'`,
  );
  return rows.map(({ portalId }) => portalId);
}

/** The version whose moment has come. Call it under the settings' lock, which lets one process have it. */
export async function findDueVersion(db: Database, portalId: PortalId): Promise<ScheduledVersion | null> {
  const { rows } = await db.query<ScheduledVersion>(
    `select ${columns} from rulebooks where portal_id = $1 and state = 'scheduled' and publish_at <= now()`,
    [portalId],
  );
  return rows[0] ?? null;
}

/** It is not published any more. `whyNot` is kept with one that was refused. */
export async function endSchedule(
  db: Database,
  portalId: PortalId,
  version: number,
  state: Extract<VersionState, 'cancelled' | 'refused'>,
  whyNot: unknown = null,
): Promise<void> {
  await db.query(
    `update rulebooks set state = $3, settled_at = now(), why_not = $4
     where portal_id = $1 and version = $2 and state = 'scheduled'`,
    [portalId, version, state, whyNot === null ? null : JSON.stringify(whyNot)],
  );
}

/** The newest version, when it was refused at its moment; anything that came after it makes that old news. */
export async function findRefused(
  db: Database,
  portalId: PortalId,
): Promise<{ readonly version: number; readonly at: number; readonly whyNot: unknown } | null> {
  const { rows } = await db.query<{ version: number; state: string; at: number; whyNot: unknown }>(
    `select version, state, (extract(epoch from settled_at) * 1000)::float8 as at, why_not as "whyNot"
     from rulebooks where portal_id = $1 order by version desc limit 1`,
    [portalId],
  );
  const newest = rows[0];
  return newest?.state === 'refused' ? newest : null;
}
