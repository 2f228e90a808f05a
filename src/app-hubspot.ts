import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createAccessTokens } from './hubspot/access-tokens.ts';
import { createCallBook } from './hubspot/call-book.ts';
import { createHubSpotClient } from './hubspot/client.ts';
import type { createHubSpotOAuth } from './hubspot/oauth.ts';
import { createPermits } from './hubspot/permits.ts';
import type { createTokenCipher } from './hubspot/token-cipher.ts';
import type { Metrics } from './metrics.ts';
import { openPool } from './store/database.ts';
import { lowerAllowance, pauseAllowance, takeAllowance } from './store/hubspot-limits.ts';
import { addHubSpotCalls } from './store/portal-health.ts';
import type { RoutingSnapshots } from './usecases/routing-snapshots.ts';
import { createTokenVault } from './usecases/token-vault.ts';

/** How far behind the home page's count of calls to HubSpot may be. */
const countCallsEveryMs = 5_000;

/** What both roles are made of. */
export interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly pool: ReturnType<typeof openPool>;
  readonly metrics: Metrics;
  readonly cipher: ReturnType<typeof createTokenCipher>;
  readonly oauth: ReturnType<typeof createHubSpotOAuth>;
  readonly snapshots: RoutingSnapshots;
}

export type HubSpotSide = ReturnType<typeof connectHubSpot>;

/** All that calls HubSpot: one rate limit and one token a portal, whichever role asks. */
export function connectHubSpot({ config, log, pool, metrics, cipher, oauth }: Omit<Parts, 'snapshots'>) {
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
  const calls = createCallBook(metrics, {
    save: (counts) => addHubSpotCalls(hints, counts),
    onError: (err) => log.warn({ err }, 'calls to hubspot could not be counted'),
    now: Date.now,
    everyMs: countCallsEveryMs,
  });
  const { apiUrl } = config.hubspot;
  const hubspot = createHubSpotClient({ apiUrl, permits, tokens, metrics: calls.metrics, log });
  return { hints, tokens, permits, calls, hubspot };
}
