import type { Database, PortalId } from './database.ts';

export interface Editor {
  /** Lower case. */
  readonly email: string;
  readonly addedBy: string;
  /** Epoch milliseconds. */
  readonly addedAt: number;
}

export async function listEditors(db: Database, portalId: PortalId): Promise<Editor[]> {
  const { rows } = await db.query<Editor>(
    `select email, added_by as "addedBy", (extract(epoch from added_at) * 1000)::float8 as "addedAt"
     from settings_editors where portal_id = $1 order by email`,
    [portalId],
  );
  return rows;
}

/** User id of whoever installed Baton last; null when HubSpot did not say, or there is no such portal. */
export async function findInstaller(db: Database, portalId: PortalId): Promise<string | null> {
  const { rows } = await db.query<{ userId: string | null }>(
    `select installed_by_user_id as "userId" from portals where portal_id = $1`,
    [portalId],
  );
  return rows[0]?.userId ?? null;
}

/** Answers false when they could edit already. */
export async function addEditor(
  db: Database,
  portalId: PortalId,
  email: string,
  addedBy: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into settings_editors (portal_id, email, added_by) values ($1, $2, $3) on conflict do nothing`,
    [portalId, email, addedBy],
  );
  return rowCount === 1;
}

/** Answers false when they were none. */
export async function removeEditor(db: Database, portalId: PortalId, email: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from settings_editors where portal_id = $1 and email = $2', [
    portalId,
    email,
  ]);
  return rowCount === 1;
}
