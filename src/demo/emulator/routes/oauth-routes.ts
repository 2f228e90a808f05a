import express, { type Router } from 'express';
import { z } from 'zod';
import { queryOf, send, sendError, waitLatency, type ApiReply } from '../api-gate.ts';
import { HubSpotError } from '../hubspot-error.ts';
import { accessTokenSeconds } from '../token-book.ts';
import type { World } from '../world.ts';
import { consentPage, refusalPage } from './consent-page.ts';

/** The user who installs; any person of the portal would do. */
const installerId = 5_500_001;

const tokenShape = z.object({
  grant_type: z.enum(['authorization_code', 'refresh_token', 'client_credentials']),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  code: z.string().optional(),
  redirect_uri: z.string().optional(),
  refresh_token: z.string().optional(),
  scope: z.string().optional(),
});

/** OAuth's own error fields with HubSpot's older ones beside them. */
function refusal(status: number, error: string, hubspotStatus: string, message: string): ApiReply {
  return { status, body: { error, error_description: message, status: hubspotStatus, message } };
}

const badGrant = (hubspotStatus: string, message: string): ApiReply =>
  refusal(400, 'invalid_grant', hubspotStatus, message);

function clientRefusal(
  world: World,
  body: { client_id?: unknown; client_secret?: unknown },
): ApiReply | null {
  const { clientId, clientSecret } = world.options;
  if (body.client_id !== clientId) {
    return refusal(401, 'invalid_client', 'BAD_CLIENT_ID', 'missing or invalid client id');
  }
  if (body.client_secret === clientSecret) return null;
  return refusal(401, 'invalid_client', 'BAD_CLIENT_SECRET', 'missing or invalid client secret');
}

function tokenReply(world: World, body: unknown): ApiReply {
  const parsed = tokenShape.safeParse(body);
  if (!parsed.success) {
    return refusal(400, 'unsupported_grant_type', 'BAD_GRANT_TYPE', 'missing or unknown grant type');
  }
  const form = parsed.data;
  const stranger = clientRefusal(world, form);
  if (stranger) return stranger;
  const now = Date.now();
  if (form.grant_type === 'client_credentials') {
    const grant = { portalId: 0, userId: 0, scopes: (form.scope ?? '').split(' ').filter(Boolean) };
    const { access } = world.tokens.issue(grant, now);
    const token_use = 'client_credentials';
    const common = { token_type: 'bearer', expires_in: accessTokenSeconds, scopes: grant.scopes };
    return { status: 200, body: { token_use, access_token: access.token, ...common } };
  }
  if (form.grant_type === 'refresh_token') {
    const issued = world.tokens.rotate(form.refresh_token ?? '', now);
    if (!issued) return badGrant('BAD_REFRESH_TOKEN', 'missing or invalid refresh token');
    world.dirty = true;
    return { status: 200, body: userTokens(issued) };
  }
  const code = world.tokens.spendCode(form.code ?? '', now);
  if (!code) return badGrant('BAD_AUTH_CODE', 'missing or unknown auth code');
  if (code.redirectUri !== form.redirect_uri) {
    return badGrant('BAD_REDIRECT_URI', 'redirect_uri does not match the one of the authorization');
  }
  world.portal(code.portalId).installedScopes = code.scopes;
  world.dirty = true;
  return { status: 200, body: userTokens(world.tokens.issue(code, now)) };
}

function userTokens({ access, refresh }: ReturnType<World['tokens']['issue']>): Record<string, unknown> {
  return {
    token_use: 'access_token',
    token_type: 'bearer',
    access_token: access.token,
    refresh_token: refresh.token,
    expires_in: accessTokenSeconds,
    hub_id: access.portalId,
    user_id: access.userId,
    scopes: access.scopes,
  };
}

