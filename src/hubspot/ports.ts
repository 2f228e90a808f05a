/** `lead`: somebody waits for this call. `background`: syncs and sweeps, which give way. */
export type Urgency = 'lead' | 'background';

/** What HubSpot says about a portal's allowance in its reply headers. */
export interface RateObservation {
  readonly max: number;
  readonly remaining: number;
  readonly intervalMs: number;
}

export type PauseReason = 'rate_limit' | 'portal_locked';

/** One limiter per portal, shared by every process that serves it. */
export interface Permits {
  /** Resolves when the portal may make `cost` more calls; rejects with the signal's reason when aborted. */
  acquire(portalId: string, cost: number, urgency: Urgency, signal?: AbortSignal): Promise<void>;
  observe(portalId: string, rate: RateObservation): void | Promise<void>;
  /** No call of this portal may start for `ms` milliseconds (seconds, never hours: longer waits are thrown). */
  pause(portalId: string, ms: number, reason: PauseReason): Promise<void>;
}

/** A portal's access token, always usable. Both throw HubSpotError with `uninstalled` when the install is gone. */
export interface AccessTokens {
  get(portalId: string): Promise<string>;
  /** Called when HubSpot refused `staleToken`: answers with another one. */
  refresh(portalId: string, staleToken: string): Promise<string>;
}

/** Plain tokens; the vault encrypts them at rest. `expiresAt` in epoch milliseconds. */
export interface StoredTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: number;
}

export interface TokenVault {
  /** Null: the portal is unknown or has uninstalled. */
  read(portalId: string): Promise<StoredTokens | null>;
  /**
   * Locks the portal's tokens across processes, hands `change` what is stored, stores what it returns in the
   * same transaction and answers with that. Stores nothing when `change` throws.
   */
  withLock(
    portalId: string,
    change: (current: StoredTokens | null) => Promise<StoredTokens>,
  ): Promise<StoredTokens>;
}

export interface CallMetrics {
  /** `route` is a template such as `POST /crm/objects/{version}/contacts/batch/read`; status 0: no reply. */
  observeCall(call: { portalId: string; route: string; status: number; ms: number }): void;
  countRetry(retry: { route: string; status: number }): void;
}

export interface TokenMetrics {
  countTokenRefresh(refresh: { outcome: 'refreshed' | 'found_fresh' | 'uninstalled' | 'failed' }): void;
}
