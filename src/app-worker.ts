import type { HubSpotSide, Parts } from './app-hubspot.ts';
import { randomUUID } from 'node:crypto';
import { startNoticeSweep } from './app-notices.ts';
import { startPublishingWork } from './app-publishing.ts';
import { startScorecardWork } from './app-scorecards.ts';
import { createErrands } from './jobs/errands.ts';
import { createPortalLanes } from './jobs/portal-lanes.ts';
import { createTasks } from './jobs/tasks.ts';
import { startTimetable } from './jobs/timetable.ts';
import { startJobWorker } from './jobs/worker.ts';
import { sealKeys } from './log/log-seal.ts';
import { claimDueImports } from './store/account-imports.ts';
import { portalsWithDueClocks } from './store/due-clocks.ts';
import { forgetOldEvents } from './store/inbox.ts';
import { forgetOldNotices } from './store/notices.ts';
import { keepDailyLedgers } from './store/ledger-snapshots.ts';
import { createPortalLeases } from './store/portal-leases.ts';
import { claimDueSyncs, portalsWithWork } from './store/portals.ts';
import { claimTurn } from './usecases/claim-turn.ts';
import { handleSyncTrouble, handleTrouble } from './usecases/handle-trouble.ts';
import { importAccounts, importLeaseMs, postponeImport } from './usecases/import-accounts.ts';
import { noteAccountChanges } from './usecases/note-account-changes.ts';
import { noteChanges } from './usecases/note-changes.ts';
import { payOwed } from './usecases/pay-owed.ts';
import { callsPerTurn, routeTurn } from './usecases/route-turn.ts';
import { sealLogs } from './usecases/seal-log.ts';
import { sendSeals } from './usecases/send-seals.ts';
import { sweepClocks } from './usecases/sweep-clocks.ts';
import { syncPortal } from './usecases/sync-portal.ts';

/** Owners and users have no webhook, so they are read again this often. */
const syncEveryMs = 2 * 60_000;

/** The home page tells shares over a month at most. */
const keepLedgersDays = 40;

/** After trouble an import lets HubSpot rest for this long; leads do not wait for it. */
const importPauseMs = 30_000;

/** Everything that works without being asked: lanes, sweeps and the timetable. */
export function startWorker(parts: Parts & HubSpotSide): { stop(): Promise<void> } {
  const { config, log, pool, metrics, cipher, tokens, permits, hubspot, snapshots } = parts;
  const now = Date.now;
  const acquireCalls = (portalId: string, calls: number, signal: AbortSignal) =>
    permits.acquire(portalId, calls, 'lead', signal);
  const deps = { pool, hubspot, snapshots, metrics, log, now, acquireCalls, forgetTokens: tokens.forget };

  const leases = createPortalLeases(config.databaseUrl, {
    onLost: () => lanes.leasesLost(),
    onNudge: (portalId) => lanes.wake(portalId),
  });
  const lanes = createPortalLanes({
    leases,
    log,
    now,
    work: {
      async claim(portalId, inFlight, requestId) {
        // First, so that a turn knows every account that changed before its leads came.
        await noteAccountChanges(deps, portalId);
        return claimTurn(pool, portalId, inFlight, requestId);
      },
      acquireTurn: (portalId, signal) => acquireCalls(portalId, callsPerTurn, signal),
      route: (portalId, turn, order, signal) => routeTurn(deps, portalId, turn, order, signal),
      noteChanges: (portalId) => noteChanges(deps, portalId),
      payOwed: (portalId, inFlight, requestId, signal) =>
        payOwed(deps, portalId, inFlight, requestId, signal),
      handleTrouble: (portalId, error, turn) => handleTrouble(deps, portalId, error, turn),
    },
  });
  const jobs = startJobWorker({
    pool,
    log,
    tasks: createTasks({ wake: (portalId) => lanes.wake(portalId) }),
  });
  const notices = startNoticeSweep({ ...deps, config, cipher, permits });
  const sweeps = createErrands(log);
  const sweep = async (portalId: string, signal: AbortSignal) => {
    try {
      await sweepClocks(deps, portalId, signal);
    } catch (error) {
      if (!signal.aborted) await handleTrouble(deps, portalId, error);
    }
  };
  const publishing = startPublishingWork({ ...deps, databaseUrl: config.databaseUrl });
  const scorecards = startScorecardWork({ ...deps, databaseUrl: config.databaseUrl });
  const stopping = new AbortController();
  const timetable = startTimetable({
    log,
    async sweepClocks() {
      for (const portalId of await portalsWithDueClocks(pool)) {
        sweeps.start(`clocks of ${portalId}`, (signal) => sweep(portalId, signal));
      }
    },
    async wakePortalsWithWork() {
      for (const portalId of await portalsWithWork(pool)) lanes.wake(portalId);
    },
    async syncDuePortals() {
      const portalIds = await claimDueSyncs(pool, syncEveryMs);
      const call = { requestId: randomUUID(), urgency: 'background' } as const;
      await Promise.all(
        portalIds.map((portalId) =>
          syncPortal(deps, portalId, call).catch((error: unknown) =>
            handleSyncTrouble(deps, portalId, error),
          ),
        ),
      );
    },
    async importAccounts() {
      const imports = await claimDueImports(pool, importLeaseMs);
      const call = { requestId: randomUUID(), urgency: 'background', signal: stopping.signal } as const;
      await Promise.all(
        imports.map((one) =>
          importAccounts(deps, one, call).catch(async (error: unknown) => {
            // A stop is no trouble: whoever starts next goes on where this import was.
            if (stopping.signal.aborted) return postponeImport(pool, one, 0);
            const pauseMs = await handleTrouble(deps, one.portalId, error);
            await postponeImport(pool, one, Math.max(pauseMs, importPauseMs));
          }),
        ),
      );
    },
    importPastLeads: () => scorecards.importPastLeads(),
    trainScorecards: () => scorecards.trainScorecards(),
    watchScorecards: () => scorecards.watchScorecards(),
    publishDueVersions: () => publishing.publishDueVersions(),
    runWhatIfs: () => publishing.runWhatIfs(),
    sendNotices: () => notices.sweep(),
    keepDailyLedgers: () => keepDailyLedgers(pool, keepLedgersDays),
    async sealLogs() {
      if (!config.logSeals) return;
      await sealLogs({ pool, now, keys: sealKeys(config.logSeals.keys) });
      if (config.logSeals.webhook) await sendSeals({ pool }, config.logSeals.webhook);
    },
    async forgetOldEvents() {
      await forgetOldEvents(pool);
      await forgetOldNotices(pool);
    },
  });
  return {
    async stop() {
      stopping.abort(new Error('Baton is stopping.'));
      await timetable.stop();
      await sweeps.stop();
      await notices.stop();
      await scorecards.stop();
      await publishing.stop();
      await jobs.stop();
      await lanes.stop();
      await leases.close();
    },
  };
}
