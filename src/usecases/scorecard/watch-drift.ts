import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { outcomePolicySchema } from '../../contract/outcome-policy.ts';
import type { OutcomePolicy } from '../../contract/outcome-policy.ts';
import { scorecardWatchSchema } from '../../contract/scorecard.ts';
import type { ScorecardWatch } from '../../contract/scorecard.ts';
import { findDrift } from '../../learning/find-drift.ts';
import { compileScorecard } from '../../routing/compile-scorecard.ts';
import type { Lead, LeadAttributeName } from '../../routing/lead.ts';
import { scoreValues } from '../../routing/score-lead.ts';
import type { Scorecard } from '../../routing/scorecard.ts';
import { inTransaction } from '../../store/database.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findPastLeadState } from '../../store/past-lead-imports.ts';
import { findPortal, lockPortal } from '../../store/portals.ts';
import { dropRecalibrated, saveRecalibrated } from '../../store/recalibrated-scorecards.ts';
import { findRulebook } from '../../store/rulebooks.ts';
import { askForTraining, findTraining } from '../../store/scorecard-trainings.ts';
import { findWatch, loadFollowedLeads, loadLiveLeads, saveWatch } from '../../store/scorecard-watches.ts';
import { showChancesAgain, withholdChances } from '../../store/withheld-chances.ts';
import { curveId } from './curve-id.ts';
import { outcomeOf } from './outcome-of.ts';
import { recalibrateCard } from './recalibrate-card.ts';
import type { EndedLead } from './recalibrate-card.ts';
import { tellOfDrift } from './tell-of-drift.ts';

export interface WatchDriftDeps {
  readonly pool: Pool;
  readonly log: Logger;
  readonly now: () => number;
}

export const watchEveryMs = 24 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** What "live" means: leads of the last four weeks, and outcomes of the newest leads that are old enough. */
const liveDays = 28;
const mostLeads = 2_000;
/** Outcomes that new chances are learned from: enough to be sure of, few enough to be of late. */
const newestOutcomes = 500;
const grades = ['A', 'B', 'C', 'D'] as const;

/**
 * Looks whether live leads and their outcomes are still like those that the published card was learned from. From the
 * moment they are not, no lead is shown a chance; whoever looks after the portal is told; and two cards wait for them: the
 * published one with chances from the newest outcomes, and, in a while, one learned anew.
 */
export async function watchDrift(
  { pool, log, now }: WatchDriftDeps,
  portalId: PortalId,
): Promise<ScorecardWatch | null> {
  const version = (await findPortal(pool, portalId))?.publishedVersion ?? null;
  const rulebook = version === null ? null : await findRulebook(pool, portalId, version);
  const state = await findPastLeadState(pool, portalId);
  if (version === null || rulebook === null || state === null) return null;
  const { scorecard } = rulebook;
  const policy = outcomePolicySchema.parse(state.policy);
  const { report, ended } = await lookAt(pool, portalId, scorecard, policy, now());
  const on = new Date(now()).toISOString().slice(0, 10);
  const refreshed = report.found ? recalibrateCard(scorecard, ended.slice(0, newestOutcomes), on) : null;
  return inTransaction(pool, async (db) => {
    // Decisions wait for this moment: each is made either with chances or without.
    const portal = await lockPortal(db, portalId);
    if (portal?.publishedVersion !== version) return null;
    const before = await findWatch(db, portalId);
    await saveWatch(db, portalId, version, report);
    const curve = curveId(scorecard);
    if (refreshed === null) await dropRecalibrated(db, portalId);
    else await saveRecalibrated(db, portalId, version, refreshed);
    if (!report.found) {
      // Without a lead to look at nothing is known to be better.
      if (curve !== null && report.leads > 0) await showChancesAgain(db, portalId, curve);
      return report;
    }
    if (curve !== null) await withholdChances(db, portalId, curve);
    const known = before?.rulebookVersion === version && scorecardWatchSchema.parse(before.report).found;
    if (!known) {
      log.info({ portalId, because: report.because }, 'drift of the scorecard was found');
      const wishes = (await findTraining(db, portalId, 'card'))?.wishes ?? { exclude: [], include: [] };
      await askForTraining(db, portalId, 'card', { why: 'drift', by: 'Baton', wishes });
      await tellOfDrift(db, portalId, rulebook, { version, report, refreshed, at: now() });
    }
    return report;
  });
}

async function lookAt(
  db: Database,
  portalId: PortalId,
  card: Scorecard,
  policy: OutcomePolicy,
  now: number,
): Promise<{ readonly report: ScorecardWatch; readonly ended: readonly EndedLead[] }> {
  const compiled = compileScorecard(card);
  const leads = await loadLiveLeads(db, portalId, new Date(now - liveDays * dayMs), mostLeads);
  const oldest = new Date(now - (policy.lostAfterDays ?? 0) * dayMs);
  const followed = await loadFollowedLeads(db, portalId, oldest, mostLeads);
  const closed = followed.flatMap(({ past, attributes }) => {
    const outcome = outcomeOf(past, policy, now);
    const valueOf = (name: LeadAttributeName) => attributes[name];
    const score = scoreValues(valueOf, compiled);
    return outcome === 'open' ? [] : [{ ...score, valueOf, won: outcome === 'won' }];
  });
  const outcomes = closed.flatMap(({ chance, won }) => (typeof chance === 'number' ? [{ chance, won }] : []));
  const valuesOf = leads.map(({ attributes }) => {
    const values: Readonly<Record<string, Lead['attributes'][keyof Lead['attributes']]>> = attributes;
    return (attribute: string) => values[attribute];
  });
  const { found, because, baseRate, calibration, inputs } = findDrift(card, compiled, valuesOf, outcomes);
  const moved = inputs.filter((input) => input.moved).sort((a, b) => b.psi - a.psi);
  const report = {
    ...{ found, because: [...because], leads: leads.length, closed: closed.length },
    ...{ baseRate, calibration, inputs: moved.map(({ label, psi }) => ({ label, psi })) },
    grades: grades.map((grade) => {
      const own = closed.filter((lead) => lead.grade === grade);
      return { grade, leads: own.length, wins: own.filter(({ won }) => won).length };
    }),
  };
  return { report, ended: closed };
}
