import type { LoggedDecision } from '../log/row-digest.ts';
import type { Database, PortalId } from './database.ts';

/** A published version as it is stored: its digest must not depend on what the schema of a later Baton adds to it. */
export interface StoredRulebook {
  readonly version: number;
  readonly author: string;
  readonly note: string;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  readonly rulebook: unknown;
}

const decisionColumns = `contact_id as "contactId", ordinal, cause, mode, outcome, owner_id as "ownerId",
  territory_id as "territoryId", rulebook_version as "rulebookVersion", roster_version as "rosterVersion",
  round(extract(epoch from decided_at) * 1000)::float8 as "decidedAt", given_back as "givenBack", lead, trace,
  log_salt as salt`;

/** Names a decision within a portal. */
export interface DecisionKey {
  readonly contactId: string;
  readonly ordinal: number;
}

/** Rows of these decisions, as stored. */
export async function findLoggedDecisions(
  db: Database,
  portalId: PortalId,
  keys: readonly DecisionKey[],
): Promise<LoggedDecision[]> {
  const { rows } = await db.query<LoggedDecision>(
    `select ${decisionColumns} from decisions
     join jsonb_to_recordset($2::jsonb) as k("contactId" text, "wanted" int)
       on k."contactId" = contact_id and k.wanted = ordinal
     where portal_id = $1 order by decided_at, contact_id, ordinal`,
    [portalId, JSON.stringify(keys.map(({ contactId, ordinal }) => ({ contactId, wanted: ordinal })))],
  );
  return rows;
}

/** All decisions of a portal in pages: up to `limit` of them after the named one, by contact and ordinal. */
export async function loggedDecisionsAfter(
  db: Database,
  portalId: PortalId,
  after: DecisionKey,
  limit: number,
): Promise<LoggedDecision[]> {
  const { rows } = await db.query<LoggedDecision>(
    `select ${decisionColumns} from decisions
     where portal_id = $1 and (contact_id, ordinal) > ($2, $3) order by contact_id, ordinal limit $4`,
    [portalId, after.contactId, after.ordinal, limit],
  );
  return rows;
}

/**
 * Published versions as stored; `versions` left out, all of them. Columns are named one by one, so that what a later
 * Baton adds to the tables changes no digest.
 */
export async function findStoredRulebooks(
  db: Database,
  portalId: PortalId,
  versions?: readonly number[],
): Promise<StoredRulebook[]> {
  const { rows } = await db.query<StoredRulebook>(
    `select r.version, r.author, r.note,
            round(extract(epoch from r.published_at) * 1000)::float8 as "publishedAt", json_build_object(
       'scorecard', r.scorecard, 'slaPolicies', r.sla_policies, 'existingOwner', r.existing_owner, 'rules', r.rules,
       'territories', coalesce((
         select json_agg(json_build_object(
           'territory_id', t.territory_id, 'name', t.name, 'priority', t.priority, 'condition', t.condition,
           'sla_policy_id', t.sla_policy_id, 'policy', t.policy) order by t.territory_id)
         from territories t where t.portal_id = r.portal_id and t.version = r.version), '[]'),
       'members', coalesce((
         select json_agg(json_build_object(
           'territory_id', m.territory_id, 'owner_id', m.owner_id, 'weight', m.weight, 'place', m.place)
           order by m.territory_id, m.owner_id)
         from territory_members m where m.portal_id = r.portal_id and m.version = r.version), '[]'),
       'capacities', coalesce((
         select json_agg(json_build_object('owner_id', c.owner_id, 'per_day', c.per_day) order by c.owner_id)
         from capacities c where c.portal_id = r.portal_id and c.version = r.version), '[]')) as rulebook
     from rulebooks r
     where r.portal_id = $1 and r.state = 'published' and ($2::int[] is null or r.version = any($2))
     order by r.version`,
    [portalId, versions ?? null],
  );
  return rows;
}
