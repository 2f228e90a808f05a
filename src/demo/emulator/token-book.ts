import { randomBytes, randomUUID } from 'node:crypto';

export interface AccessToken {
  readonly token: string;
  readonly portalId: number;
  readonly userId: number;
  readonly scopes: readonly string[];
  expiresAt: number;
}

interface Grant {
  readonly portalId: number;
  readonly userId: number;
  readonly scopes: readonly string[];
}

interface RefreshToken extends Grant {
  readonly token: string;
  /** Position in its chain: using a token ends those before it, so a lost reply does not end the install. */
  readonly generation: number;
}

interface Code extends Grant {
  readonly redirectUri: string;
  readonly expiresAt: number;
}

export interface SavedTokens {
  readonly access: AccessToken[];
  readonly refresh: RefreshToken[];
}

export const accessTokenSeconds = 1_800;
const codeMs = 60_000;

/** Codes, access tokens and refresh tokens of every portal. */
export class TokenBook {
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, AccessToken>();
  readonly #refresh = new Map<string, RefreshToken>();

  issueCode(grant: Grant, redirectUri: string, now: number): string {
    const code = randomUUID();
    this.#codes.set(code, { ...grant, redirectUri, expiresAt: now + codeMs });
    return code;
  }

  /** A code works once; undefined when it is unknown, spent or too old. */
  spendCode(code: string, now: number): Code | undefined {
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    return known && known.expiresAt > now ? known : undefined;
  }

  issue(grant: Grant, now: number, generation = 0): { access: AccessToken; refresh: RefreshToken } {
    const { portalId, userId, scopes } = grant;
    const access = {
      token: `demo-${portalId}-${randomBytes(24).toString('base64url')}`,
      portalId,
      userId,
      scopes,
      expiresAt: now + accessTokenSeconds * 1_000,
    };
    const refresh = { token: randomUUID(), portalId, userId, scopes, generation };
    for (const old of this.#access.values()) if (old.expiresAt < now) this.#access.delete(old.token);
    this.#access.set(access.token, access);
    this.#refresh.set(refresh.token, refresh);
    return { access, refresh };
  }

  /** New tokens for a refresh token, or undefined when it is not valid. */
  rotate(token: string, now: number): { access: AccessToken; refresh: RefreshToken } | undefined {
    const used = this.#refresh.get(token);
    if (!used) return undefined;
    for (const old of this.#refresh.values()) {
      if (old.portalId === used.portalId && old.generation < used.generation) this.#refresh.delete(old.token);
    }
    return this.issue(used, now, used.generation + 1);
  }

  access(token: string): AccessToken | undefined {
    return this.#access.get(token);
  }

  refresh(token: string): RefreshToken | undefined {
    return this.#refresh.get(token);
  }

  /** Ends one refresh token. */
  revoke(token: string): void {
    this.#refresh.delete(token);
  }

  expireAccess(portalId: number, now: number): void {
    for (const token of this.#access.values()) if (token.portalId === portalId) token.expiresAt = now;
  }

  /** Ends everything that a portal granted. */
  forgetPortal(portalId: number): void {
    for (const book of [this.#access, this.#refresh]) {
      for (const [token, grant] of book) if (grant.portalId === portalId) book.delete(token);
    }
  }

  save(): SavedTokens {
    return { access: [...this.#access.values()], refresh: [...this.#refresh.values()] };
  }

  restore(saved: SavedTokens): void {
    for (const token of saved.access) this.#access.set(token.token, token);
    for (const token of saved.refresh) this.#refresh.set(token.token, token);
  }
}
