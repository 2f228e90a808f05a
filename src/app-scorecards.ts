import { randomUUID } from 'node:crypto';
import { createErrands } from './jobs/errands.ts';
import { claimPastLeadImports, releasePastLeads } from './store/past-lead-imports.ts';
import { claimTraining } from './store/scorecard-trainings.ts';
import { portalsToWatch } from './store/scorecard-watches.ts';
import { handleTrouble } from './usecases/handle-trouble.ts';
import type { HandleTroubleDeps } from './usecases/handle-trouble.ts';
import { importPastLeads, pastLeadLeaseMs } from './usecases/scorecard/import-past-leads.ts';
import type { ImportPastLeadsDeps } from './usecases/scorecard/import-past-leads.ts';
import { runTraining, trainingLeaseMs } from './usecases/scorecard/run-training.ts';
import type { RunTrainingDeps } from './usecases/scorecard/run-training.ts';
import { watchDrift, watchEveryMs } from './usecases/scorecard/watch-drift.ts';

/** After trouble the reading of past leads lets HubSpot rest for this long; leads do not wait for it. */
const pauseMs = 30_000;

/** Everything that learns from the portal's history, in the background. */
export function startScorecardWork(deps: ImportPastLeadsDeps & HandleTroubleDeps & RunTrainingDeps) {
  const { pool } = deps;
  const errands = createErrands(deps.log);
  return {
    async importPastLeads() {
      for (const claimed of await claimPastLeadImports(pool, pastLeadLeaseMs)) {
        const { portalId } = claimed;
        errands.start(`past leads of ${portalId}`, async (signal) => {
          try {
            const call = { requestId: randomUUID(), urgency: 'background', signal } as const;
            await importPastLeads(deps, claimed, call);
          } catch (error) {
            // A stop is no trouble: whoever starts next goes on where this pass was.
            if (signal.aborted) return releasePastLeads(pool, portalId, 0, null);
            const rest = Math.max(await handleTrouble(deps, portalId, error), pauseMs);
            await releasePastLeads(pool, portalId, rest, 'hubSpot');
          }
        });
      }
    },
    async trainScorecards() {
      errands.start('trainings', async (signal) => {
        for (;;) {
          signal.throwIfAborted();
          const claimed = await claimTraining(pool, trainingLeaseMs);
          if (claimed === null) return;
          await runTraining(deps, claimed, signal);
        }
      });
    },
    async watchScorecards() {
      for (const portalId of await portalsToWatch(pool, watchEveryMs)) {
        errands.start(`drift of ${portalId}`, async () => {
          await watchDrift(deps, portalId);
        });
      }
    },
    stop: () => errands.stop(),
  };
}
