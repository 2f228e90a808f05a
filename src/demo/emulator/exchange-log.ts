import { createWriteStream, type WriteStream } from 'node:fs';

/** One request of the app and HubSpot's reply, as the conformance check reads it. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly requestHeaders: Readonly<Record<string, unknown>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, unknown>>;
  readonly responseBody: unknown;
}

const secrets = new Set(['client_secret', 'access_token', 'refresh_token', 'code', 'token', 'id_token']);

/** Tokens and secrets have no business in a file: their place keeps a marker of the same type. */
function withoutSecrets(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      secrets.has(key) && typeof value === 'string' ? 'hidden' : value,
    ]),
  );
}

/** Keeps exchanges as JSON lines: in a file when given one, else the latest in memory. */
export class ExchangeLog {
  readonly #file: WriteStream | null;
  #lines: string[] = [];

  constructor(file: string | null) {
    this.#file = file === null ? null : createWriteStream(file, { flags: 'w' });
  }

  add(exchange: Exchange): void {
    const isToken = exchange.path.startsWith('/oauth/');
    const { authorization, ...requestHeaders } = exchange.requestHeaders;
    const line = JSON.stringify({
      ...exchange,
      requestHeaders: {
        ...requestHeaders,
        ...(authorization !== undefined && { authorization: 'Bearer hidden' }),
      },
      requestBody: isToken ? withoutSecrets(exchange.requestBody) : exchange.requestBody,
      responseBody: isToken ? withoutSecrets(exchange.responseBody) : exchange.responseBody,
    });
    this.#file?.write(`${line}\n`);
    this.#lines.push(line);
    if (this.#lines.length > 20_000) this.#lines = this.#lines.slice(-10_000);
  }

  text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  async close(): Promise<void> {
    const file = this.#file;
    if (file) await new Promise<void>((done) => file.end(() => done()));
  }
}
