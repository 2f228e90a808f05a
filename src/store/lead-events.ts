import type { Database, PortalId } from './database.ts';

export type LeadEventKind =
  | 'routed'
  | 'held'
  | 'kept'
  | 'owner_written'
  | 'first_touch'
  | 'warned'
  | 'breached'
  | 'escalated'
  | 'escalation_stopped'
  | 'owner_changed'
  | 'acknowledged'
  | 'passed_on'
  | 'rerouted'
  | 'reassigned'
  | 'snoozed'
  | 'paused'
  | 'resumed'
  | 'gone'
  | 'restored';

export interface LeadEvent {
  /** Epoch milliseconds at which it happened; news may come late. */
  readonly at: number;
  readonly kind: LeadEventKind;
  /** Whom it concerns: the new owner of a lead that was given, the owner who was warned, touched or paused. */
  readonly ownerId: string | null;
  /** Facts for the sentence on the card; no names or addresses of the contact. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds to the timelines of leads that Baton knows. Call it in the transaction that makes it true. */
export async function recordLeadEvents(
  db: Database,
  portalId: PortalId,
  events: readonly (LeadEvent & { readonly contactId: string })[],
): Promise<void> {
  if (events.length === 0) return;
  await db.query(
    `insert into lead_events (portal_id, contact_id, at, kind, owner_id, details)
     select $1, e.event->>'contactId', to_timestamp((e.event->>'at')::float8 / 1000.0), e.event->>'kind',
            e.event->>'ownerId', e.event->'details'
     from jsonb_array_elements($2::jsonb) with ordinality as e(event, place) order by e.place`,
    [portalId, JSON.stringify(events)],
  );
}

/** The whole timeline of a lead in the order in which things happened. */
export async function findLeadEvents(
  db: Database,
  portalId: PortalId,
  contactId: string,
): Promise<LeadEvent[]> {
  const { rows } = await db.query<LeadEvent>(
    `select (extract(epoch from at) * 1000)::float8 as at, kind, owner_id as "ownerId", details
     from lead_events where portal_id = $1 and contact_id = $2 order by at, seq`,
    [portalId, contactId],
  );
  return rows;
}
