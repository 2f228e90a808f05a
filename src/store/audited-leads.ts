import type { Database, PortalId } from './database.ts';

/** A lead that Baton decided: its value of one attribute, its grade, and who got it. */
export interface AuditedLead {
  readonly group: string | null;
  readonly grade: string | null;
  /** Null: nobody got it. */
  readonly ownerId: string | null;
}

/**
 * The newest leads decided since, without those of people who were erased. What was not read for the decision is taken
 * from the past leads, where it was read along.
 */
export async function loadAuditedLeads(
  db: Database,
  portalId: PortalId,
  attribute: string,
  since: Date,
  limit: number,
): Promise<AuditedLead[]> {
  const { rows } = await db.query<AuditedLead>(
    `select coalesce(d.lead->'attributes'->$2->>'value', p.attributes->>$2) as group,
            d.trace->'score'->>'grade' as grade, case when d.outcome = 'assigned' then d.owner_id end as "ownerId"
     from decisions d left join past_leads p using (portal_id, contact_id)
     where d.portal_id = $1 and d.decided_at >= $3 and d.ordinal = 1 and d.lead ? 'attributes'
     order by d.decided_at desc limit $4`,
    [portalId, attribute, since, limit],
  );
  return rows;
}
