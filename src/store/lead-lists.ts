import type { LeadListName } from '../contract/home.ts';
import type { Database, PortalId } from './database.ts';
import { unownedLeads } from './unowned-leads.ts';

/** A lead that somebody should look at. Times in epoch milliseconds. */
export interface ListedLead {
  readonly contactId: string;
  readonly at: number;
  readonly ownerId: string | null;
  /** What HubSpot said when it refused the owner. */
  readonly note: string | null;
  /** How many reps had it. */
  readonly owners: number;
  readonly company: string | null;
  readonly grade: 'A' | 'B' | 'C' | 'D' | null;
  readonly territory: string | null;
  readonly reason: string | null;
}

/** A creation is in the inbox for moments only; one that waits longer than this is worth a look. */
const waitsLong = `interval '1 minute'`;
const everBreached = `exists (
  select 1 from clocks b where b.portal_id = c.portal_id and b.contact_id = c.contact_id and b.breached_at is not null)`;
const ofClocks = (when: string) =>
  `select c.contact_id, c.due_at as at, c.owner_id, null::text as note from clocks c
   where c.portal_id = $1 and c.state = 'running' and c.paused_since is null and ${when}`;

/** Each list as a query of contact, moment, owner and note; the portal is $1. */
const lists: Readonly<Record<LeadListName, string>> = {
  unrouted: `
    select i.object_id as contact_id, min(i.received_at) as at, null::text as owner_id, null::text as note
    from inbox i
    where i.portal_id = $1 and i.state = 'pending' and i.kind = 'contact_created'
      and i.received_at < now() - ${waitsLong}
    group by i.object_id
    union all
    select w.contact_id, w.settled_at, null, w.note
    from owed_writes w join leads l using (portal_id, contact_id)
    where w.portal_id = $1 and w.state = 'refused' and w.ordinal = l.decided and l.state = 'routed'
      and l.owner_changed_at is null
    union all
    ${unownedLeads}`,
  held: `
    select l.contact_id, coalesce(to_timestamp((l.hold->>'since')::float8 / 1000), l.created_at) as at,
           null::text as owner_id, null::text as note
    from leads l where l.portal_id = $1 and l.state = 'held'`,
  at_risk: ofClocks(`c.warned > 0 and c.due_at > now() and not ${everBreached}`),
  breached: ofClocks(`(c.due_at <= now() or ${everBreached})`),
};

export async function countLeadLists(
  db: Database,
  portalId: PortalId,
): Promise<{ list: LeadListName; count: number }[]> {
  const counts = Object.entries(lists).map(
    ([list, query]) => `select '${list}' as list, count(*)::int as count from (${query}) q`,
  );
  const { rows } = await db.query<{ list: LeadListName; count: number }>(counts.join('\nunion all\n'), [
    portalId,
  ]);
  return rows;
}

/** A page of a list, the longest wait or the earliest due time first. */
export async function pageOfLeads(
  db: Database,
  portalId: PortalId,
  list: LeadListName,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: ListedLead[]; total: number }> {
  const { rows } = await db.query<ListedLead & { total: number }>(
    `select q.contact_id as "contactId", (extract(epoch from q.at) * 1000)::float8 as at,
            coalesce(q.owner_id, d.owner_id) as "ownerId", q.note, q.total,
            (select count(distinct c.owner_id)::int from clocks c
             where c.portal_id = $1 and c.contact_id = q.contact_id) as owners,
            d.lead->'attributes'->'company_name'->>'raw' as company, d.grade,
            d.trace->'territory'->>'name' as territory, d.trace->>'reason' as reason
     from (
       select *, count(*) over ()::int as total from (${lists[list]}) listed
       order by at, contact_id limit $2 offset $3
     ) q
     left join lateral (
       select * from decisions where portal_id = $1 and contact_id = q.contact_id order by ordinal desc limit 1
     ) d on true
     order by q.at, q.contact_id`,
    [portalId, limit, offset],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}
