import type { Condition } from '../routing/condition.ts';
import { rulebookSchema } from '../routing/rulebook.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import type { Database, PortalId } from './database.ts';
import { rulebookRows } from './rulebook-rows.ts';

/** A warning of the check that a person found right as it is. */
export interface AcceptedFinding {
  readonly id: string;
  readonly message: string;
  readonly by: string;
  /** The message by language; left out where it was accepted without a screen. */
  readonly said?: Readonly<Record<string, string>>;
}

/** Who made a version, why, and what they knew of it. */
export interface Publication {
  readonly author: string;
  readonly note: string;
  readonly accepted?: readonly AcceptedFinding[];
  /** What a try on past leads said of these very rules; null when nobody tried. */
  readonly whatIf?: unknown;
}

/**
 * Stores a rulebook as the portal's next version, which is not in force yet. Call inside a transaction that holds the
 * settings' lock.
 */
export async function insertRulebook(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  by: Publication,
): Promise<number> {
  const { scorecard, slaPolicies, existingOwner, rules, territories, members, capacities } =
    rulebookRows(rulebook);
  const { rows } = await db.query<{ version: number }>(
    `insert into rulebooks (portal_id, version, state, scorecard, sla_policies, existing_owner, rules, author, note,
                            accepted, what_if)
     select $1, coalesce(max(version), 0) + 1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9
     from rulebooks where portal_id = $1
     returning version`,
    [
      portalId,
      JSON.stringify(scorecard),
      JSON.stringify(slaPolicies),
      existingOwner,
      JSON.stringify(rules),
      by.author,
      by.note,
      JSON.stringify(by.accepted ?? []),
      by.whatIf === undefined || by.whatIf === null ? null : JSON.stringify(by.whatIf),
    ],
  );
  const version = rows[0]!.version;
  await db.query(
    `insert into territories (portal_id, version, territory_id, name, priority, condition, sla_policy_id, policy)
     select $1, $2, t.* from jsonb_to_recordset($3::jsonb)
       as t(territory_id text, name text, priority int, condition jsonb, sla_policy_id text, policy jsonb)`,
    [portalId, version, JSON.stringify(territories)],
  );
  await db.query(
    `insert into territory_members (portal_id, version, territory_id, owner_id, weight, place)
     select $1, $2, m.* from jsonb_to_recordset($3::jsonb)
       as m(territory_id text, owner_id text, weight double precision, place int)`,
    [portalId, version, JSON.stringify(members)],
  );
  await db.query(
    `insert into capacities (portal_id, version, owner_id, per_day)
     select $1, $2, c.* from jsonb_to_recordset($3::jsonb) as c(owner_id text, per_day int)`,
    [portalId, version, JSON.stringify(capacities)],
  );
  return version;
}

/** A stored version counts from now on. Call it under the portal's lock. */
export async function putInForce(db: Database, portalId: PortalId, version: number): Promise<void> {
  await db.query(
    `with published as (
       update rulebooks set state = 'published', published_at = now(), settled_at = now()
       where portal_id = $1 and version = $2 returning version)
     update portals set published_version = published.version from published where portal_id = $1`,
    [portalId, version],
  );
}

/** One version, parsed; published versions never change, so a caller may keep what it gets. */
export async function findRulebook(
  db: Database,
  portalId: PortalId,
  version: number,
): Promise<Rulebook | null> {
  const { rows } = await db.query<{ rulebook: unknown }>(
    `select r.rules || jsonb_build_object(
       'scorecard', r.scorecard, 'slaPolicies', r.sla_policies, 'existingOwner', r.existing_owner,
       'territories', coalesce((
         select jsonb_agg(t.policy || jsonb_build_object(
           'territoryId', t.territory_id, 'name', t.name, 'priority', t.priority, 'condition', t.condition,
           'slaPolicyId', t.sla_policy_id,
           'members', coalesce((
             select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'ownerId', m.owner_id, 'weight', m.weight, 'place', m.place)) order by m.owner_id)
             from territory_members m
             where m.portal_id = t.portal_id and m.version = t.version and m.territory_id = t.territory_id), '[]'))
           order by t.priority, t.territory_id)
         from territories t where t.portal_id = r.portal_id and t.version = r.version), '[]'),
       'capacities', coalesce((
         select jsonb_agg(jsonb_build_object('ownerId', c.owner_id, 'perDay', c.per_day) order by c.owner_id)
         from capacities c where c.portal_id = r.portal_id and c.version = r.version), '[]')) as rulebook
     from rulebooks r where r.portal_id = $1 and r.version = $2`,
    [portalId, version],
  );
  return rows[0] ? rulebookSchema.parse(rows[0].rulebook) : null;
}

/** A version without its territories, as stored: what came into being later is not filled in. */
export async function findParts(db: Database, portalId: PortalId, version: number): Promise<unknown> {
  const { rows } = await db.query<{ parts: unknown }>(
    `select r.rules || jsonb_build_object(
       'scorecard', r.scorecard, 'slaPolicies', r.sla_policies, 'existingOwner', r.existing_owner,
       'capacities', coalesce((
         select jsonb_agg(jsonb_build_object('ownerId', c.owner_id, 'perDay', c.per_day) order by c.owner_id)
         from capacities c where c.portal_id = r.portal_id and c.version = r.version), '[]')) as parts
     from rulebooks r where r.portal_id = $1 and r.version = $2`,
    [portalId, version],
  );
  return rows[0]?.parts ?? null;
}

/** The conditions of some territories in one version, by territory id. */
export async function findConditions(
  db: Database,
  portalId: PortalId,
  version: number,
  territoryIds: readonly string[],
): Promise<Map<string, Condition>> {
  const { rows } = await db.query<{ territoryId: string; condition: Condition }>(
    `select territory_id as "territoryId", condition from territories
     where portal_id = $1 and version = $2 and territory_id = any($3)`,
    [portalId, version, territoryIds],
  );
  return new Map(rows.map(({ territoryId, condition }) => [territoryId, condition]));
}
