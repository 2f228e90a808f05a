import type { Decision } from '../routing/decision.ts';
import type { Lead } from '../routing/lead.ts';
import type { Database, PortalId } from './database.ts';
import type { Mode } from './portals.ts';

export interface DecisionRow {
  readonly contactId: string;
  /** 1 for the answer to the creation; one more for every later decision. */
  readonly ordinal: number;
  readonly cause: 'created' | 'hold_retried';
  readonly mode: Mode;
  readonly rosterVersion: number;
  readonly lead: Lead;
  readonly decision: Decision;
}

/** Inserts decisions and starts their clocks. A contact's ordinal exists once: a second one fails the transaction. */
export async function insertDecisions(
  db: Database,
  portalId: PortalId,
  rows: readonly DecisionRow[],
): Promise<void> {
  await db.query(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as d(
         "contactId" text, ordinal int, cause text, mode text, "rosterVersion" int, lead jsonb, decision jsonb)
     ), inserted as (
       insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, owner_id, territory_id,
                              rulebook_version, roster_version, decided_at, lead, trace)
       select $1, "contactId", ordinal, cause, mode, decision->>'outcome', decision->>'ownerId',
              decision->'territory'->>'territoryId', (decision->>'rulebookVersion')::int, "rosterVersion",
              to_timestamp((decision->>'decidedAt')::float8 / 1000.0), lead, decision
       from given
     )
     insert into clocks (portal_id, contact_id, ordinal, owner_id, starts_at, due_at)
     select $1, "contactId", ordinal, decision->>'ownerId',
            to_timestamp((decision->'clock'->>'startsAt')::float8 / 1000.0),
            to_timestamp((decision->'clock'->>'dueAt')::float8 / 1000.0)
     from given
     where decision->>'outcome' = 'assigned' and jsonb_typeof(decision->'clock') = 'object'`,
    [portalId, JSON.stringify(rows)],
  );
}

/** The newest decision of a contact, with the mode it was made in. */
export async function findNewestDecision(
  db: Database,
  portalId: PortalId,
  contactId: string,
): Promise<{ ordinal: number; mode: Mode; decision: Decision } | null> {
  const { rows } = await db.query<{ ordinal: number; mode: Mode; decision: Decision }>(
    `select ordinal, mode, trace as decision from decisions
     where portal_id = $1 and contact_id = $2 order by ordinal desc limit 1`,
    [portalId, contactId],
  );
  return rows[0] ?? null;
}

/** Ends the running clocks of contacts that are gone or belong to someone else now. */
export async function endClocks(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
  reason: string,
): Promise<void> {
  await db.query(
    `update clocks set state = 'ended', ended_reason = $3
     where portal_id = $1 and contact_id = any($2) and state = 'running'`,
    [portalId, contactIds, reason],
  );
}
