import type { Pool } from 'pg';
import type { EmulatedContact } from '../../src/demo/emulator-control.ts';

/** What became of a run's leads, and whether the books agree. */
export interface LeadAudit {
  leads: number;
  /** Leads with one decision of ordinal 1 and no second one that assigns. */
  decidedOnce: number;
  /** Leads without any decision. */
  undecided: number;
  /** Leads whose owner in HubSpot is the one of the newest decision, or nobody where that one holds them. */
  ownerAsDecided: number;
  /** Leads that were given two different owners in HubSpot, one after the other. */
  severalOwners: number;
  /** Territories whose ledger does not sum to zero. */
  unbalanced: number;
  /** Leads assigned less clocks started for them: 0 when both were committed together. */
  miscounted: number;
  pendingEvents: number;
  pendingWrites: number;
}

interface DecidedLead {
  contactId: string;
  firsts: number;
  assigned: number;
  /** Of the newest decision. */
  ownerId: string | null;
}

/** Looks at every lead in Postgres and in HubSpot; the database must have seen no other run. */
export async function auditLeads(pool: Pool, contacts: readonly EmulatedContact[]): Promise<LeadAudit> {
  const { rows: decided } = await pool.query<DecidedLead>(
    `select d.contact_id as "contactId", count(*) filter (where d.ordinal = 1)::int as firsts,
            count(*) filter (where d.outcome = 'assigned')::int as assigned,
            (array_agg(d.owner_id order by d.ordinal desc))[1] as "ownerId"
       from decisions d group by d.contact_id`,
  );
  const { rows: books } = await pool.query<
    Record<'unbalanced' | 'miscounted' | 'pendingEvents' | 'pendingWrites', number>
  >(
    `select (select count(*) from (select 1 from ledger l group by l.portal_id, l.mode, l.territory_id
               having sum(l.owed) <> 0) as off)::int as unbalanced,
            ((select count(*) from decisions d where d.outcome = 'assigned')
              - (select count(*) from clocks c))::int as miscounted,
            (select count(*) from inbox i where i.state = 'pending')::int as "pendingEvents",
            (select count(*) from owed_writes o where o.state = 'pending')::int as "pendingWrites"`,
  );
  const decisionOf = new Map(decided.map((lead) => [lead.contactId, lead]));
  return {
    leads: contacts.length,
    decidedOnce: contacts.filter(({ id }) => {
      const lead = decisionOf.get(id);
      return lead?.firsts === 1 && lead.assigned <= 1;
    }).length,
    undecided: contacts.filter(({ id }) => !decisionOf.has(id)).length,
    ownerAsDecided: contacts.filter(({ id, properties }) => {
      const lead = decisionOf.get(id);
      return lead !== undefined && (properties['hubspot_owner_id'] || null) === lead.ownerId;
    }).length,
    severalOwners: contacts.filter(
      ({ ownerWrites }) => new Set(ownerWrites.map(({ ownerId }) => ownerId)).size > 1,
    ).length,
    ...books[0]!,
  };
}
