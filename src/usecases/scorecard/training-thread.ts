// Runs in a worker thread: learning takes seconds of pure arithmetic, and routing must not wait for it.
import { parentPort, workerData } from 'node:worker_threads';
import { openPool } from '../../store/database.ts';
import { loadPastLeads } from '../../store/past-leads.ts';
import { learnFromPast } from './learn-from-past.ts';
import type { ThreadLesson, ThreadNews } from './run-training.ts';

/** Newest leads that are learned from: more teach nothing new and take long. */
const mostLeads = 100_000;

const { databaseUrl, portalId, ...lesson } = workerData as ThreadLesson;
const tell = (news: ThreadNews) => parentPort?.postMessage(news);

const pool = openPool(databaseUrl, () => undefined);
try {
  tell({ doing: 'loading past leads', done: 0 });
  const leads = await loadPastLeads(pool, portalId, mostLeads);
  const learned = learnFromPast({ ...lesson, leads }, (doing, done) => tell({ doing, done }));
  tell({ learned });
} catch (error) {
  tell({ trouble: error instanceof Error ? error.message : String(error) });
} finally {
  await pool.end();
}
