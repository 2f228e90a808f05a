import type { WaitingLead } from '../routing/routing-state.ts';
import type { Database, PortalId } from './database.ts';

export type LeadState = 'routed' | 'held' | 'kept' | 'gone';

/** What is known of a contact that Baton has met. */
export interface LeadRow {
  readonly contactId: string;
  readonly state: LeadState;
  readonly goneReason: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly ownerId: string | null;
  readonly ownerChangedAt: number | null;
  readonly retryAt: number | null;
  /** Ordinal of the newest decision, 0 while there is none. */
  readonly decided: number;
  /** When the owner got it, epoch milliseconds. */
  readonly givenAt: number | null;
  /** HubSpot's `hs_lead_status` and `lifecyclestage` as last known: whether the lead still counts as open. */
  readonly leadStatus: string | null;
  readonly lifecycleStage: string | null;
  /** HubSpot's `num_contacted_notes` as last known; null: never read. */
  readonly contactedNotes: number | null;
  /** Place in the lines of waiting, while held. */
  readonly hold: WaitingLead | null;
}

/** A contact that Baton meets for the first time. */
export const newLead = (contactId: string, createdAt: number): Omit<LeadRow, 'state'> => ({
  contactId,
  goneReason: null,
  createdAt,
  ownerId: null,
  ownerChangedAt: null,
  retryAt: null,
  decided: 0,
  givenAt: null,
  leadStatus: null,
  lifecycleStage: null,
  contactedNotes: null,
  hold: null,
});

const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
const columns = `contact_id as "contactId", state, gone_reason as "goneReason", ${epochMs('created_at')} as "createdAt",
  owner_id as "ownerId", ${epochMs('owner_changed_at')} as "ownerChangedAt", ${epochMs('retry_at')} as "retryAt", decided,
  ${epochMs('given_at')} as "givenAt", lead_status as "leadStatus", lifecycle_stage as "lifecycleStage",
  contacted_notes as "contactedNotes", hold`;

export async function findLeads(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
): Promise<Map<string, LeadRow>> {
  const { rows } = await db.query<LeadRow>(
    `select ${columns} from leads where portal_id = $1 and contact_id = any($2)`,
    [portalId, contactIds],
  );
  return new Map(rows.map((row) => [row.contactId, row]));
}

/** Held leads whose time has come, oldest first. */
export async function dueHeldLeads(
  db: Database,
  portalId: PortalId,
  inFlight: readonly string[],
  limit: number,
): Promise<LeadRow[]> {
  const { rows } = await db.query<LeadRow>(
    `select ${columns} from leads
     where portal_id = $1 and state = 'held' and retry_at <= now() and not contact_id = any($2)
     order by created_at, contact_id limit $3`,
    [portalId, inFlight, limit],
  );
  return rows;
}

export async function saveLeads(db: Database, portalId: PortalId, leads: readonly LeadRow[]): Promise<void> {
  if (leads.length === 0) return;
  await db.query(
    `insert into leads (portal_id, contact_id, state, gone_reason, created_at, owner_id, owner_changed_at, retry_at,
                        decided, given_at, lead_status, lifecycle_stage, contacted_notes, hold)
     select $1, l."contactId", l.state, l."goneReason", to_timestamp(l."createdAt" / 1000.0), l."ownerId",
            to_timestamp(l."ownerChangedAt" / 1000.0), to_timestamp(l."retryAt" / 1000.0), l.decided,
            to_timestamp(l."givenAt" / 1000.0), l."leadStatus", l."lifecycleStage", l."contactedNotes",
            nullif(l.hold, 'null'::jsonb)
     from jsonb_to_recordset($2::jsonb) as l(
       "contactId" text, state text, "goneReason" text, "createdAt" double precision, "ownerId" text,
       "ownerChangedAt" double precision, "retryAt" double precision, decided int, "givenAt" double precision,
       "leadStatus" text, "lifecycleStage" text, "contactedNotes" int, hold jsonb)
     on conflict (portal_id, contact_id) do update
     set state = excluded.state, gone_reason = excluded.gone_reason, owner_id = excluded.owner_id,
         owner_changed_at = excluded.owner_changed_at, retry_at = excluded.retry_at, decided = excluded.decided,
         given_at = excluded.given_at, lead_status = excluded.lead_status,
         lifecycle_stage = excluded.lifecycle_stage,
         contacted_notes = excluded.contacted_notes, hold = excluded.hold`,
    [portalId, JSON.stringify(leads)],
  );
}

/** What HubSpot says of how far a lead has come. */
export type LeadProgress =
  | { readonly leadStatus: string | null }
  | { readonly lifecycleStage: string | null }
  | { readonly contactedNotes: number | null };

const progressColumns = {
  leadStatus: 'lead_status',
  lifecycleStage: 'lifecycle_stage',
  contactedNotes: 'contacted_notes',
} as const;

