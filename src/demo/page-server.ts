import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import express from 'express';
import type { Express, NextFunction, Request, Response as ServerResponse, Router } from 'express';
import { contactListSchema, modeSchema, statsSchema } from './page/crm-shapes.ts';
import type { Mode, Stats } from './page/crm-shapes.ts';
import { z } from 'zod';
import type { PortalUser } from './portal-users.ts';

export interface PageServerOptions {
  /** Base address of the emulator, without a trailing slash. */
  readonly emulatorUrl: string;
  /** What `buildPage` has written. */
  readonly outDir: string;
  /** From `createFetchProxy`. */
  readonly proxy: Router;
  /** The same that the proxy signs with: the extensions' context shows them. */
  readonly portalId: number;
  readonly appId: number;
  readonly users: readonly PortalUser[];
  readonly getMode: () => Promise<Mode>;
  readonly setMode: (mode: Mode) => Promise<void>;
}

/** Medians are taken over this many of the newest contacts. */
const medianOver = 500;

const emulatorStatsSchema = z.object({ contacts: z.number(), owned: z.number() });

/** Scripts, styles and requests from this server only; the extensions run under it too. */
const contentPolicy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

class EmulatorSilent extends Error {}

async function askEmulator(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, init).catch((cause: unknown) => {
    throw new EmulatorSilent('No answer from the emulator', { cause });
  });
}

async function readStats(control: string): Promise<Stats> {
  const [stats, newest] = await Promise.all([
    askEmulator(`${control}/stats`).then(async (reply) => emulatorStatsSchema.parse(await reply.json())),
    askEmulator(`${control}/contacts?limit=${medianOver}`).then(async (reply) =>
      contactListSchema.parse(await reply.json()),
    ),
  ]);
  const times = newest.results.flatMap(({ createdAt, ownerAcceptedAt }) =>
    createdAt === null || ownerAcceptedAt === null ? [] : [Math.max(0, ownerAcceptedAt - createdAt)],
  );
  return statsSchema.parse({
    created: stats.contacts,
    owned: stats.owned,
    waiting: Math.max(0, stats.contacts - stats.owned),
    medianMs: median(times),
  });
}

/** Hands a request on to the emulator's control side and its answer back, as they are. */
function passTo(control: string) {
  return async (request: Request, response: ServerResponse): Promise<void> => {
    const hasBody = request.method !== 'GET';
    const reply = await askEmulator(`${control}${request.url}`, {
      method: request.method,
      ...(hasBody
        ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(request.body) }
        : {}),
    });
    response
      .status(reply.status)
      .type('application/json')
      .send(await reply.text());
  };
}

async function passEvents(control: string, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const reply = await askEmulator(`${control}/events`, { signal: gone.signal });
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  if (reply.body === null) {
    response.end();
    return;
  }
  // The emulator going away ends the stream; the page's EventSource connects again by itself.
  const events = Readable.fromWeb(reply.body as ReadableStream);
  events.on('error', () => response.end());
  events.pipe(response);
}

/**
 * The demo page's own server: the built page, the extensions' fetch proxy, and `/crm/...` as thin pass-throughs to
 * the emulator's control side and to Baton's mode. Errors are `{message}` in plain words; 502 when the
 * emulator does not answer.
 */
export function createPageServer(options: PageServerOptions): Express {
  const control = `${options.emulatorUrl}/__emulator`;
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader('content-security-policy', contentPolicy);
    next();
  });
  app.use(options.proxy);
  app.use(express.json());

  const pass = passTo(control);
  const crm = express.Router();
  crm.get('/setup', async (_request, response) => {
    const built: unknown = JSON.parse(await readFile(join(options.outDir, 'project.json'), 'utf8'));
    const { portalId, appId, users } = options;
    response.json({ ...z.record(z.string(), z.unknown()).parse(built), portalId, appId, users });
  });
  crm.get(['/contacts', '/contacts/:id', '/owners', '/habits'], pass);
  crm.post('/contacts', pass);
  crm.patch(['/contacts/:id', '/habits/:ownerId'], pass);
  crm.get('/stats', async (_request, response) => {
    response.json(await readStats(control));
  });
  crm.get('/events', (_request, response) => passEvents(control, response));
  crm.get('/mode', async (_request, response) => {
    response.json({ mode: await options.getMode() });
  });
  crm.put('/mode', async (request, response) => {
    const wanted = modeSchema.safeParse(request.body);
    if (!wanted.success) {
      response.status(400).json({ message: 'The mode is "live" or "shadow".' });
      return;
    }
    await options.setMode(wanted.data.mode);
    response.json({ mode: wanted.data.mode });
  });
  app.use('/crm', crm);
  app.use(express.static(options.outDir, { cacheControl: true, maxAge: 0 }));

  app.use((error: unknown, _request: Request, response: ServerResponse, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof EmulatorSilent) {
      response.status(502).json({ message: 'The emulator, which stands in for HubSpot, does not answer.' });
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    response.status(500).json({ message: `The demo’s server could not do that: ${reason}` });
  });
  return app;
}
