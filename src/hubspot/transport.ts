import { Client } from '@hubspot/api-client';
import { HubSpotError } from './errors.ts';

export interface OutgoingCall {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined when the reply was empty or not JSON. */
  readonly body: unknown;
}

export type Transport = (call: OutgoingCall) => Promise<Reply>;

/**
 * One attempt over HubSpot's own client, without its limiter and retries: both are process-wide there.
 * Rejects with HubSpotError when no whole reply came in time, and with the signal's reason when aborted.
 */
export function createTransport(apiUrl: string, timeoutMs: number): Transport {
  const client = new Client({ basePath: apiUrl });
  return async (call) => {
    call.signal?.throwIfAborted();
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(timedOut(call, timeoutMs)), timeoutMs);
    const onAbort = () => stop.abort(call.signal?.reason);
    call.signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const response = await headersOf(client.apiRequest(optionsOf(call)), stop.signal);
      const text = await textOf(response, stop.signal);
      return { status: response.status, headers: response.headers, body: parsed(text) };
    } catch (error) {
      if (stop.signal.aborted) throw stop.signal.reason;
      throw lostConnection(call, error);
    } finally {
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', onAbort);
    }
  };
}

function optionsOf(call: OutgoingCall): NonNullable<Parameters<Client['apiRequest']>[0]> {
  const headers = { ...call.headers };
  const base = { method: call.method, path: call.path, ...(call.query && { qs: { ...call.query } }) };
  if (call.form) {
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
    return { ...base, headers, defaultJson: false, body: new URLSearchParams(call.form).toString() };
  }
  if (call.json === undefined) return { ...base, headers, defaultJson: false };
  return { ...base, headers, body: call.json };
}

/** apiRequest takes no signal: a reply that comes after we stopped waiting is closed unread. */
function headersOf(pending: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      reject(signal.reason);
      pending.then((late) => late.body?.cancel()).catch(() => {});
    };
    signal.addEventListener('abort', onAbort, { once: true });
    pending.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

async function textOf(response: Response, signal: AbortSignal): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  // Cancelling closes the socket, so a reply that stalls halfway does not keep one.
  const onAbort = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', onAbort, { once: true });
  const chunks: Uint8Array[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return Buffer.concat(chunks).toString('utf8');
      chunks.push(value);
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function noReply(message: string, category: string, cause?: unknown): HubSpotError {
  return new HubSpotError(message, {
    status: null,
    category,
    correlationId: null,
    policyName: null,
    retry: 'later',
    cause,
  });
}

function timedOut(call: OutgoingCall, timeoutMs: number): HubSpotError {
  return noReply(`HubSpot did not answer ${call.method} within ${timeoutMs} ms.`, 'TIMEOUT');
}

function lostConnection(call: OutgoingCall, error: unknown): HubSpotError {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return noReply(`The connection to HubSpot failed during ${call.method}${code}.`, 'NETWORK', error);
}
