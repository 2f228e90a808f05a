import { Worker } from 'node:worker_threads';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { outcomePolicySchema } from '../../contract/outcome-policy.ts';
import { inTransaction } from '../../store/database.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { scorecardSchema } from '../../routing/scorecard.ts';
import type { Scorecard } from '../../routing/scorecard.ts';
import { findLearned, saveLearned } from '../../store/learned-scorecards.ts';
import { loadNamedLists } from '../../store/named-lists.ts';
import { findPastLeadState } from '../../store/past-lead-imports.ts';
import { findPortal } from '../../store/portals.ts';
import { saveRepFit } from '../../store/rep-fits.ts';
import { findRulebook } from '../../store/rulebooks.ts';
import { endTraining, noteProgress } from '../../store/scorecard-trainings.ts';
import type { ClaimedTraining } from '../../store/scorecard-trainings.ts';
import type { FitLesson, FittedReps } from './fit-from-past.ts';
import type { learnFromPast, Lesson } from './learn-from-past.ts';
import { tellOfNewCard } from './tell-of-drift.ts';

export interface RunTrainingDeps {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly now: () => number;
}

/** What the thread is given: past leads it reads itself, so that not even parsing them holds up this process. */
export type ThreadLesson = { readonly databaseUrl: string; readonly portalId: PortalId } & (
  { readonly card: Omit<Lesson, 'leads'> } | { readonly reps: Omit<FitLesson, 'leads'> }
);
type Learned = ReturnType<typeof learnFromPast>;
export type ThreadNews =
  | { readonly doing: string; readonly done: number }
  | { readonly learned: Learned }
  | { readonly fitted: FittedReps }
  | { readonly trouble: string };

/** A claim that old belongs to a process that died. */
export const trainingLeaseMs = 30_000;
/** How soon a press of "Cancel" is heard. */
const heartbeatMs = 500;

/**
 * Trains in a thread and stores what was learned, for a person to look at: no lead is scored by it. Ends early when it
 * is cancelled, and lets another process have it when this one stops.
 */
export async function runTraining(
  deps: RunTrainingDeps,
  claimed: ClaimedTraining,
  stopping: AbortSignal,
): Promise<void> {
  const { pool, log } = deps;
  const { portalId, kind, why } = claimed;
  const lesson = await lessonOf(deps, claimed);
  if (lesson === null) {
    await endTraining(pool, claimed, { state: 'failed', trouble: 'noLeads' });
    return;
  }
  const end = await inThread(deps, claimed, lesson, stopping).catch((err: unknown) => {
    log.error({ err, portalId }, 'a training thread broke off');
    return { trouble: 'brokeOff' };
  });
  if (end === 'cancelled') return;
  if (end === 'stopped') {
    await endTraining(pool, claimed, { state: 'waiting', trouble: null });
    return;
  }
  await inTransaction(pool, async (db) => {
    const trouble = 'trouble' in end ? end.trouble : null;
    const isOurs = await endTraining(db, claimed, { state: trouble === null ? 'done' : 'failed', trouble });
    if (isOurs && 'learned' in end) {
      await saveLearned(db, portalId, { ...end.learned, why });
      if (why === 'drift') await tellOfLearned(db, portalId, end.learned.scorecard, deps.now());
    }
    if (isOurs && 'fitted' in end) await saveRepFit(db, portalId, end.fitted);
  });
  log.info({ portalId, kind, why, learned: !('trouble' in end) }, 'a training has ended');
}

async function tellOfLearned(
  db: Database,
  portalId: PortalId,
  learned: Scorecard,
  at: number,
): Promise<void> {
  const version = (await findPortal(db, portalId))?.publishedVersion ?? null;
  const rulebook = version === null ? null : await findRulebook(db, portalId, version);
  if (rulebook !== null) await tellOfNewCard(db, portalId, rulebook, learned, at);
}

async function lessonOf(
  { pool, databaseUrl, now }: RunTrainingDeps,
  claimed: ClaimedTraining,
): Promise<ThreadLesson | null> {
  const { portalId } = claimed;
  const state = await findPastLeadState(pool, portalId);
  const version = (await findPortal(pool, portalId))?.publishedVersion ?? null;
  const rulebook = version === null ? null : await findRulebook(pool, portalId, version);
  if (state === null || rulebook === null) return null;
  const { scorecard: published } = rulebook;
  const common = { policy: outcomePolicySchema.parse(state.policy), now: now() };
  if (claimed.kind === 'card') {
    const { wishes, askedBy } = claimed;
    return { databaseUrl, portalId, card: { ...common, published, wishes, askedBy } };
  }
  const { wishes } = claimed;
  const chancesBy = hasChances(published) ? published : await learnedChances(pool, portalId);
  const lists = await loadNamedLists(pool, portalId);
  return { databaseUrl, portalId, reps: { ...common, rulebook, lists, chancesBy, wishes } };
}

const hasChances = ({ calibration }: Scorecard): boolean =>
  calibration !== undefined && calibration.withheld === undefined;

async function learnedChances(pool: Pool, portalId: PortalId): Promise<Scorecard | null> {
  const stored = await findLearned(pool, portalId);
  const card = stored && scorecardSchema.parse(stored.scorecard);
  return card && hasChances(card) ? card : null;
}

async function inThread(
  { pool, log }: RunTrainingDeps,
  claimed: ClaimedTraining,
  lesson: ThreadLesson,
  stopping: AbortSignal,
): Promise<Exclude<ThreadNews, { doing: string }> | 'cancelled' | 'stopped'> {
  const thread = new Worker(new URL('./training-thread.ts', import.meta.url), { workerData: lesson });
  let progress = { doing: '', done: 0 };
  let heartbeat: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (news: ThreadNews) => {
        if ('doing' in news) progress = news;
        else resolve(news);
      });
      thread.on('error', reject);
      thread.on('exit', (code) => reject(new Error(`The training ended with code ${code}.`)));
      if (stopping.aborted) resolve('stopped');
      stopping.addEventListener('abort', () => resolve('stopped'), { once: true });
      heartbeat = setInterval(() => {
        noteProgress(pool, claimed, progress, trainingLeaseMs).then(
          (goesOn) => goesOn || resolve('cancelled'),
          (err: unknown) => log.warn({ err }, 'the progress of a training could not be noted'),
        );
      }, heartbeatMs);
    });
  } finally {
    clearInterval(heartbeat);
    await thread.terminate();
  }
}
