import type { Database, PortalId } from './database.ts';

/** A manager for whom notices wait. */
export interface WaitingManager {
  /** Null: no person, only channels. */
  readonly ownerId: string | null;
  /** When the first of the notices came, epoch milliseconds. */
  readonly oldestAt: number;
  /** When the last digest was made, epoch milliseconds; null for never. */
  readonly lastDigestAt: number | null;
}

/** A notice that goes into a digest. */
export interface CollectedNotice {
  readonly noticeKey: string;
  readonly contactId: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** The contact is deleted, merged away or erased. */
  readonly gone: boolean;
}

const epochMs = (value: string) => `(extract(epoch from ${value}) * 1000)::float8`;

/** Portals with notices for a manager that have waited `ms` or longer. */
export async function portalsWithDigests(db: Database, ms: number): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `select portal_id::text as "portalId" from portals
     where state = 'installed' and exists (
       select 1 from notices where notices.portal_id = portals.portal_id and notices.state = 'pending'
         and notices.kind = 'manager' and notices.created_at <= now() - $1 * interval '1 millisecond')`,
    [ms],
  );
  return rows.map((row) => row.portalId);
}

export async function waitingManagers(db: Database, portalId: PortalId): Promise<WaitingManager[]> {
  const { rows } = await db.query<WaitingManager>(
    `select waiting.owner_id as "ownerId", ${epochMs('min(waiting.created_at)')} as "oldestAt",
       (select ${epochMs('max(digests.created_at)')} from notices digests
        where digests.portal_id = $1 and digests.kind = 'digest'
          and digests.owner_id is not distinct from waiting.owner_id) as "lastDigestAt"
     from notices waiting
     where waiting.portal_id = $1 and waiting.kind = 'manager' and waiting.state = 'pending'
     group by waiting.owner_id`,
    [portalId],
  );
  return rows;
}

/** Takes all that waits for a manager, newest first; it is told by the digest that the same transaction owes. */
export async function collectNotices(
  db: Database,
  portalId: PortalId,
  ownerId: string | null,
): Promise<CollectedNotice[]> {
  const { rows } = await db.query<CollectedNotice>(
    `with collected as (
       update notices set state = 'collected', settled_at = now()
       where portal_id = $1 and kind = 'manager' and state = 'pending' and owner_id is not distinct from $2
       returning notice_key, contact_id, title, created_at
     )
     select collected.notice_key as "noticeKey", collected.contact_id as "contactId", collected.title,
       ${epochMs('collected.created_at')} as "createdAt", coalesce(leads.state = 'gone', false) as gone
     from collected left join leads on leads.portal_id = $1 and leads.contact_id = collected.contact_id
     order by collected.created_at desc, collected.notice_key desc`,
    [portalId, ownerId],
  );
  return rows;
}
