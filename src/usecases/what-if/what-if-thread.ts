// Runs in a worker thread: see run-what-if.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { openPool } from '../../store/database.ts';
import { tryOnPast } from './try-on-past.ts';
import type { ThreadNews, ThreadTask } from './what-if-question.ts';

const { databaseUrl, portalId, question } = workerData as ThreadTask;
const tell = (news: ThreadNews) => parentPort?.postMessage(news);

const pool = openPool(databaseUrl, () => undefined);
try {
  tell({ report: await tryOnPast(pool, portalId, question, tell) });
} catch (error) {
  tell({ trouble: error instanceof Error ? error.message : String(error) });
} finally {
  await pool.end();
}
