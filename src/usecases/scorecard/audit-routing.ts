import type { RoutingAudit } from '../../contract/scorecard.ts';
import { auditShares } from '../../learning/audit-shares.ts';
import { loadAuditedLeads } from '../../store/audited-leads.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { requirePortal } from '../settings/draft-rulebook.ts';
import { loadReps } from '../settings/people-names.ts';

const days = 90;
const mostLeads = 20_000;
/** Rarer values are looked at together: a share of three leads says nothing. */
const mostGroups = 10;

/** Who gets which grade, or whom, by one attribute, over the leads of the last 90 days. */
export async function auditRouting(
  db: Database,
  portalId: PortalId,
  { attribute, got }: { readonly attribute: string; readonly got: 'grade' | 'owner' },
  now: number,
): Promise<RoutingAudit> {
  await requirePortal(db, portalId);
  const since = new Date(now - days * 24 * 60 * 60_000);
  const leads = await loadAuditedLeads(db, portalId, attribute, since, mostLeads);
  const names = new Map((await loadReps(db, portalId)).map(({ ownerId, name }) => [ownerId, name]));
  const what = leads.flatMap(({ group, grade, ownerId }) => {
    const found = got === 'grade' ? grade : ownerId && (names.get(ownerId) ?? `Owner ${ownerId}`);
    return found ? [{ group, got: found }] : [];
  });
  const counts = new Map<string, number>();
  for (const { group } of what) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  const common = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostGroups)
      .map(([group]) => group),
  );
  const grouped = what.map(({ group, got: each }) => ({
    group: group === null || common.has(group) ? group : 'others',
    got: each,
  }));
  return { leads: what.length, days, shares: [...auditShares(grouped)] };
}
