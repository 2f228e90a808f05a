import { createErrands } from './jobs/errands.ts';
import { portalsWithDueVersions } from './store/scheduled-versions.ts';
import { claimWhatIf } from './store/what-if-runs.ts';
import { publishDueVersion } from './usecases/publish-due-version.ts';
import { runAskedWhatIf, whatIfLeaseMs } from './usecases/settings/run-asked-what-if.ts';
import type { RunAskedWhatIfDeps } from './usecases/settings/run-asked-what-if.ts';

/** What becomes of drafts without anybody at the screen: tries on past leads, and publishing at a moment. */
export function startPublishingWork(deps: RunAskedWhatIfDeps) {
  const { pool } = deps;
  const errands = createErrands(deps.log);
  return {
    async publishDueVersions() {
      for (const portalId of await portalsWithDueVersions(pool)) {
        errands.start(`publishing for ${portalId}`, () => publishDueVersion(deps, portalId));
      }
    },
    async runWhatIfs() {
      errands.start('what-ifs', async (signal) => {
        for (;;) {
          signal.throwIfAborted();
          const claimed = await claimWhatIf(pool, whatIfLeaseMs);
          if (claimed === null) return;
          await runAskedWhatIf(deps, claimed, signal);
        }
      });
    },
    stop: () => errands.stop(),
  };
}
