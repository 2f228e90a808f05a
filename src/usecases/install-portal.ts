import type { Pool } from 'pg';
import type { HubSpotOAuth } from '../hubspot/oauth.ts';
import type { TokenCipher } from '../hubspot/token-cipher.ts';
import { retrySwitchedOff } from '../store/account-imports.ts';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { saveTokens } from '../store/oauth-tokens.ts';
import { lockPortal, upsertInstalledPortal } from '../store/portals.ts';
import { appendLog } from './append-log.ts';
import { installationNews } from './log-news.ts';

export interface InstallPortalDeps {
  readonly pool: Pool;
  readonly oauth: HubSpotOAuth;
  readonly cipher: TokenCipher;
}

/** Exchanges the code of HubSpot's redirect and installs, or reinstalls, the portal. The worker's sync does the rest. */
export async function installPortal(
  deps: InstallPortalDeps,
  code: string,
  redirectUri: string,
): Promise<{ portalId: PortalId }> {
  const { portalId, userId, scopes, tokens } = await deps.oauth.exchangeCode({ code, redirectUri });
  await inTransaction(deps.pool, async (db) => {
    await upsertInstalledPortal(db, portalId, { userId, scopes });
    await retrySwitchedOff(db, portalId);
    await saveTokens(db, portalId, {
      accessToken: deps.cipher.encrypt(portalId, tokens.accessToken),
      refreshToken: deps.cipher.encrypt(portalId, tokens.refreshToken),
      expiresAt: new Date(tokens.expiresAt),
    });
    await lockPortal(db, portalId);
    await appendLog(db, portalId, [installationNews(Date.now(), { did: 'installed', userId })]);
  });
  return { portalId };
}
