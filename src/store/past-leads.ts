import type { Database, PortalId } from './database.ts';

/** A lead as it was when it came, and what became of it. */
export interface PastLead {
  readonly contactId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly ownerId: string | null;
  /** As they stood when the lead was created. */
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Attributes that have another value by now. */
  readonly changedLater: readonly string[];
  readonly stages: readonly string[];
  readonly leadStatus: string | null;
  readonly dealsWon: number;
  readonly dealsLost: number;
  readonly dealsOpen: number;
}

/** Adds or replaces leads, as they were read from HubSpot at `readAt`. */
export async function savePastLeads(
  db: Database,
  portalId: PortalId,
  leads: readonly PastLead[],
  readAt: number,
): Promise<void> {
  if (leads.length === 0) return;
  await db.query(
    `insert into past_leads (portal_id, contact_id, created_at, owner_id, attributes, changed_later, stages, lead_status,
                             deals_won, deals_lost, deals_open, read_at)
     select $1, l."contactId", to_timestamp(l."createdAt" / 1000.0), l."ownerId", l.attributes, l."changedLater",
            l.stages, l."leadStatus", l."dealsWon", l."dealsLost", l."dealsOpen", to_timestamp($3::float8 / 1000.0)
     from jsonb_to_recordset($2::jsonb) as l(
       "contactId" text, "createdAt" float8, "ownerId" text, attributes jsonb, "changedLater" text[], stages text[],
       "leadStatus" text, "dealsWon" int, "dealsLost" int, "dealsOpen" int)
     on conflict (portal_id, contact_id) do update
     set created_at = excluded.created_at, owner_id = excluded.owner_id, attributes = excluded.attributes,
         changed_later = excluded.changed_later, stages = excluded.stages, lead_status = excluded.lead_status,
         deals_won = excluded.deals_won, deals_lost = excluded.deals_lost, deals_open = excluded.deals_open,
         read_at = excluded.read_at`,
    [portalId, JSON.stringify(leads), readAt],
  );
}

/** A pass that began then has read every lead that is still there: the others are gone. */
export async function dropPastLeadsBefore(db: Database, portalId: PortalId, startedAt: Date): Promise<void> {
  await db.query('delete from past_leads where portal_id = $1 and read_at < $2', [portalId, startedAt]);
}

/** Columns of a PastLead. */
export const pastLeadColumns = `contact_id as "contactId", (extract(epoch from created_at) * 1000)::float8 as "createdAt",
  past_leads.owner_id as "ownerId", attributes, changed_later as "changedLater", stages, lead_status as "leadStatus",
  deals_won as "dealsWon", deals_lost as "dealsLost", deals_open as "dealsOpen"`;

/** All past leads, or the newest `limit`, oldest first. */
export async function loadPastLeads(db: Database, portalId: PortalId, limit: number): Promise<PastLead[]> {
  const { rows } = await db.query<PastLead>(
    `select ${pastLeadColumns}
     from past_leads where portal_id = $1 order by created_at desc, contact_id desc limit $2`,
    [portalId, limit],
  );
  return rows.reverse();
}
