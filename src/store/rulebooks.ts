import { rulebookSchema } from '../routing/rulebook.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import type { Database, PortalId } from './database.ts';

/** Writes a rulebook as the portal's next version and publishes it. Call inside a transaction. */
export async function publishRulebook(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  by: { readonly author: string; readonly note: string },
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `insert into rulebooks (portal_id, version, state, scorecard, sla_policies, existing_owner, author, note, published_at)
     select $1, coalesce(max(version), 0) + 1, 'published', $2, $3, $4, $5, $6, now() from rulebooks where portal_id = $1
     returning version`,
    [
      portalId,
      JSON.stringify(rulebook.scorecard),
      JSON.stringify(rulebook.slaPolicies),
      rulebook.existingOwner,
      by.author,
      by.note,
    ],
  );
  const version = rows[0]!.version;
  await db.query(
    `insert into territories (portal_id, version, territory_id, name, priority, condition, sla_policy_id)
     select $1, $2, t."territoryId", t.name, t.priority, t.condition, t."slaPolicyId"
     from jsonb_to_recordset($3::jsonb)
       as t("territoryId" text, name text, priority int, condition jsonb, "slaPolicyId" text)`,
    [portalId, version, JSON.stringify(rulebook.territories)],
  );
  await db.query(
    `insert into territory_members (portal_id, version, territory_id, owner_id, weight)
     select $1, $2, m."territoryId", m."ownerId", m.weight
     from jsonb_to_recordset($3::jsonb) as m("territoryId" text, "ownerId" text, weight double precision)`,
    [
      portalId,
      version,
      JSON.stringify(
        rulebook.territories.flatMap(({ territoryId, members }) =>
          members.map((member) => ({ territoryId, ...member })),
        ),
      ),
    ],
  );
  await db.query(
    `insert into capacities (portal_id, version, owner_id, per_day)
     select $1, $2, c."ownerId", c."perDay" from jsonb_to_recordset($3::jsonb) as c("ownerId" text, "perDay" int)`,
    [portalId, version, JSON.stringify(rulebook.capacities)],
  );
  await db.query('update portals set published_version = $2 where portal_id = $1', [portalId, version]);
  return version;
}

/** One version, parsed; published versions never change, so a caller may keep what it gets. */
export async function findRulebook(
  db: Database,
  portalId: PortalId,
  version: number,
): Promise<Rulebook | null> {
  const { rows } = await db.query<{ rulebook: unknown }>(
    `select json_build_object(
       'scorecard', r.scorecard, 'slaPolicies', r.sla_policies, 'existingOwner', r.existing_owner,
       'territories', coalesce((
         select json_agg(json_build_object(
           'territoryId', t.territory_id, 'name', t.name, 'priority', t.priority, 'condition', t.condition,
           'slaPolicyId', t.sla_policy_id,
           'members', coalesce((
             select json_agg(json_build_object('ownerId', m.owner_id, 'weight', m.weight) order by m.owner_id)
             from territory_members m
             where m.portal_id = t.portal_id and m.version = t.version and m.territory_id = t.territory_id), '[]'))
           order by t.priority, t.territory_id)
         from territories t where t.portal_id = r.portal_id and t.version = r.version), '[]'),
       'capacities', coalesce((
         select json_agg(json_build_object('ownerId', c.owner_id, 'perDay', c.per_day) order by c.owner_id)
         from capacities c where c.portal_id = r.portal_id and c.version = r.version), '[]')) as rulebook
     from rulebooks r where r.portal_id = $1 and r.version = $2`,
    [portalId, version],
  );
  return rows[0] ? rulebookSchema.parse(rows[0].rulebook) : null;
}