/** A lead's status, stage or contacts, by which it may count as open no more. */
export async function noteLeadProgress(
  db: Database,
  portalId: PortalId,
  contactId: string,
  progress: LeadProgress,
): Promise<void> {
  for (const [name, value] of Object.entries(progress)) {
    const column = progressColumns[name as keyof typeof progressColumns];
    await db.query(`update leads set ${column} = $3 where portal_id = $1 and contact_id = $2`, [
      portalId,
      contactId,
      value,
    ]);
  }
}

/** The named held leads are tried again now. */
export async function retryLeadsNow(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
): Promise<void> {
  await db.query(
    `update leads set retry_at = now() where portal_id = $1 and contact_id = any($2) and state = 'held' and retry_at > now()`,
    [portalId, contactIds],
  );
}

/** Somebody may be there now who was not before: held leads need not wait for their time. */
export async function retryHeldLeads(db: Database, portalId: PortalId): Promise<void> {
  await db.query(
    `update leads set retry_at = now() where portal_id = $1 and state = 'held' and retry_at > now()`,
    [portalId],
  );
}

/** Puts held leads off after a failure, so that they are not tried again at once. */
export async function postponeHeldLeads(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
  ms: number,
): Promise<void> {
  await db.query(
    `update leads set retry_at = now() + $3 * interval '1 millisecond'
     where portal_id = $1 and contact_id = any($2) and state = 'held'`,
    [portalId, contactIds, ms],
  );
}

/** HubSpot has another owner than the one decided: a person, or another app, changed it. */
export async function noteOwnerChange(
  db: Database,
  portalId: PortalId,
  contactId: string,
  ownerId: string | null,
  at: number,
): Promise<void> {
  await db.query(
    `update leads set owner_id = $3, owner_changed_at = to_timestamp($4 / 1000.0), given_at = to_timestamp($4 / 1000.0),
       state = case when state = 'held' and $3::text is not null then 'kept' else state end
     where portal_id = $1 and contact_id = $2`,
    [portalId, contactId, ownerId, at],
  );
}

/**
 * Takes a person out of everything Baton keeps, as HubSpot's privacy deletion asks. The outcome of decisions stays.
 * Answers with the ordinals of the contact's decisions, and with the turns that have a digest in the log and lost it.
 */
export async function erasePerson(
  db: Database,
  portalId: PortalId,
  contactId: string,
): Promise<{ readonly ordinals: readonly number[]; readonly turnIds: readonly number[] }> {
  const { rows } = await db.query<{ ordinals: number[]; turnIds: number[] }>(
    `with decided as (
       update decisions set lead = '{}'::jsonb, log_salt = '', trace = trace || jsonb_build_object('territoriesTried', '[]'::jsonb, 'account', null,
         'score', jsonb_set(trace->'score', '{factors}', '[]'))
       where portal_id = $1 and contact_id = $2 returning ordinal
     ), owed as (
       update owed_writes set fields = '{}'::jsonb where portal_id = $1 and contact_id = $2
     ), told as (
       update notices set title = '', body = ''
       where portal_id = $1 and (contact_id = $2 or (kind = 'digest' and state <> 'pending'))
     ), happened as (
       update lead_events set details = '{}'::jsonb where portal_id = $1 and contact_id = $2
     ), learned as (
       delete from past_leads where portal_id = $1 and contact_id = $2
     ), arrived as (
       update inbox set details = '{}'::jsonb
       where portal_id = $1 and object_id = $2 and kind like 'contact\\_%'
     ), decided_on as (
       -- Others may still be in it, so its digest needs a salt again, and a new one.
       update turn_inputs t set log_salt = case log_salt when '' then '' else gen_random_uuid()::text end,
         carried = array_remove(carried, $2), inputs = inputs || jsonb_build_object(
         'leads', (
           select jsonb_agg(case when entry->>'contactId' = $2 then entry || '{"lead": null, "accounts": []}'::jsonb
                            else entry end order by place)
           from jsonb_array_elements(inputs->'leads') with ordinality as l(entry, place)),
         -- Under which companies it asked; who else was decided at that moment is not told apart.
         'state', inputs->'state' || '{"companyReps": {"all": false, "entries": []}}'::jsonb)
       where portal_id = $1 and turn_id in (
         select turn_id from decisions where portal_id = $1 and contact_id = $2
         union select turn_id from turn_inputs
         where portal_id = $1 and carried <> '{}' and carried @> array[$2::text])
       returning turn_id, log_salt
     )
     select array(select ordinal from decided order by ordinal) as ordinals,
            array(select turn_id::float8 from decided_on where log_salt <> '' order by turn_id) as "turnIds"`,
    [portalId, contactId],
  );
  return rows[0]!;
}
