import { z } from 'zod';
import { hubSpotApiVersion } from './api-version.ts';
import { HubSpotError } from './errors.ts';
import { errorFromReply, unreadableReply, withDelay } from './failed-reply.ts';
import type { StoredTokens } from './ports.ts';
import { withRetries } from './retrying.ts';
import { realTiming } from './timing.ts';
import type { Timing } from './timing.ts';
import { createTransport } from './transport.ts';
import type { OutgoingCall, Reply } from './transport.ts';

export interface HubSpotOAuthConfig {
  /** Without trailing slash, e.g. `https://api.hubapi.com`. */
  readonly apiUrl: string;
  /** e.g. `https://app.hubspot.com/oauth/authorize`. */
  readonly authorizeUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetchTimeoutMs?: number;
  readonly timing?: Timing;
}

export interface AuthorizeRequest {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly optionalScopes?: readonly string[];
  /** Comes back unchanged; the caller checks that it is the one it gave out. */
  readonly state: string;
}

/** What an install brings. */
export interface Grant {
  readonly tokens: StoredTokens;
  readonly portalId: string;
  /** The person who installed; null when HubSpot does not say. */
  readonly userId: string | null;
  /** Empty when HubSpot does not say. */
  readonly scopes: readonly string[];
}

/** Every call throws HubSpotError; `uninstalled` when the portal has withdrawn the app's access. */
export interface HubSpotOAuth {
  authorizeUrl(request: AuthorizeRequest): string;
  exchangeCode(request: { code: string; redirectUri: string; signal?: AbortSignal }): Promise<Grant>;
  /** Store the refresh token that comes back: it may be another one. */
  refreshToken(refreshToken: string, signal?: AbortSignal): Promise<StoredTokens>;
}

const id = z.union([z.int(), z.string().min(1)]).transform(String);
const tokenReply = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  /** Seconds. */
  expires_in: z.number().positive(),
  hub_id: id.nullish(),
  user_id: id.nullish(),
  scopes: z.array(z.string()).nullish(),
});
const introspection = z.object({
  hub_id: id.nullish(),
  user_id: id.nullish(),
  scopes: z.array(z.string()).nullish(),
});

const tokenPath = `/oauth/${hubSpotApiVersion}/token`;

export function createHubSpotOAuth(config: HubSpotOAuthConfig): HubSpotOAuth {
  const { clientId, clientSecret, timing = realTiming } = config;
  const transport = createTransport(config.apiUrl, config.fetchTimeoutMs ?? 10_000);
  const credentials = { client_id: clientId, client_secret: clientSecret };

  async function call<T>(outgoing: OutgoingCall, schema: z.ZodType<T>, refreshing = false): Promise<T> {
    const route = `${outgoing.method} ${outgoing.path.replace(hubSpotApiVersion, '{version}')}`;
    const plan = { maxAttempts: 3, budgetMs: 15_000, timing, signal: outgoing.signal };
    return withRetries(plan, async (attempt) => {
      const context = { route, attempt, timing, refreshing };
      let reply: Reply;
      try {
        reply = await transport(outgoing);
      } catch (error) {
        throw error instanceof HubSpotError ? withDelay(error, context) : error;
      }
      if (reply.status < 200 || reply.status > 299) throw errorFromReply(reply, context);
      const parsed = schema.safeParse(reply.body);
      if (parsed.success) return parsed.data;
      throw unreadableReply(reply, context, parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
    });
  }

  const post = <T>(path: string, form: Record<string, string>, schema: z.ZodType<T>, signal?: AbortSignal) =>
    call({ method: 'POST', path, form, signal }, schema, form['grant_type'] === 'refresh_token');

  /** HubSpot's API description calls the field `token`, its documentation `access_token`: try both. */
  async function introspect(token: string, signal?: AbortSignal) {
    const path = `${tokenPath}/introspect`;
    try {
      const form = { ...credentials, token, token_type_hint: 'access_token' };
      return await post(path, form, introspection, signal);
    } catch (error) {
      if (!(error instanceof HubSpotError) || error.status !== 400) throw error;
      return post(path, { ...credentials, access_token: token }, introspection, signal);
    }
  }

  return {
    authorizeUrl({ redirectUri, scopes, optionalScopes = [], state }) {
      const url = new URL(config.authorizeUrl);
      url.searchParams.set('client_id', clientId);
      url.searchParams.set('redirect_uri', redirectUri);
      url.searchParams.set('scope', scopes.join(' '));
      if (optionalScopes.length > 0) url.searchParams.set('optional_scope', optionalScopes.join(' '));
      url.searchParams.set('state', state);
      return url.href;
    },

    async exchangeCode({ code, redirectUri, signal }) {
      const form = { grant_type: 'authorization_code', ...credentials, redirect_uri: redirectUri, code };
      const schema = tokenReply.required({ refresh_token: true });
      const reply = await post(tokenPath, form, schema, signal);
      const known = reply.hub_id ? reply : await introspect(reply.access_token, signal);
      if (!known.hub_id) {
        throw new HubSpotError('HubSpot did not say which portal the install is for.', {
          status: null,
          category: 'NO_PORTAL',
          correlationId: null,
          policyName: null,
          retry: 'reauthorise',
        });
      }
      return {
        tokens: {
          accessToken: reply.access_token,
          refreshToken: reply.refresh_token,
          expiresAt: timing.now() + reply.expires_in * 1000,
        },
        portalId: known.hub_id,
        userId: reply.user_id ?? known.user_id ?? null,
        scopes: reply.scopes ?? known.scopes ?? [],
      };
    },

    async refreshToken(refreshToken, signal) {
      const form = { grant_type: 'refresh_token', ...credentials, refresh_token: refreshToken };
      const reply = await post(tokenPath, form, tokenReply, signal);
      return {
        accessToken: reply.access_token,
        refreshToken: reply.refresh_token ?? refreshToken,
        expiresAt: timing.now() + reply.expires_in * 1000,
      };
    },
  };
}
