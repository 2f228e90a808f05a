import { startEmulator } from '../../src/demo/emulator/emulator.ts';
import type { EmulatorOptions } from '../../src/demo/emulator/emulator-options.ts';

export const clientId = 'test-client';
export const clientSecret = 'test-secret';
export const redirectUri = 'http://localhost:9/callback';
export const allScopes = [
  'oauth',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.owners.read',
  'crm.objects.users.read',
  'crm.schemas.contacts.write',
];

/** The fields of replies that tests look at; which of them are there depends on the request. */
export interface Body {
  readonly id: string;
  readonly ids: readonly string[];
  readonly results: readonly { readonly id: string; readonly properties: Record<string, string | null> }[];
  readonly properties: Record<string, string | null>;
  readonly paging?: { readonly next: { readonly after: string } };
  readonly total: number;
  readonly message: string;
  readonly category: string;
  readonly error: string;
  readonly status: string;
  readonly errors: readonly unknown[];
  readonly access_token: string;
  readonly refresh_token: string;
  readonly ownerAcceptedAt: number | null;
  readonly firstWebhookSentAt: number | null;
  readonly ownerWrites: readonly unknown[];
  readonly requests: number;
  readonly rateLimited: number;
  readonly owned: number;
  readonly contacts: number;
  readonly webhooks: Readonly<Record<'sent' | 'delivered' | 'retried' | 'abandoned' | 'pending', number>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as Body };
}

const json = (body: unknown): RequestInit =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };

/** An emulator with the app installed in it, and short ways to both of its sides. */
export class InstalledEmulator {
  readonly url: string;
  readonly close: () => Promise<void>;
  tokens: Tokens = { access_token: '', refresh_token: '' };

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url;
    this.close = close;
  }

  static async start(options: Partial<EmulatorOptions> = {}, scopes = allScopes): Promise<InstalledEmulator> {
    const emulator = await startEmulator({
      clientId,
      clientSecret,
      autoConsent: true,
      retryBaseMs: 10,
      searchLagMs: 0,
      ...options,
    });
    const installed = new InstalledEmulator(emulator.url, emulator.close);
    installed.tokens = await installed.install(scopes);
    return installed;
  }

  async authorize(query: Record<string, string>): Promise<Response> {
    return fetch(`${this.url}/oauth/authorize?${new URLSearchParams(query)}`, { redirect: 'manual' });
  }

  async code(scopes = allScopes, portalId?: number): Promise<string> {
    const response = await this.authorize({
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: scopes.join(' '),
      ...(portalId !== undefined && { portalId: String(portalId) }),
    });
    return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
  }

  async install(scopes = allScopes, portalId?: number): Promise<Tokens> {
    const code = await this.code(scopes, portalId);
    const answer = await this.token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri });
    return answer.body;
  }

  token(fields: Record<string, string>): Promise<Answer> {
    const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields });
    return ask(`${this.url}/oauth/2026-03/token`, { method: 'POST', body });
  }

  /** A request of the app; `path` without the version, as in `/crm/objects/contacts`. */
  api(method: string, path: string, body?: unknown, token = this.tokens.access_token): Promise<Answer> {
    const dated = path.replace(/^(\/crm\/\w+|\/appinstalls)/, '$1/2026-03');
    const init = json(body);
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    return ask(this.url + dated, { ...init, method, headers });
  }

  control(method: string, path: string, body?: unknown): Promise<Answer> {
    return ask(`${this.url}/__emulator${path}`, { ...json(body), method });
  }

  async createContacts(...contacts: Record<string, string>[]): Promise<readonly string[]> {
    const body = { contacts: contacts.map((properties) => ({ properties })) };
    return (await this.control('POST', '/contacts', body)).body.ids;
  }
}