function introspectReply(world: World, body: Record<string, unknown>): ApiReply {
  const stranger = clientRefusal(world, body);
  if (stranger) return stranger;
  const { clientId: client_id, appId: app_id } = world.options;
  const wanted = String(body['token'] ?? '');
  const grant = world.tokens.access(wanted) ?? world.tokens.refresh(wanted);
  if (!grant) return badGrant('BAD_TOKEN', 'missing or unknown token');
  const { portalId: hub_id, userId: user_id, scopes, token } = grant;
  const common = { active: true, client_id, app_id, hub_id, user_id, scopes, token, token_type: 'bearer' };
  const domain = { hub_domain: `portal-${hub_id}.example`, user: 'admin@example.com' };
  if (!('expiresAt' in grant))
    return { status: 200, body: { ...common, ...domain, token_use: 'refresh_token' } };
  const left = Math.max(0, Math.floor((grant.expiresAt - Date.now()) / 1_000));
  const signed = {
    appId: app_id,
    appInstallId: `${hub_id}-${app_id}`,
    audience: '',
    expiresAt: grant.expiresAt,
    hubId: hub_id,
    hublet: 'na1',
    installingUserId: user_id,
    isPrivateDistribution: false,
    isServiceAccount: false,
    isUserLevel: false,
    newSignature: '',
    scopeToScopeGroupPks: '',
    scopes: '',
    signature: '',
    trialScopeToScopeGroupPks: '',
    trialScopes: '',
    userId: user_id,
  };
  const access = { token_use: 'access_token', expires_in: left, is_private_distribution: false };
  const active = left > 0;
  return { status: 200, body: { ...common, ...domain, ...access, active, signed_access_token: signed } };
}

function revokeReply(world: World, body: Record<string, unknown>): ApiReply {
  const stranger = clientRefusal(world, body);
  if (stranger) return stranger;
  world.tokens.revoke(String(body['token'] ?? ''));
  world.dirty = true;
  return { status: 204 };
}

/** `/oauth/authorize` for people, `/oauth/<version>/token…` for the app. */
export function oauthRouter(world: World): Router {
  const router = express.Router();
  router.use(express.urlencoded({ extended: false }));

  router.get('/oauth/authorize', (request, response) => {
    const query = queryOf(request);
    const redirect = query.get('redirect_uri') ?? '';
    const refuse = (reason: string): void => {
      response.status(400).send(refusalPage(reason));
    };
    if (query.get('client_id') !== world.options.clientId) return refuse('Unknown client id.');
    if (!URL.canParse(redirect)) return refuse('The redirect URL is missing or malformed.');
    const scopes = `${query.get('scope') ?? ''} ${query.get('optional_scope') ?? ''}`
      .split(' ')
      .filter(Boolean);
    if (scopes.length === 0) return refuse('No scope was asked for.');
    const portalId = Number(query.get('portalId') ?? world.firstPortal.id);
    if (!Number.isSafeInteger(portalId) || portalId < 1) return refuse('Unknown account.');
    if (!world.options.autoConsent && query.get('auto') !== '1') {
      query.set('auto', '1');
      return void response.send(consentPage(portalId, scopes, `/oauth/authorize?${query}`));
    }
    const grant = { portalId: world.portal(portalId).id, userId: installerId, scopes };
    const target = new URL(redirect);
    target.searchParams.set('code', world.tokens.issueCode(grant, redirect, Date.now()));
    const state = query.get('state');
    if (state !== null) target.searchParams.set('state', state);
    response.redirect(302, target.href);
  });

  const form = (path: string, answer: (body: Record<string, unknown>) => ApiReply): void => {
    router.post(path, async (request, response) => {
      const portal = world.firstPortal;
      const label = `POST ${request.path}`;
      await waitLatency(request, portal.faults.latencyMs);
      if (portal.faults.tokenErrorNext > 0) {
        portal.faults.tokenErrorNext -= 1;
        const error = new HubSpotError(503, 'SERVICE_UNAVAILABLE', 'try again later');
        return sendError(world, portal, label, request, response, error);
      }
      send(world, portal, label, request, response, answer((request.body ?? {}) as Record<string, unknown>));
    });
  };
  form('/oauth/:version/token', (body) => tokenReply(world, body));
  form('/oauth/:version/token/introspect', (body) => introspectReply(world, body));
  form('/oauth/:version/token/revoke', (body) => revokeReply(world, body));
  return router;
}
