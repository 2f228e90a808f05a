import type { Lead } from '../routing/lead.ts';
import type { Database, PortalId } from './database.ts';
import { pastLeadColumns } from './past-leads.ts';
import type { PastLead } from './past-leads.ts';

/** What the last look at live leads found, as it was stored. */
export interface StoredWatch {
  /** Epoch milliseconds. */
  readonly watchedAt: number;
  readonly rulebookVersion: number;
  readonly report: unknown;
}

/** Portals that keep past leads and were not looked at for `everyMs`. */
export async function portalsToWatch(db: Database, everyMs: number): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `select p.portal_id::text as "portalId" from portals p join past_lead_imports i using (portal_id)
     left join scorecard_watches w using (portal_id)
     where p.state = 'installed' and p.published_version is not null and i.finished_at is not null
       and coalesce(w.watched_at, '-infinity') <= now() - $1 * interval '1 millisecond'`,
    [everyMs],
  );
  return rows.map((row) => row.portalId);
}

export async function findWatch(db: Database, portalId: PortalId): Promise<StoredWatch | null> {
  const { rows } = await db.query<StoredWatch>(
    `select (extract(epoch from watched_at) * 1000)::float8 as "watchedAt", rulebook_version as "rulebookVersion", report
     from scorecard_watches where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}

export async function saveWatch(
  db: Database,
  portalId: PortalId,
  rulebookVersion: number,
  report: object,
): Promise<void> {
  await db.query(
    `insert into scorecard_watches (portal_id, rulebook_version, report) values ($1, $2, $3)
     on conflict (portal_id) do update set watched_at = now(), rulebook_version = $2, report = $3`,
    [portalId, rulebookVersion, JSON.stringify(report)],
  );
}

/** The newest leads that were decided since, as they were read for their first decision. */
export async function loadLiveLeads(
  db: Database,
  portalId: PortalId,
  since: Date,
  limit: number,
): Promise<Pick<Lead, 'contactId' | 'attributes'>[]> {
  const { rows } = await db.query<Pick<Lead, 'contactId' | 'attributes'>>(
    `select contact_id as "contactId", lead->'attributes' as attributes from decisions
     where portal_id = $1 and decided_at >= $2 and ordinal = 1 and lead ? 'attributes'
     order by decided_at desc limit $3`,
    [portalId, since, limit],
  );
  return rows;
}

/** The newest leads that Baton itself decided and that were read again since, with what was known at the decision. */
export async function loadFollowedLeads(
  db: Database,
  portalId: PortalId,
  createdBefore: Date,
  limit: number,
): Promise<{ past: PastLead; attributes: Lead['attributes'] }[]> {
  const { rows } = await db.query<PastLead & { known: Lead['attributes'] }>(
    `select ${pastLeadColumns}, d.lead->'attributes' as known
     from decisions d join past_leads using (portal_id, contact_id)
     where d.portal_id = $1 and d.ordinal = 1 and d.lead ? 'attributes' and created_at <= $2
     order by created_at desc limit $3`,
    [portalId, createdBefore, limit],
  );
  return rows.map(({ known, ...past }) => ({ past, attributes: known }));
}
