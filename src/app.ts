import { connectHubSpot } from './app-hubspot.ts';
import { webRoutes } from './app-web.ts';
import { startWorker } from './app-worker.ts';
import type { Router } from 'express';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createApp } from './http/create-app.ts';
import { healthRoutes } from './http/health.ts';
import { listen } from './http/listen.ts';
import { tuneConnections } from './hubspot/connections.ts';
import { createHubSpotOAuth } from './hubspot/oauth.ts';
import { createTokenCipher } from './hubspot/token-cipher.ts';
import { createMetrics } from './metrics.ts';
import { openPool } from './store/database.ts';
import { inboxDepth } from './store/inbox.ts';
import { createRoutingSnapshots } from './usecases/routing-snapshots.ts';

export interface RunningApp {
  /** Port the HTTP server listens on. */
  readonly port: number;
  /** Finishes what is under way and lets go of everything. */
  stop(): Promise<void>;
}

/** A quiet portal's next lead should not wait for a TLS handshake. */
const keepAliveMs = 60_000;
const replyTimeoutMs = 15_000;

/** Puts the parts together by hand and starts the roles that the configuration names. */
export async function startApp(config: Config, log: Logger): Promise<RunningApp> {
  if (!(await tuneConnections(keepAliveMs, replyTimeoutMs))) {
    log.warn('connections to HubSpot are closed after 4 s without a call: each new one costs a handshake');
  }
  const pool = openPool(config.databaseUrl, (err) => log.warn({ err }, 'an idle database connection broke'));
  const metrics = createMetrics({ inboxDepth: () => inboxDepth(pool) });
  const cipher = createTokenCipher(config.tokenKeys);
  const oauth = createHubSpotOAuth(config.hubspot);
  const hubspotSide = connectHubSpot({ config, log, pool, metrics, cipher, oauth });
  const snapshots = createRoutingSnapshots(Date.now);
  const parts = { config, log, pool, metrics, cipher, oauth, snapshots, ...hubspotSide };

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
      await hubspotSide.calls.stop();
      await hubspotSide.hints.end();
      await pool.end();
    },
  };
}
