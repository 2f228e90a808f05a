import type { Database, PortalId } from './database.ts';

/** Who looks at a lead, as far as Baton knows them. */
export interface LeadViewer {
  /** The owner that this user is in HubSpot; null for a user who owns nothing. */
  readonly ownerId: string | null;
  readonly name: string | null;
  /** Whoever installed Baton, and whom they added as editors. */
  readonly admin: boolean;
}

export async function findLeadViewer(
  db: Database,
  portalId: PortalId,
  user: { readonly userId: string | null; readonly userEmail: string | null },
): Promise<LeadViewer> {
  const { rows } = await db.query<LeadViewer>(
    `select coalesce(p.installed_by_user_id = $2, false)
              or exists (select 1 from settings_editors e where e.portal_id = p.portal_id and e.email = $3) as admin,
            owner.id as "ownerId", owner.name
     from portals p
     left join lateral (
       select rep->>'ownerId' as id, rep->>'name' as name
       from rosters r cross join lateral jsonb_array_elements(r.reps) as rep
       where r.portal_id = p.portal_id and r.version = p.roster_version
         and rep->>'userId' = $2 and (rep->>'active')::boolean
       limit 1
     ) owner on true
     where p.portal_id = $1`,
    [portalId, user.userId, user.userEmail],
  );
  return rows[0] ?? { ownerId: null, name: null, admin: false };
}

/** Names of these owners, by the newest roster; who is not in it has none. */
export async function findOwnerNames(
  db: Database,
  portalId: PortalId,
  ownerIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await db.query<{ ownerId: string; name: string }>(
    `select rep->>'ownerId' as "ownerId", rep->>'name' as name
     from portals p
     join rosters r on r.portal_id = p.portal_id and r.version = p.roster_version
     cross join lateral jsonb_array_elements(r.reps) as rep
     where p.portal_id = $1 and rep->>'ownerId' = any($2)`,
    [portalId, ownerIds],
  );
  return new Map(rows.map((row) => [row.ownerId, row.name]));
}

/** Whether a lead can be given to this owner: in the newest roster, and not deactivated. */
export async function isActiveOwner(db: Database, portalId: PortalId, ownerId: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `select 1 from portals p
     join rosters r on r.portal_id = p.portal_id and r.version = p.roster_version
     cross join lateral jsonb_array_elements(r.reps) as rep
     where p.portal_id = $1 and rep->>'ownerId' = $2 and (rep->>'active')::boolean`,
    [portalId, ownerId],
  );
  return rowCount === 1;
}
