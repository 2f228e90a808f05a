import type { Decision, HandoverCause } from '../routing/decision.ts';
import type { Lead } from '../routing/lead.ts';
import type { Database, PortalId } from './database.ts';
import type { Mode } from './portals.ts';

export type DecisionCause = 'created' | 'hold_retried' | HandoverCause;

export interface DecisionRow {
  readonly contactId: string;
  /** 1 for the answer to the creation; one more for every later decision. */
  readonly ordinal: number;
  readonly cause: DecisionCause;
  readonly mode: Mode;
  readonly rosterVersion: number;
  readonly lead: Lead;
  readonly decision: Decision;
}

/** A decision with the salt of its digest in the log. */
export interface SaltedDecision extends DecisionRow {
  readonly salt: string;
}

/** Inserts decisions. A contact's ordinal exists once: a second one fails the transaction. */
export async function insertDecisions(
  db: Database,
  portalId: PortalId,
  rows: readonly SaltedDecision[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, owner_id, territory_id,
                            rulebook_version, roster_version, decided_at, lead, trace, log_salt)
     select $1, "contactId", ordinal, cause, mode, decision->>'outcome', decision->>'ownerId',
            decision->'territory'->>'territoryId', (decision->>'rulebookVersion')::int, "rosterVersion",
            to_timestamp((decision->>'decidedAt')::float8 / 1000.0), lead, decision, salt
     from jsonb_to_recordset($2::jsonb) as d(
       "contactId" text, ordinal int, cause text, mode text, "rosterVersion" int, lead jsonb, decision jsonb,
       salt text)`,
    [portalId, JSON.stringify(rows)],
  );
}

export interface NewestDecision {
  readonly ordinal: number;
  readonly mode: Mode;
  /** As it was read for the decision; empty after a privacy deletion. */
  readonly lead: Lead;
  readonly decision: Decision;
}

/** The newest decision of each of these contacts, with the mode it was made in. */
export async function findNewestDecisions(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
): Promise<Map<string, NewestDecision>> {
  const { rows } = await db.query<NewestDecision & { contactId: string }>(
    `select distinct on (contact_id) contact_id as "contactId", ordinal, mode, lead,
            trace as decision
     from decisions
     where portal_id = $1 and contact_id = any($2) order by contact_id, ordinal desc`,
    [portalId, contactIds],
  );
  return new Map(rows.map((row) => [row.contactId, row]));
}

export async function findNewestDecision(
  db: Database,
  portalId: PortalId,
  contactId: string,
): Promise<NewestDecision | null> {
  return (await findNewestDecisions(db, portalId, [contactId])).get(contactId) ?? null;
}

/** The turns of these decisions were given back: they count for no cap from now on. */
export async function markGivenBack(
  db: Database,
  portalId: PortalId,
  decisions: readonly { readonly contactId: string; readonly ordinal: number }[],
): Promise<void> {
  if (decisions.length === 0) return;
  await db.query(
    `update decisions set given_back = true
     from jsonb_to_recordset($2::jsonb) as g("contactId" text, ordinal int)
     where portal_id = $1 and contact_id = g."contactId" and decisions.ordinal = g.ordinal`,
    [portalId, JSON.stringify(decisions)],
  );
}
