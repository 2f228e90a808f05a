import { schedule } from 'node-cron';
import type { Logger } from 'pino';

export interface Timetable {
  stop(): Promise<void>;
}

/**
 * The sweeps, in every worker process. Jobs are only the fast path: what a killed process or a lost job left behind is
 * found here, within a second.
 */
export function startTimetable(deps: {
  readonly wakePortalsWithWork: () => Promise<void>;
  readonly syncDuePortals: () => Promise<void>;
  /** Companies and deals: reads what is due, in the background. */
  readonly importAccounts: () => Promise<void>;
  readonly forgetOldEvents: () => Promise<void>;
  readonly log: Logger;
}): Timetable {
  const sweep = (name: string, expression: string, work: () => Promise<void>) =>
    schedule(
      expression,
      async () => {
        try {
          await work();
        } catch (error) {
          deps.log.warn({ err: error, sweep: name }, 'a sweep failed; the next one does its work');
        }
      },
      { name, noOverlap: true },
    );
  const tasks = [
    sweep('wake portals with work', '* * * * * *', deps.wakePortalsWithWork),
    sweep('sync due portals', '* * * * * *', deps.syncDuePortals),
    sweep('import accounts', '* * * * * *', deps.importAccounts),
    sweep('forget old events', '17 3 * * *', deps.forgetOldEvents),
  ];
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}
