import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import type { Logger } from 'pino';
import { optionalScopes, requiredScopes } from './config.ts';
import type { Config } from './config.ts';
import { cardApiRoutes } from './http/card-api.ts';
import { createApp } from './http/create-app.ts';
import { healthRoutes } from './http/health.ts';
import { listen } from './http/listen.ts';
import { oauthRoutes } from './http/oauth.ts';
import { webhookRoutes } from './http/webhooks.ts';
import type { SignedRequest } from './http/webhooks.ts';
import { createAccessTokens } from './hubspot/access-tokens.ts';
import { createHubSpotClient } from './hubspot/client.ts';
import { tuneConnections } from './hubspot/connections.ts';
import { createHubSpotOAuth } from './hubspot/oauth.ts';
import { createPermits } from './hubspot/permits.ts';
import { verifySignatureV3 } from './hubspot/signature.ts';
import { createTokenCipher } from './hubspot/token-cipher.ts';
import { parseWebhookBody } from './hubspot/webhook-events.ts';
import { createPortalLanes } from './jobs/portal-lanes.ts';
import { createTasks } from './jobs/tasks.ts';
import { startTimetable } from './jobs/timetable.ts';
import { startJobWorker } from './jobs/worker.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { claimDueImports } from './store/account-imports.ts';
import { openPool } from './store/database.ts';
import { lowerAllowance, pauseAllowance, takeAllowance } from './store/hubspot-limits.ts';
import { forgetOldEvents, inboxDepth } from './store/inbox.ts';
import { createPortalLeases } from './store/portal-leases.ts';
import { claimDueSyncs, portalsWithWork } from './store/portals.ts';
import { claimTurn } from './usecases/claim-turn.ts';
import { handleSyncTrouble, handleTrouble } from './usecases/handle-trouble.ts';
import { importAccounts, importLeaseMs, postponeImport } from './usecases/import-accounts.ts';
import { installPortal } from './usecases/install-portal.ts';
import { noteAccountChanges } from './usecases/note-account-changes.ts';
import { noteChanges } from './usecases/note-changes.ts';
import { payOwed } from './usecases/pay-owed.ts';
import { receiveEvents } from './usecases/receive-events.ts';
import { callsPerTurn, routeTurn } from './usecases/route-turn.ts';
import { createRoutingSnapshots } from './usecases/routing-snapshots.ts';
import { showLeadCard } from './usecases/show-lead-card.ts';
import { syncPortal } from './usecases/sync-portal.ts';
import { createTokenVault } from './usecases/token-vault.ts';

export interface RunningApp {
  /** Port the HTTP server listens on. */
  readonly port: number;
  /** Finishes what is under way and lets go of everything. */
  stop(): Promise<void>;
}

/** A quiet portal's next lead should not wait for a TLS handshake. */
const keepAliveMs = 60_000;
const replyTimeoutMs = 15_000;

/** Owners and users have no webhook, so they are read again this often. */
const syncEveryMs = 2 * 60_000;

/** After trouble an import lets HubSpot rest for this long; leads do not wait for it. */
const importPauseMs = 30_000;

/** Puts the parts together by hand and starts the roles that the configuration names. */
export async function startApp(config: Config, log: Logger): Promise<RunningApp> {
  if (!(await tuneConnections(keepAliveMs, replyTimeoutMs))) {
    log.warn('connections to HubSpot are closed after 4 s without a call: each new one costs a handshake');
  }
  const pool = openPool(config.databaseUrl, (err) => log.warn({ err }, 'an idle database connection broke'));
  const metrics = createMetrics({ inboxDepth: () => inboxDepth(pool) });
  const cipher = createTokenCipher(config.tokenKeys);
  const oauth = createHubSpotOAuth(config.hubspot);
  const parts = { config, log, pool, metrics, cipher, oauth };

  const routes: Router[] = [
    healthRoutes({
      registry: metrics.registry,
      async faults() {
        return pool.query('select 1 from portals limit 1').then(
          () => [],
          (error: Error) => [`the database does not answer: ${error.message}`],
        );
      },
    }),
  ];
  if (config.roles.has('web')) routes.push(...webRoutes(parts));
  const server = await listen(createApp({ log, routes }), config.port);
  const worker = config.roles.has('worker') ? startWorker(parts) : null;
  log.info({ port: server.port }, 'Baton is running');

  return {
    port: server.port,
    async stop() {
      await server.close();
      await worker?.stop();
      await pool.end();
    },
  };
}

interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly pool: ReturnType<typeof openPool>;
  readonly metrics: Metrics;
  readonly cipher: ReturnType<typeof createTokenCipher>;
  readonly oauth: ReturnType<typeof createHubSpotOAuth>;
}

function webRoutes({ config, log, pool, metrics, cipher, oauth }: Parts): Router[] {
  const refusal = ({ target, ...request }: SignedRequest) => {
    const checked = verifySignatureV3({
      ...request,
      url: config.publicUrl + target,
      clientSecret: config.hubspot.clientSecret,
      now: Date.now(),
    });
    return checked.valid ? null : checked.reason;
  };
  return [
    webhookRoutes({
      refusal,
      parse: parseWebhookBody,
      receive: (events, requestId) => receiveEvents({ pool }, events, requestId),
      metrics,
      log,
    }),
    oauthRoutes({
      publicUrl: config.publicUrl,
      authorizeUrl: (state, redirectUri) =>
        oauth.authorizeUrl({ redirectUri, scopes: requiredScopes, optionalScopes, state }),
      install: (code, redirectUri) => installPortal({ pool, oauth, cipher }, code, redirectUri),
      log,
    }),
    cardApiRoutes({
      refusal,
      showLeadCard: (portalId, contactId) => showLeadCard(pool, portalId, contactId),
      log,
    }),
  ];
}

function startWorker({ config, log, pool, metrics, cipher, oauth }: Parts): { stop(): Promise<void> } {
  const now = Date.now;
  // Jobs only wake lanes and a lost permit is a moment's worth: neither has to wait for the disk.
  const hints = openPool(
    config.databaseUrl,
    (err) => log.warn({ err }, 'an idle database connection broke'),
    {
      hints: true,
    },
  );
  const tokens = createAccessTokens({ vault: createTokenVault({ pool, cipher }), oauth, metrics });
  const permits = createPermits({
    store: {
      take: (portalId, cost, rate) => takeAllowance(hints, portalId, cost, rate),
      pause: (portalId, ms, reason) => pauseAllowance(hints, portalId, ms, reason),
      lower: (portalId, remaining, rate) => lowerAllowance(hints, portalId, remaining, rate),
    },
    limit: { max: config.hubspot.requestsPer10s, intervalMs: 10_000 },
  });
  const hubspot = createHubSpotClient({ apiUrl: config.hubspot.apiUrl, permits, tokens, metrics, log });
  const snapshots = createRoutingSnapshots(now);
  const deps = { pool, hubspot, snapshots, metrics, log, now, forgetTokens: tokens.forget };

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
      acquireTurn: (portalId, signal) => permits.acquire(portalId, callsPerTurn, 'lead', signal),
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
  const stopping = new AbortController();
  const timetable = startTimetable({
    log,
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
    forgetOldEvents: () => forgetOldEvents(pool),
  });
  return {
    async stop() {
      stopping.abort(new Error('Baton is stopping.'));
      await timetable.stop();
      await jobs.stop();
      await lanes.stop();
      await leases.close();
      await hints.end();
    },
  };
}
