import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { outcomePolicySchema } from '../../contract/outcome-policy.ts';
import type { OutcomePolicy } from '../../contract/outcome-policy.ts';
import { scorecardWatchSchema } from '../../contract/scorecard.ts';
import type { ScorecardWatch } from '../../contract/scorecard.ts';
import { findDrift } from '../../learning/find-drift.ts';
import { compileScorecard } from '../../routing/compile-scorecard.ts';
import type { Lead } from '../../routing/lead.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import { scoreValues } from '../../routing/score-lead.ts';
import type { Scorecard } from '../../routing/scorecard.ts';
import { inTransaction } from '../../store/database.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { oweDigest } from '../../store/notices.ts';
import { findPastLeadState } from '../../store/past-lead-imports.ts';
import { findPortal } from '../../store/portals.ts';
import { findRulebook } from '../../store/rulebooks.ts';
import { askForTraining, findTraining } from '../../store/scorecard-trainings.ts';
import { findWatch, loadFollowedLeads, loadLiveLeads, saveWatch } from '../../store/scorecard-watches.ts';
import { outcomeOf } from './outcome-of.ts';

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
const grades = ['A', 'B', 'C', 'D'] as const;

/**
 * Looks whether live leads and their outcomes are still like those that the published card was learned from. The day on
 * which they no longer are, whoever looks after the portal is told, and a refreshed card is learned for them to look at.
 */
export async function watchDrift(
  { pool, log, now }: WatchDriftDeps,
  portalId: PortalId,
): Promise<ScorecardWatch | null> {
  return inTransaction(pool, async (db) => {
    const version = (await findPortal(db, portalId))?.publishedVersion ?? null;
    const rulebook = version === null ? null : await findRulebook(db, portalId, version);
    const state = await findPastLeadState(db, portalId);
    if (version === null || rulebook === null || state === null) return null;
    const policy = outcomePolicySchema.parse(state.policy);
    const leads = await loadLiveLeads(db, portalId, new Date(now() - liveDays * dayMs), mostLeads);
    const report = await lookAt(db, portalId, rulebook.scorecard, policy, leads, now());
    const before = await findWatch(db, portalId);
    await saveWatch(db, portalId, version, report);
    const isNews =
      report.found &&
      !(before?.rulebookVersion === version && scorecardWatchSchema.parse(before.report).found);
    if (isNews) {
      log.info({ portalId, because: report.because }, 'drift of the scorecard was found');
      const wishes = (await findTraining(db, portalId))?.wishes ?? { exclude: [], include: [] };
      await askForTraining(db, portalId, { why: 'drift', by: 'Baton', wishes });
      await tell(db, portalId, rulebook, {
        version,
        report,
        example: leads[0]?.contactId ?? null,
        at: now(),
      });
    }
    return report;
  });
}

async function lookAt(
  db: Database,
  portalId: PortalId,
  card: Scorecard,
  policy: OutcomePolicy,
  leads: readonly Pick<Lead, 'attributes'>[],
  now: number,
): Promise<ScorecardWatch> {
  const compiled = compileScorecard(card);
  const oldest = new Date(now - (policy.lostAfterDays ?? 0) * dayMs);
  const followed = await loadFollowedLeads(db, portalId, oldest, mostLeads);
  const closed = followed.flatMap(({ past, attributes }) => {
    const outcome = outcomeOf(past, policy, now);
    const score = scoreValues((name) => attributes[name], compiled);
    return outcome === 'open' ? [] : [{ ...score, won: outcome === 'won' }];
  });
  const outcomes = closed.flatMap(({ chance, won }) => (typeof chance === 'number' ? [{ chance, won }] : []));
  const valuesOf = leads.map(({ attributes }) => {
    const values: Readonly<Record<string, Lead['attributes'][keyof Lead['attributes']]>> = attributes;
    return (attribute: string) => values[attribute];
  });
  const { found, because, baseRate, calibration } = findDrift(card, compiled, valuesOf, outcomes);
  return {
    ...{ found, because: [...because], leads: leads.length, closed: closed.length },
    ...{ baseRate, calibration },
    grades: grades.map((grade) => {
      const own = closed.filter((lead) => lead.grade === grade);
      return { grade, leads: own.length, wins: own.filter(({ won }) => won).length };
    }),
  };
}

/** A task for whoever leads of last resort go to, or a manager of the SLA; without either the channels alone hear of it. */
async function tell(
  db: Database,
  portalId: PortalId,
  { lastResort, slaPolicies }: Rulebook,
  news: {
    readonly version: number;
    readonly report: ScorecardWatch;
    /** The newest lead: a task in HubSpot belongs to one. */
    readonly example: string | null;
    readonly at: number;
  },
): Promise<void> {
  if (news.example === null) return;
  const manager = slaPolicies.find(({ manager: each }) => each !== null)?.manager ?? null;
  await oweDigest(db, portalId, {
    noticeKey: `drift:${news.version}:${new Date(news.at).toISOString().slice(0, 10)}`,
    contactId: news.example,
    ownerId: lastResort.ownerId ?? manager,
    title: 'New leads are no longer like those that the scorecard was learned from',
    text: [
      ...news.report.because,
      'Baton is learning a new scorecard. Look at it in the settings, under Scoring: it counts once you publish it.',
    ].join('\n'),
    dueAt: news.at + dayMs,
  });
}
