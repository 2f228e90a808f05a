import type { Pool } from 'pg';
import type { EmulatedContact, EmulatorStats } from './emulator-control.ts';

/** The summary of a run; every number counts only the leads that the run created. */
export interface RunFigures {
  created: number;
  /** Leads with a decision in Postgres. */
  decided: number;
  /** Leads whose owner in HubSpot is the decided one, or one that a person had set before. */
  owned: number;
  /** Leads without an owner, for a stated reason. */
  held: number;
  /** Leads decided in shadow mode, where nothing is written. */
  shadow: number;
  /** Leads with two answers to their creation, or two different owners written. */
  decidedTwice: number;
  /** Leads with no decision, no owner and no reason. */
  lost: number;
  /** First webhook sent to owner accepted by HubSpot. */
  medianMs: number | null;
  p99Ms: number | null;
  /** From the first lead's creation to the end. */
  hubspotRequests: number;
  requestsPerLead: number;
  rateLimited: number;
}

export interface LeadRecord {
  contactId: string;
  /** Decisions of cause `created`. */
  answers: number;
  /** Of the newest decision; null when there is none. */
  outcome: 'assigned' | 'held' | 'kept' | null;
  mode: 'shadow' | 'live' | null;
  ownerId: string | null;
  leadState: 'routed' | 'held' | 'kept' | 'gone' | null;
  /** A write that Baton still owes to HubSpot. */
  owing: boolean;
}

export async function readLeadRecords(
  pool: Pool,
  portalId: number,
  contactIds: string[],
): Promise<LeadRecord[]> {
  const { rows } = await pool.query<LeadRecord>(
    `select given.contact_id as "contactId",
            coalesce(made.answers, 0)::int as answers,
            newest.outcome, newest.mode, newest.owner_id as "ownerId",
            l.state as "leadState",
            exists (select 1 from owed_writes o
                     where o.portal_id = $1 and o.contact_id = given.contact_id and o.state = 'pending') as owing
       from unnest($2::text[]) as given(contact_id)
       left join leads l on l.portal_id = $1 and l.contact_id = given.contact_id
       left join lateral (
         select count(*) filter (where d.cause = 'created') as answers from decisions d
          where d.portal_id = $1 and d.contact_id = given.contact_id) made on true
       left join lateral (
         select d.outcome, d.mode, d.owner_id from decisions d
          where d.portal_id = $1 and d.contact_id = given.contact_id
          order by d.ordinal desc limit 1) newest on true`,
    [portalId, contactIds],
  );
  return rows;
}

/** Baton has said what becomes of the lead and owes HubSpot nothing for it. */
export function isSettled(record: LeadRecord): boolean {
  return (
    !record.owing && (record.outcome !== null || record.leadState === 'gone' || record.leadState === 'kept')
  );
}

export function computeFigures(
  records: LeadRecord[],
  contacts: EmulatedContact[],
  requests: { before: EmulatorStats; after: EmulatorStats },
): RunFigures {
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const fates = records.map((record) => fateOf(record, contactOf.get(record.contactId)));
  const times = contacts
    .flatMap(({ firstWebhookSentAt: from, ownerAcceptedAt: to }) =>
      from === null || to === null ? [] : [to - from],
    )
    .sort((a, b) => a - b);
  const created = records.length;
  const hubspotRequests = requests.after.requests - requests.before.requests;
  const countOf = (fate: Fate): number => fates.filter((other) => other === fate).length;
  return {
    created,
    decided: records.filter((record) => record.outcome !== null).length,
    owned: countOf('owned'),
    held: countOf('held'),
    shadow: countOf('shadow'),
    decidedTwice: records.filter((record) => isDecidedTwice(record, contactOf.get(record.contactId))).length,
    lost: countOf('lost'),
    medianMs: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    hubspotRequests,
    requestsPerLead: created === 0 ? 0 : Math.round((hubspotRequests / created) * 10_000) / 10_000,
    rateLimited: requests.after.rateLimited - requests.before.rateLimited,
  };
}

/** Every lead has exactly one owner or a stated reason why not. */
export function isComplete(figures: RunFigures): boolean {
  const { created, owned, held, shadow, decidedTwice, lost } = figures;
  return owned + held + shadow === created && decidedTwice === 0 && lost === 0;
}

type Fate = 'owned' | 'held' | 'shadow' | 'lost' | 'unfinished';

function fateOf(record: LeadRecord, contact: EmulatedContact | undefined): Fate {
  const owner = contact?.properties.hubspot_owner_id || null;
  const { outcome, mode, leadState } = record;
  if (mode === 'shadow' && outcome !== null) return 'shadow';
  if (owner === null) {
    if (outcome === 'held' || leadState === 'held' || leadState === 'gone') return 'held';
    return outcome === null && leadState === null ? 'lost' : 'unfinished';
  }
  const agreed =
    outcome === 'assigned' ? owner === record.ownerId : outcome === 'kept' || leadState === 'kept';
  return agreed ? 'owned' : 'unfinished';
}

function isDecidedTwice(record: LeadRecord, contact: EmulatedContact | undefined): boolean {
  const written = new Set(contact?.ownerWrites.map(({ ownerId }) => ownerId));
  return record.answers > 1 || written.size > 1;
}

/** Nearest rank; null for no values. */
function percentile(sorted: number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
