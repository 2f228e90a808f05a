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
  /** Clocks whose moment has come: reminders and escalations. */
  readonly sweepClocks: () => Promise<void>;
  /** Companies and deals: reads what is due, in the background. */
  readonly importAccounts: () => Promise<void>;
  /** Past leads that a scorecard may be learned from. */
  readonly importPastLeads: () => Promise<void>;
  readonly trainScorecards: () => Promise<void>;
  /** Once a day for each portal: whether live leads are still like those learned from. */
  readonly watchScorecards: () => Promise<void>;
  /** Versions that are to go live at a moment. */
  readonly publishDueVersions: () => Promise<void>;
  /** Drafts that somebody wants tried on past leads. */
  readonly runWhatIfs: () => Promise<void>;
  /** Tasks, digests and messages to channels. */
  readonly sendNotices: () => Promise<void>;
  readonly forgetOldEvents: () => Promise<void>;
  /** Everybody's turn at the start of the day. */
  readonly keepDailyLedgers: () => Promise<void>;
  /** The end of each day's log, signed. */
  readonly sealLogs: () => Promise<void>;
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
    sweep('sweep clocks', '* * * * * *', deps.sweepClocks),
    sweep('sync due portals', '* * * * * *', deps.syncDuePortals),
    sweep('import accounts', '* * * * * *', deps.importAccounts),
    sweep('import past leads', '* * * * * *', deps.importPastLeads),
    sweep('train scorecards', '* * * * * *', deps.trainScorecards),
    sweep('watch scorecards', '*/5 * * * *', deps.watchScorecards),
    sweep('publish due versions', '* * * * * *', deps.publishDueVersions),
    sweep('run what-ifs', '* * * * * *', deps.runWhatIfs),
    sweep('send notices', '* * * * * *', deps.sendNotices),
    sweep('forget old events', '17 3 * * *', deps.forgetOldEvents),
    sweep('keep daily ledgers', '7 * * * *', deps.keepDailyLedgers),
    sweep('seal logs', '*/10 * * * *', deps.sealLogs),
  ];
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}
