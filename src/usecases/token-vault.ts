import type { Pool } from 'pg';
import type { StoredTokens as PlainTokens, TokenVault } from '../hubspot/ports.ts';
import type { TokenCipher } from '../hubspot/token-cipher.ts';
import type { PortalId } from '../store/database.ts';
import { findTokens, replaceTokens } from '../store/oauth-tokens.ts';
import type { StoredTokens } from '../store/oauth-tokens.ts';

/** Tokens in Postgres, encrypted; plain only in memory. */
export function createTokenVault(deps: { readonly pool: Pool; readonly cipher: TokenCipher }): TokenVault {
  const open = (portalId: PortalId, stored: StoredTokens): PlainTokens => ({
    accessToken: deps.cipher.decrypt(portalId, stored.accessToken),
    refreshToken: deps.cipher.decrypt(portalId, stored.refreshToken),
    expiresAt: stored.expiresAt.getTime(),
  });
  const seal = (portalId: PortalId, tokens: PlainTokens): StoredTokens => ({
    accessToken: deps.cipher.encrypt(portalId, tokens.accessToken),
    refreshToken: deps.cipher.encrypt(portalId, tokens.refreshToken),
    expiresAt: new Date(tokens.expiresAt),
  });
  return {
    async read(portalId) {
      const stored = await findTokens(deps.pool, portalId);
      return stored && open(portalId, stored);
    },
    async withLock(portalId, change) {
      const stored = await replaceTokens(deps.pool, portalId, async (current) =>
        seal(portalId, await change(current && open(portalId, current))),
      );
      return open(portalId, stored);
    },
  };
}
