import type { Database, PortalId } from './database.ts';

export interface StoredLeadAction {
  readonly actionId: string;
  readonly contactId: string;
  readonly userId: string;
  readonly kind: 'acknowledge' | 'pass_on' | 'snooze' | 'reassign' | 'reroute';
  /** Ordinal of the newest decision after it. */
  readonly ordinal: number;
}

export async function findLeadAction(
  db: Database,
  portalId: PortalId,
  actionId: string,
): Promise<StoredLeadAction | null> {
  const { rows } = await db.query<StoredLeadAction>(
    `select action_id::text as "actionId", contact_id as "contactId", user_id as "userId", kind, ordinal
     from lead_actions where portal_id = $1 and action_id = $2`,
    [portalId, actionId],
  );
  return rows[0] ?? null;
}

/** Call it in the transaction that does what the action asks for. */
export async function insertLeadAction(
  db: Database,
  portalId: PortalId,
  action: StoredLeadAction,
): Promise<void> {
  await db.query(
    `insert into lead_actions (portal_id, action_id, contact_id, user_id, kind, ordinal)
     values ($1, $2, $3, $4, $5, $6)`,
    [portalId, action.actionId, action.contactId, action.userId, action.kind, action.ordinal],
  );
}
