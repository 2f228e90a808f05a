import type { Database, PortalId } from './database.ts';

/** A due time that has moved since the record in HubSpot was written. */
export interface OwedDueTime {
  readonly contactId: string;
  readonly ordinal: number;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

/** Of a clock `c`: to be written now. An owner who still waits to be written goes first, for the due time goes along. */
export const owesDueTime = `c.state = 'running' and c.due_owed_from <= now() and not exists (
  select 1 from owed_writes w where w.portal_id = c.portal_id and w.contact_id = c.contact_id and w.state = 'pending')`;

/** Those owed longest first. */
export async function owedDueTimes(
  db: Database,
  portalId: PortalId,
  inFlight: readonly string[],
  limit: number,
): Promise<OwedDueTime[]> {
  const { rows } = await db.query<OwedDueTime>(
    `select contact_id as "contactId", ordinal, (extract(epoch from due_at) * 1000)::float8 as "dueAt" from clocks c
     where portal_id = $1 and ${owesDueTime} and not contact_id = any($2)
     order by due_owed_from, contact_id limit $3`,
    [portalId, inFlight, limit],
  );
  return rows;
}

/**
 * HubSpot has these, or refused them for good. A clock that has moved again meanwhile, or that has taken the place of the
 * one written, still owes its own.
 */
export async function settleDueTimes(
  db: Database,
  portalId: PortalId,
  written: readonly OwedDueTime[],
): Promise<void> {
  if (written.length === 0) return;
  await db.query(
    `update clocks c
     set due_owed_from = case
       when c.ordinal <> w.ordinal or abs(extract(epoch from c.due_at) * 1000 - w."dueAt") >= 1 then now() end
     from jsonb_to_recordset($2::jsonb) as w("contactId" text, ordinal int, "dueAt" double precision)
     where c.portal_id = $1 and c.contact_id = w."contactId" and c.state = 'running'`,
    [portalId, JSON.stringify(written)],
  );
}

export async function postponeDueTimes(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
  ms: number,
): Promise<void> {
  if (contactIds.length === 0) return;
  await db.query(
    `update clocks set due_owed_from = now() + $3 * interval '1 millisecond'
     where portal_id = $1 and contact_id = any($2) and state = 'running' and due_owed_from is not null`,
    [portalId, contactIds, ms],
  );
}
