import type { Database, PortalId } from './database.ts';

/** A lead that Baton decided: its value of one attribute, its grade, and who got it. */
export interface AuditedLead {
  readonly group: string | null;
  readonly grade: string | null;
  /** Null: nobody got it. */
  readonly ownerId: string | null;
}

/** The newest leads decided since, without those of people who were erased. */
export async function loadAuditedLeads(
  db: Database,
  portalId: PortalId,
  attribute: string,
  since: Date,
  limit: number,
): Promise<AuditedLead[]> {
  const { rows } = await db.query<AuditedLead>(
    `select lead->'attributes'->$2->>'value' as group, trace->'score'->>'grade' as grade,
            case when outcome = 'assigned' then owner_id end as "ownerId"
     from decisions
     where portal_id = $1 and decided_at >= $3 and ordinal = 1 and lead ? 'attributes'
     order by decided_at desc limit $4`,
    [portalId, attribute, since, limit],
  );
  return rows;
}
