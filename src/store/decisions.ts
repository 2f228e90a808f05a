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

/** A decision with the salt of its digest in the log, and the turn that holds what it was decided on. */
export interface SaltedDecision extends DecisionRow {
  readonly salt: string;
  readonly turnId: number;
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
                            rulebook_version, roster_version, decided_at, lead, trace, log_salt, turn_id)
     select $1, "contactId", ordinal, cause, mode, decision->>'outcome', decision->>'ownerId',
            decision->'territory'->>'territoryId', (decision->>'rulebookVersion')::int, "rosterVersion",
            to_timestamp((decision->>'decidedAt')::float8 / 1000.0), lead, decision, salt,
            "turnId"
     from jsonb_to_recordset($2::jsonb) as d(
       "contactId" text, ordinal int, cause text, mode text, "rosterVersion" int, lead jsonb, decision jsonb,
       salt text, "turnId" bigint)`,
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

/** A decision by its contact and ordinal. */
export interface DecisionKey {
  readonly contactId: string;
  readonly ordinal: number;
}

/** A decision as it stands in the table: what its columns say beside its trace. */
export interface StoredDecision extends DecisionKey {
  readonly cause: string;
  readonly mode: string;
  readonly outcome: string;
  readonly ownerId: string | null;
  readonly territoryId: string | null;
  readonly rulebookVersion: number;
  readonly rosterVersion: number;
  /** Epoch ms. */
  readonly decidedAt: number;
  /** `{}` once the person is erased. */
  readonly lead: unknown;
  readonly decision: Decision;
  /** Null: made before Baton kept what it was decided on. */
  readonly turnId: number | null;
}

const storedColumns = `d.contact_id as "contactId", d.ordinal, d.cause, d.mode, d.outcome, d.owner_id as "ownerId",
  d.territory_id as "territoryId", d.rulebook_version as "rulebookVersion", d.roster_version as "rosterVersion",
  (extract(epoch from d.decided_at) * 1000)::float8 as "decidedAt", d.lead, d.trace as decision,
  d.turn_id::float8 as "turnId"`;

/** Those of these decisions that exist. */
export async function findDecisions(
  db: Database,
  portalId: PortalId,
  keys: readonly DecisionKey[],
): Promise<StoredDecision[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<StoredDecision>(
    `select ${storedColumns} from jsonb_to_recordset($2::jsonb) as k("contactId" text, ordinal int)
     join decisions d on d.portal_id = $1 and d.contact_id = k."contactId" and d.ordinal = k.ordinal`,
    [portalId, JSON.stringify(keys)],
  );
  return rows;
}

/** Turns of a contact's decisions by ordinal, in order; null for one made before Baton kept them. */
export async function turnsOfContact(
  db: Database,
  portalId: PortalId,
  contactId: string,
): Promise<{ ordinal: number; turnId: number | null }[]> {
  const { rows } = await db.query<{ ordinal: number; turnId: number | null }>(
    `select ordinal, turn_id::float8 as "turnId" from decisions
     where portal_id = $1 and contact_id = $2 order by ordinal`,
    [portalId, contactId],
  );
  return rows;
}

/** Decisions since a moment (epoch ms): with a turn that was kept, and made before turns were kept. */
export async function countDecisions(
  db: Database,
  portalId: PortalId,
  since: number,
): Promise<{ kept: number; before: number }> {
  const { rows } = await db.query<{ kept: number; before: number }>(
    `select count(turn_id)::int as kept, count(*) filter (where turn_id is null)::int as before
     from decisions where portal_id = $1 and decided_at >= to_timestamp($2::float8 / 1000.0)`,
    [portalId, since],
  );
  return rows[0]!;
}

/** Decisions since a moment (epoch ms) whose turn is not stored any more, the next ones after a key. */
export async function decisionsWithoutTurn(
  db: Database,
  portalId: PortalId,
  since: number,
  after: DecisionKey | null,
  limit: number,
): Promise<DecisionKey[]> {
  const { rows } = await db.query<DecisionKey>(
    `select contact_id as "contactId", ordinal from decisions d
     where portal_id = $1 and decided_at >= to_timestamp($2::float8 / 1000.0) and turn_id is not null
       and (contact_id, ordinal) > ($3, $4)
       and not exists (select 1 from turn_inputs t where t.portal_id = d.portal_id and t.turn_id = d.turn_id)
     order by contact_id, ordinal limit $5`,
    [portalId, since, after?.contactId ?? '', after?.ordinal ?? 0, limit],
  );
  return rows;
}
