import http from 'node:http';
import https from 'node:https';
import { literalFault, lookupPublic } from './public-address.ts';
import type { PrivateAddresses } from './public-address.ts';

export interface OutgoingMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a receiver said. */
export interface MessageReply {
  readonly status: number;
  /** What its Retry-After asks for, in milliseconds; 0 when there is none in seconds. */
  readonly retryAfterMs: number;
  /** The beginning of its answer, on one line. */
  readonly said: string;
}

export interface PostOptions {
  readonly privateAddresses: PrivateAddresses;
  readonly signal: AbortSignal;
  /** From the look-up to the end of the answer. Default 10 s. */
  readonly timeoutMs?: number;
}

/** So much of an answer is read; the rest is nobody's business. */
const answerBytes = 200;

/**
 * Posts a message once, following no redirect. Throws Error with a sentence when no answer came: host unknown, private
 * address, connection lost, too slow.
 */
export async function postMessage(message: OutgoingMessage, options: PostOptions): Promise<MessageReply> {
  const url = new URL(message.url);
  const guarded = options.privateAddresses === 'refuse';
  const fault = guarded ? literalFault(url.hostname) : null;
  if (fault) throw new Error(fault);
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 10_000);
  const send = url.protocol === 'https:' ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      headers: {
        ...message.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(message.body),
        'user-agent': 'Baton',
      },
      // A connection of its own: a kept one may lead to a host that was checked under other rules.
      agent: false,
      signal: AbortSignal.any([options.signal, timeout]),
      ...(guarded && { lookup: lookupPublic }),
    });
    const fail = (error: Error) => reject(new Error(failure(url.hostname, error, timeout.aborted)));
    request.on('error', fail);
    request.on('response', (response) => {
      const reply = (said: string) =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfterMs: retryAfterMs(response.headers['retry-after']),
          said: said.slice(0, answerBytes).replaceAll(/\s+/g, ' ').trim(),
        });
      let said = '';
      response.setEncoding('utf8');
      response.on('error', fail);
      response.on('data', (text: string) => {
        said += text;
        if (said.length < answerBytes) return;
        reply(said);
        request.destroy();
      });
      response.on('end', () => reply(said));
    });
    request.end(message.body);
  });
}

function retryAfterMs(header: string | undefined): number {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : 0;
}

function failure(host: string, error: Error & { code?: string }, timedOut: boolean): string {
  if (timedOut) return `${host} did not answer in time.`;
  if (error.code === 'ENOTFOUND') return `There is no host ${host}.`;
  if (error.code !== undefined) return `The connection to ${host} failed (${error.code}).`;
  return error.message;
}
