import type { Database, PortalId } from './database.ts';

export interface Owner {
  readonly ownerId: string;
  readonly name: string;
}

/** Whoever can be given leads, by the newest roster, in the order of their names. */
export async function activeOwners(db: Database, portalId: PortalId): Promise<Owner[]> {
  const { rows } = await db.query<Owner>(
    `select rep->>'ownerId' as "ownerId", rep->>'name' as name
     from portals p
     join rosters r on r.portal_id = p.portal_id and r.version = p.roster_version
     cross join lateral jsonb_array_elements(r.reps) as rep
     where p.portal_id = $1 and (rep->>'active')::boolean order by 2, 1`,
    [portalId],
  );
  return rows;
}

/** Owners who have this id or this e-mail address, whatever its case; more than one only when an address is shared. */
export async function ownersCalled(db: Database, portalId: PortalId, called: string): Promise<Owner[]> {
  const { rows } = await db.query<Owner>(
    `select rep->>'ownerId' as "ownerId", rep->>'name' as name
     from portals p
     join rosters r on r.portal_id = p.portal_id and r.version = p.roster_version
     cross join lateral jsonb_array_elements(r.reps) as rep
     where p.portal_id = $1 and (rep->>'ownerId' = $2 or lower(rep->>'email') = lower($2)) order by 2, 1`,
    [portalId, called],
  );
  return rows;
}
