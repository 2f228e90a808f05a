import { HubSpotError } from './errors.ts';
import type { HubSpotOAuth } from './oauth.ts';
import type { AccessTokens, StoredTokens, TokenMetrics, TokenVault } from './ports.ts';

export interface AccessTokensDeps {
  readonly vault: TokenVault;
  readonly oauth: Pick<HubSpotOAuth, 'refreshToken'>;
  readonly metrics: TokenMetrics;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly random?: () => number;
}

export interface CachedAccessTokens extends AccessTokens {
  /** Drops what is cached: after an uninstall or a new install. */
  forget(portalId: string): void;
}

const marginMs = 2 * 60_000;
const marginJitterMs = 60_000;

/**
 * Keeps every portal's access token usable: refreshed by the clock before it runs out, once at a time in this
 * process (shared promise) and across processes (the vault's lock, under which the tokens are read again).
 */
export function createAccessTokens(deps: AccessTokensDeps): CachedAccessTokens {
  const { vault, oauth, metrics, now = Date.now, random = Math.random } = deps;
  const cache = new Map<string, { tokens: StoredTokens; refreshAt: number }>();
  const refreshing = new Map<string, Promise<StoredTokens>>();

  function keep(portalId: string, tokens: StoredTokens): void {
    // The jitter keeps processes from meeting at the lock at the same moment.
    cache.set(portalId, { tokens, refreshAt: tokens.expiresAt - marginMs - random() * marginJitterMs });
  }

  function refreshOnce(portalId: string, stale: string): Promise<StoredTokens> {
    const running = refreshing.get(portalId);
    if (running) return running;
    const started = refreshUnderLock(portalId, stale).finally(() => refreshing.delete(portalId));
    refreshing.set(portalId, started);
    return started;
  }

  async function refreshUnderLock(portalId: string, stale: string): Promise<StoredTokens> {
    let outcome: 'refreshed' | 'found_fresh' | 'uninstalled' | 'failed' = 'failed';
    try {
      const tokens = await vault.withLock(portalId, async (current) => {
        if (!current) throw notInstalled();
        if (current.accessToken !== stale && current.expiresAt - now() > marginMs) {
          outcome = 'found_fresh';
          return current;
        }
        const next = await oauth.refreshToken(current.refreshToken);
        outcome = 'refreshed';
        return next;
      });
      keep(portalId, tokens);
      return tokens;
    } catch (error) {
      outcome = error instanceof HubSpotError && error.uninstalled ? 'uninstalled' : 'failed';
      if (outcome === 'uninstalled') cache.delete(portalId);
      throw error;
    } finally {
      metrics.countTokenRefresh({ outcome });
    }
  }

  return {
    async get(portalId) {
      const cached = cache.get(portalId);
      if (cached && now() < cached.refreshAt) return cached.tokens.accessToken;
      // Somebody else may have refreshed: reading costs less than the lock.
      const stored = await vault.read(portalId);
      if (!stored) {
        cache.delete(portalId);
        throw notInstalled();
      }
      if (stored.expiresAt - now() > marginMs) {
        keep(portalId, stored);
        return stored.accessToken;
      }
      try {
        return (await refreshOnce(portalId, stored.accessToken)).accessToken;
      } catch (error) {
        // HubSpot's OAuth server has trouble, but the token is good for some seconds more.
        const usable = stored.expiresAt - now() > 5_000;
        if (usable && error instanceof HubSpotError && error.retry === 'later') return stored.accessToken;
        throw error;
      }
    },

    async refresh(portalId, staleToken) {
      const cached = cache.get(portalId);
      if (cached && cached.tokens.accessToken !== staleToken && now() < cached.refreshAt) {
        return cached.tokens.accessToken;
      }
      return (await refreshOnce(portalId, staleToken)).accessToken;
    },

    forget(portalId) {
      cache.delete(portalId);
    },
  };
}

function notInstalled(): HubSpotError {
  return new HubSpotError('The app is not installed in this portal.', {
    status: null,
    category: 'NOT_INSTALLED',
    correlationId: null,
    policyName: null,
    retry: 'reauthorise',
    uninstalled: true,
  });
}
