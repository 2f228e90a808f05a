import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { z } from 'zod';
import { apiErrorSchema } from '../../src/contract/api-error.ts';
import type { ApiError } from '../../src/contract/api-error.ts';
import { createApp } from '../../src/http/create-app.ts';
import { listen } from '../../src/http/listen.ts';
import { cardApiRoutes } from '../../src/http/card-api.ts';
import { settingsRoutes } from '../../src/http/settings-api.ts';
import { homeRoutes } from '../../src/http/home-api.ts';
import type { HubSpotClient } from '../../src/hubspot/client.ts';
import { verifySignatureV3 } from '../../src/hubspot/signature.ts';
import { createTokenCipher } from '../../src/hubspot/token-cipher.ts';
import type { Rep } from '../../src/routing/rep.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { activeOwners } from '../../src/store/owners.ts';
import { upsertInstalledPortal } from '../../src/store/portals.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { createHome } from '../../src/usecases/home/create-home.ts';
import { publishCheckedRulebook } from '../../src/usecases/publish-rulebook.ts';
import { actOnLead } from '../../src/usecases/act-on-lead.ts';
import { createDifferenceExplainer, differenceInWords } from '../../src/usecases/explain-lead-difference.ts';
import { listLeadChoices } from '../../src/usecases/list-lead-choices.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';
import { showLeadCard } from '../../src/usecases/show-lead-card.ts';
import { createSettings } from '../../src/usecases/settings/create-settings.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { signV3 } from './sign-v3.ts';

export const installer = { userId: '1', userEmail: 'installer@example.com' };
export const colleague = { userId: '2', userEmail: 'colleague@example.com' };
export const stranger = { userId: '3', userEmail: 'stranger@example.com' };
export type Visitor = typeof installer;

const noHubSpot: HubSpotClient = { request: () => Promise.reject(new Error('There is no HubSpot here.')) };

export const clientSecret = 'a-secret-of-the-tests';

/** A portal's name and whoever HubSpot says is asking, at the end of the query as HubSpot puts them. */
export const identityQuery = (portalId: string, { userId, userEmail }: Visitor) =>
  `portalId=${portalId}&userId=${userId}&userEmail=${encodeURIComponent(userEmail)}&appId=1`;

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface SettingsSite {
  readonly database: TestDatabase;
  readonly portalId: string;
  readonly url: string;
  /** Lines of the log, parsed. */
  readonly log: () => readonly Record<string, unknown>[];
  /** Any request, signed unless `headers` says otherwise. */
  send(method: string, target: string, body?: string, headers?: Record<string, string>): Promise<Reply>;
  /** As the page calls: signed, with the identity of `by`. */
  get<Answer>(schema: z.ZodType<Answer>, path: string, by?: Visitor): Promise<Answer>;
  write<Answer>(
    schema: z.ZodType<Answer>,
    method: string,
    path: string,
    body: object,
    by?: Visitor,
  ): Promise<Answer>;
  refused(
    method: string,
    path: string,
    body: object,
    by?: Visitor,
  ): Promise<ApiError['error'] & { status: number }>;
  close(): Promise<void>;
}

export const pressId = (): string => randomUUID();

export const anna: Rep = {
  ...{ ownerId: '101', name: 'Anna Berg', active: true, availability: null, timeZone: 'Europe/Berlin' },
  ...{ workingHours: [], outOfOffice: [] },
};
export const bo: Rep = { ...anna, ownerId: '102', name: 'Bo Lindt' };

/** A portal with Anna and Bo, DACH before everybody else, published as version 1. */
export const smallRulebook: RulebookInput = {
  scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
  territories: [
    {
      ...{ territoryId: 'dach', name: 'DACH', priority: 10, slaPolicyId: 'first-response' },
      condition: { attribute: 'country', is: 'any_of', values: ['DE', 'AT', 'CH'] },
      members: [{ ownerId: '101', weight: 1 }],
    },
    {
      ...{ territoryId: 'everyone', name: 'Everyone', priority: 20, slaPolicyId: 'first-response' },
      condition: { all: [] },
      members: [
        { ownerId: '101', weight: 1 },
        { ownerId: '102', weight: 1 },
      ],
    },
  ],
  capacities: [],
  slaPolicies: [{ slaPolicyId: 'first-response', targetMinutes: 60, calendar: 'rep' }],
  existingOwner: 'keep',
};

