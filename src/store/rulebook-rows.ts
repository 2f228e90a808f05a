import type { Rulebook } from '../routing/rulebook.ts';
import type { Database, PortalId } from './database.ts';
import type { StoredRulebook } from './logged-rows.ts';

/** A rulebook as rows of its tables, whose columns the keys of the lists are. */
export function rulebookRows(rulebook: Rulebook) {
  const { scorecard, slaPolicies, existingOwner, territories, capacities, ...rules } = rulebook;
  return {
    ...{ scorecard, slaPolicies, existingOwner, rules },
    territories: territories.map(
      ({ territoryId, name, priority, condition, slaPolicyId, members: _, ...policy }) => ({
        ...{ territory_id: territoryId, name, priority, condition, sla_policy_id: slaPolicyId, policy },
      }),
    ),
    members: territories.flatMap(({ territoryId, members }) =>
      members.map(({ ownerId, weight, place }) => ({
        ...{ territory_id: territoryId, owner_id: ownerId, weight, place: place ?? null },
      })),
    ),
    capacities: capacities.map(({ ownerId, perDay }) => ({ owner_id: ownerId, per_day: perDay })),
  };
}

/**
 * A version in force as findStoredRulebooks reads it back, for whoever has just written it: reading a large one back
 * takes longer than all else that publishing does. Lists stand in the order in which the database sorts ids.
 */
export async function asStored(
  db: Database,
  portalId: PortalId,
  version: number,
  rulebook: Rulebook,
): Promise<StoredRulebook> {
  const { territories, members, capacities, ...rest } = rulebookRows(rulebook);
  const ids = [
    ...territories.map((row) => row.territory_id),
    ...[...members, ...capacities].map((row) => row.owner_id),
  ];
  const { rows } = await db.query<Omit<StoredRulebook, 'rulebook'> & { sorted: string[] }>(
    `select version, author, note, round(extract(epoch from published_at) * 1000)::float8 as "publishedAt",
            array(select id from unnest($3::text[]) id order by id) as sorted
     from rulebooks where portal_id = $1 and version = $2`,
    [portalId, version, [...new Set(ids)]],
  );
  const { sorted, ...head } = rows[0]!;
  const rank = new Map(sorted.map((id, i) => [id, i]));
  const order = (a: string, b: string) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  return {
    ...head,
    rulebook: {
      ...rest,
      territories: territories.toSorted((a, b) => order(a.territory_id, b.territory_id)),
      members: members.toSorted(
        (a, b) => order(a.territory_id, b.territory_id) || order(a.owner_id, b.owner_id),
      ),
      capacities: capacities.toSorted((a, b) => order(a.owner_id, b.owner_id)),
    },
  };
}
