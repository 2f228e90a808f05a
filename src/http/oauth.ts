import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { escapeHtml } from './escape-html.ts';
import { requestIdOf } from './request-log.ts';

export interface OAuthDeps {
  readonly publicUrl: string;
  readonly authorizeUrl: (state: string, redirectUri: string) => string;
  readonly install: (code: string, redirectUri: string) => Promise<{ portalId: string }>;
  readonly log: Logger;
}

const cookieName = 'baton_oauth_state';
const cookieLifeMs = 10 * 60_000;

/**
 * Install: `/oauth/install` sends the person to HubSpot with a state that only this browser knows;
 * `/oauth/callback` takes them back, checks it, and exchanges the code.
 */
export function oauthRoutes(deps: OAuthDeps): Router {
  const router = Router();
  const redirectUri = `${deps.publicUrl}/oauth/callback`;
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.publicUrl.startsWith('https:'),
    path: new URL(redirectUri).pathname,
  } as const;

  router.get('/oauth/install', (_request, response) => {
    const state = randomBytes(32).toString('base64url');
    response.cookie(cookieName, state, { ...cookie, maxAge: cookieLifeMs });
    response.redirect(302, deps.authorizeUrl(state, redirectUri));
  });

  router.get('/oauth/callback', async (request, response) => {
    const requestId = requestIdOf(request);
    const { code, state, error_description: refusal, error } = request.query;
    const page = (status: number, title: string, text: string) =>
      response
        .status(status)
        .type('html')
        .send(renderPage(title, text, requestId));

    response.clearCookie(cookieName, cookie);
    if (!isSameState(readCookie(request), state)) {
      deps.log.warn({ requestId }, 'an install came back with a state that this browser does not have');
      return page(
        400,
        'Please start again',
        'This link belongs to another browser, or is older than ten minutes.',
      );
    }
    if (typeof code !== 'string' || code === '') {
      const reason =
        typeof refusal === 'string' ? refusal : typeof error === 'string' ? error : 'no code was sent';
      return page(400, 'Baton was not installed', `HubSpot says: ${reason}.`);
    }
    try {
      const { portalId } = await deps.install(code, redirectUri);
      deps.log.info({ requestId, portalId }, 'a portal was installed');
      return page(
        200,
        'Baton is installed',
        `Account ${portalId} starts in shadow mode: Baton decides and records, and writes nothing to HubSpot until you switch it live.`,
      );
    } catch (failure) {
      deps.log.error({ err: failure, requestId }, 'an install failed');
      return page(
        502,
        'Baton was not installed',
        'HubSpot did not accept the install. Please try again in a minute.',
      );
    }
  });
  return router;
}

function readCookie(request: Request): string | undefined {
  const cookies = request.get('cookie')?.split(';') ?? [];
  const own = cookies.map((text) => text.trim().split('=')).find(([name]) => name === cookieName);
  return own?.[1];
}

function isSameState(expected: string | undefined, given: unknown): boolean {
  if (!expected || typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function renderPage(title: string, text: string, requestId: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem;color:#213343}
h1{font-size:1.5rem}small{color:#516f90}</style>
<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><small>Reference ${escapeHtml(requestId)}</small></html>`;
}
