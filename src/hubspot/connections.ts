interface Dispatcher {
  readonly constructor: new (options: Record<string, number>) => Dispatcher;
}

// Where Node's fetch looks for its connection pool; undici's setGlobalDispatcher writes to the same place.
const pool = Symbol.for('undici.globalDispatcher.1');

/**
 * Sets up this process's fetch connections: kept open for `keepAliveMs` between calls (Node's own default of
 * 4 s would cost a TLS handshake for nearly every lead of a quiet portal), and closed when no reply comes for
 * `replyTimeoutMs` (Node's own default is 5 min). Call once at start. False when Node no longer allows it.
 */
export async function tuneConnections(keepAliveMs: number, replyTimeoutMs: number): Promise<boolean> {
  // Node makes its pool at the first fetch.
  await fetch('data:,').then((response) => response.text());
  const place = globalThis as unknown as Record<symbol, Dispatcher | undefined>;
  const current = place[pool];
  if (current === undefined) return false;
  place[pool] = new current.constructor({
    keepAliveTimeout: keepAliveMs,
    headersTimeout: replyTimeoutMs,
    bodyTimeout: replyTimeoutMs,
  });
  return true;
}
