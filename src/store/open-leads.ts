import type { OpenLeadPolicy } from '../routing/capacity-rules.ts';
import type { Database, PortalId } from './database.ts';

/** Leads in each owner's hands that are still open by the policy; owners without any are left out. Case does not matter. */
export async function countOpenLeads(
  db: Database,
  portalId: PortalId,
  policy: OpenLeadPolicy,
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ ownerId: string; open: number }>(
    `select owner_id as "ownerId", count(*)::int as open
     from leads
     where portal_id = $1 and state = 'routed' and owner_id is not null
       and given_at > now() - make_interval(days => $2)
       and lower(trim(coalesce(lead_status, ''))) <> all($3)
       and lower(trim(coalesce(lifecycle_stage, ''))) <> all($4)
     group by owner_id`,
    [
      portalId,
      policy.forgetAfterDays,
      policy.closedStatuses.map((status) => status.toLowerCase()),
      policy.closedStages.map((stage) => stage.toLowerCase()),
    ],
  );
  return new Map(rows.map((row) => [row.ownerId, row.open]));
}