/** The real routes over a database of their own, without HubSpot and without a worker. */
export async function openSettingsSite({
  portalId = '4711',
  rulebook = smallRulebook,
  reps = [anna, bo],
  openDatabase = createTestDatabase,
}: {
  portalId?: string;
  rulebook?: RulebookInput;
  reps?: readonly Rep[];
  openDatabase?: () => Promise<TestDatabase>;
} = {}): Promise<SettingsSite> {
  const database = await openDatabase();
  const { pool } = database;
  await upsertInstalledPortal(pool, portalId, { userId: installer.userId, scopes: [] });
  await saveRoster(pool, portalId, reps);
  await publishCheckedRulebook({ pool }, portalId, rulebook, { author: 'Baton', note: 'The first.' });
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  let publicUrl = '';
  const refusal = (request: {
    method: string;
    target: string;
    rawBody: Buffer;
    signature: string | undefined;
    timestamp: string | undefined;
  }) => {
    const { target, ...rest } = request;
    const verdict = verifySignatureV3({ ...rest, url: publicUrl + target, clientSecret, now: Date.now() });
    return verdict.valid ? null : verdict.reason;
  };
  const settings = createSettings({
    ...{ pool, now: Date.now, privateAddresses: 'refuse' },
    cipher: createTokenCipher(`k1:${Buffer.alloc(32, 7).toString('base64')}`),
    tryChannel: async () => null,
    recordUrl: (portal, id) => `https://app.example/${portal}/${id}`,
  });
  const home = createHome({
    pool,
    now: Date.now,
    recordUrl: (portal, id) => `https://app.example/${portal}/${id}`,
  });
  const acting = { pool, hubspot: noHubSpot, snapshots: createRoutingSnapshots(Date.now), now: Date.now };
  const differences = createDifferenceExplainer(pool);
  const card = cardApiRoutes({
    ...{ refusal, log },
    showLeadCard: (...asked) => showLeadCard({ ...acting, db: pool }, ...asked),
    listLeadChoices: (...asked) => listLeadChoices(acting, ...asked),
    actOnLead: (...asked) => actOnLead(acting, ...asked),
    explainDifference: async (portal, contactId, ownerId, language) =>
      differenceInWords(await differences.find(portal, contactId, ownerId), language),
    listReps: async (portal) => ({ reps: await activeOwners(pool, portal) }),
  });
  const routes = [card, settingsRoutes({ refusal, log, settings }), homeRoutes({ refusal, log, home })];
  const server = await listen(createApp({ log, routes }), 0);
  publicUrl = `http://localhost:${server.port}`;

  async function send(method: string, target: string, body = '', headers?: Record<string, string>) {
    const url = publicUrl + target;
    const response = await fetch(url, {
      method,
      headers: headers ?? {
        ...signV3({ method, url, body, clientSecret }),
        'content-type': 'application/json',
      },
      ...(method === 'GET' ? {} : { body }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }
  const call = (method: string, path: string, body: object | null, by: Visitor) => {
    const target = `/api/${path}${path.includes('?') ? '&' : '?'}${identityQuery(portalId, by)}`;
    return send(method, target, body === null ? '' : JSON.stringify(body));
  };
  function read<Answer>(schema: z.ZodType<Answer>, { status, body }: Reply): Answer {
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}\n${lines.at(-2) ?? ''}`);
    return schema.parse(body);
  }
  return {
    ...{ database, portalId, url: publicUrl, send },
    log: () => lines.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line))),
    get: async (schema, path, by = installer) => read(schema, await call('GET', path, null, by)),
    write: async (schema, method, path, body, by = installer) =>
      read(schema, await call(method, path, body, by)),
    async refused(method, path, body, by = installer) {
      const reply = await call(method, path, method === 'GET' ? null : body, by);
      return { ...apiErrorSchema.parse(reply.body).error, status: reply.status };
    },
    async close() {
      await server.close();
      await database.drop();
    },
  };
}
