// Runs in a worker thread: learning takes seconds of pure arithmetic, and routing must not wait for it.
import { parentPort, workerData } from 'node:worker_threads';
import { openPool } from '../../store/database.ts';
import { loadPastLeads } from '../../store/past-leads.ts';
import { fitFromPast } from './fit-from-past.ts';
import { learnFromPast } from './learn-from-past.ts';
import type { ThreadLesson, ThreadNews } from './run-training.ts';

/** Newest leads that are learned from: more teach nothing new and take long. */
const mostLeads = 100_000;

const lesson = workerData as ThreadLesson;
const tell = (news: ThreadNews) => parentPort?.postMessage(news);

const pool = openPool(lesson.databaseUrl, () => undefined);
try {
  tell({ doing: 'loading past leads', done: 0 });
  const leads = await loadPastLeads(pool, lesson.portalId, mostLeads);
  const onProgress = (doing: string, done: number) => tell({ doing, done });
  if ('card' in lesson) tell({ learned: learnFromPast({ ...lesson.card, leads }, onProgress) });
  else tell({ fitted: fitFromPast({ ...lesson.reps, leads }, onProgress) });
} catch (error) {
  tell({ trouble: error instanceof Error ? error.message : String(error) });
} finally {
  await pool.end();
}
