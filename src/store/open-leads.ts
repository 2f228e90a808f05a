import type { OpenLeadPolicy } from '../routing/capacity-rules.ts';
import type { Database, PortalId } from './database.ts';

/**
 * Leads in each owner's hands that are still open by the policy; owners without any are left out. Case does not matter.
 * Without `ownerIds`, of everybody.
 */
export async function countOpenLeads(
  db: Database,
  portalId: PortalId,
  policy: OpenLeadPolicy,
  ownerIds: readonly string[] | null = null,
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ ownerId: string; open: number }>(
    `select owner_id as "ownerId", count(*)::int as open
     from leads
     where portal_id = $1 and state = 'routed' and owner_id is not null
       and ($5::text[] is null or owner_id = any($5))
       and given_at > now() - make_interval(days => $2)
       and coalesce(lower(trim(lead_status)) <> all($3), true)
       and coalesce(lower(trim(lifecycle_stage)) <> all($4), true)
     group by owner_id`,
    [
      portalId,
      policy.forgetAfterDays,
      policy.closedStatuses.map((status) => status.toLowerCase()),
      policy.closedStages.map((stage) => stage.toLowerCase()),
      ownerIds,
    ],
  );
  return new Map(rows.map((row) => [row.ownerId, row.open]));
}
