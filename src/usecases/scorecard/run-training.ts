import { Worker } from 'node:worker_threads';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { outcomePolicySchema } from '../../contract/outcome-policy.ts';
import { inTransaction } from '../../store/database.ts';
import type { PortalId } from '../../store/database.ts';
import { saveLearned } from '../../store/learned-scorecards.ts';
import { findPastLeadState } from '../../store/past-lead-imports.ts';
import { findPortal } from '../../store/portals.ts';
import { findRulebook } from '../../store/rulebooks.ts';
import { endTraining, noteProgress } from '../../store/scorecard-trainings.ts';
import type { ClaimedTraining } from '../../store/scorecard-trainings.ts';
import type { learnFromPast, Lesson } from './learn-from-past.ts';

export interface RunTrainingDeps {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly now: () => number;
}

/** What the thread is given: past leads it reads itself, so that not even parsing them holds up this process. */
export type ThreadLesson = Omit<Lesson, 'leads'> & {
  readonly databaseUrl: string;
  readonly portalId: PortalId;
};
type Learned = ReturnType<typeof learnFromPast>;
export type ThreadNews =
  | { readonly doing: string; readonly done: number }
  | { readonly learned: Learned }
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
  const { portalId, why } = claimed;
  const lesson = await lessonOf(deps, claimed);
  if (lesson === null) {
    const trouble = 'No past leads have been read yet: there is nothing to learn from.';
    await endTraining(pool, claimed, { state: 'failed', trouble });
    return;
  }
  const end = await inThread(deps, claimed, lesson, stopping).catch((err: unknown) => {
    log.error({ err, portalId }, 'a training thread broke off');
    return { trouble: 'The training broke off. Start it again; if it does so twice, tell us.' };
  });
  if (end === 'cancelled') return;
  if (end === 'stopped') {
    await endTraining(pool, claimed, { state: 'waiting', trouble: null });
    return;
  }
  await inTransaction(pool, async (db) => {
    const trouble = 'trouble' in end ? end.trouble : null;
    const isOurs = await endTraining(db, claimed, { state: trouble === null ? 'done' : 'failed', trouble });
    if (isOurs && 'learned' in end) await saveLearned(db, portalId, { ...end.learned, why });
  });
  log.info({ portalId, why, learned: 'learned' in end }, 'a scorecard training has ended');
}

async function lessonOf(
  { pool, databaseUrl, now }: RunTrainingDeps,
  { portalId, wishes }: ClaimedTraining,
): Promise<ThreadLesson | null> {
  const state = await findPastLeadState(pool, portalId);
  const version = (await findPortal(pool, portalId))?.publishedVersion ?? null;
  const rulebook = version === null ? null : await findRulebook(pool, portalId, version);
  if (state === null || rulebook === null) return null;
  const policy = outcomePolicySchema.parse(state.policy);
  return { databaseUrl, portalId, policy, wishes, published: rulebook.scorecard, now: now() };
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
