import type { RoutingAudit } from '../../contract/scorecard.ts';
import { auditShares } from '../../learning/audit-shares.ts';
import { unusable } from '../../learning/column-kind.ts';
import { findStandIns } from '../../learning/find-stand-ins.ts';
import { levelColumn } from '../../learning/level-column.ts';
import type { Table } from '../../learning/table.ts';
import { loadAuditedLeads } from '../../store/audited-leads.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { loadPastLeads } from '../../store/past-leads.ts';
import { findRulebook } from '../../store/rulebooks.ts';
import { requirePortal } from '../settings/draft-rulebook.ts';
import { loadReps } from '../settings/people-names.ts';
import type { Words } from '../words/catalogue.ts';
import { tableOf } from './past-table.ts';

const days = 90;
const mostLeads = 20_000;
/** Rarer values are looked at together: a share of three leads says nothing. */
const mostGroups = 10;

/** Past leads among which stand-ins are looked for, and what an attribute must tell to be named, 0 to 1. */
const mostPast = 5_000;
const tellsMuch = 0.2;

/**
 * Who gets which grade, or whom, by one attribute, over the leads of the last 90 days; and what else tells which of its
 * values a lead has.
 */
export async function auditRouting(
  db: Database,
  portalId: PortalId,
  { attribute, got }: { readonly attribute: string; readonly got: 'grade' | 'owner' },
  now: number,
  words: Words,
): Promise<RoutingAudit> {
  const { publishedVersion } = await requirePortal(db, portalId);
  const since = new Date(now - days * 24 * 60 * 60_000);
  const leads = await loadAuditedLeads(db, portalId, attribute, since, mostLeads);
  const names = new Map((await loadReps(db, portalId)).map(({ ownerId, name }) => [ownerId, name]));
  const what = leads.flatMap(({ group, grade, ownerId }) => {
    const found = got === 'grade' ? grade : ownerId && (names.get(ownerId) ?? words.card.owner(ownerId));
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
    group: group === null || common.has(group) ? group : words.learning.others,
    got: each,
  }));
  const rulebook = publishedVersion === null ? null : await findRulebook(db, portalId, publishedVersion);
  const scored = new Set<string>(rulebook?.scorecard.rules.map((rule) => rule.attribute));
  const { columns } = tableOf(await loadPastLeads(db, portalId, mostPast));
  return {
    ...{ leads: what.length, days, shares: [...auditShares(grouped)] },
    attributes: [...columns.keys()],
    standIns: standInsOf(columns, attribute).map(({ attribute: name, tells }) => ({
      ...{ attribute: name, tells, inScorecard: scored.has(name) },
    })),
  };
}

function standInsOf(columns: Table['columns'], attribute: string) {
  const about = columns.get(attribute);
  if (about === undefined || unusable(attribute, about) !== null) return [];
  const others = [...columns].filter(([name, cells]) => name !== attribute && unusable(name, cells) === null);
  return findStandIns(
    others.map(([name, cells]) => levelColumn(name, cells)),
    [levelColumn(attribute, about)],
    tellsMuch,
  );
}
