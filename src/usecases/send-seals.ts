import type { Pool } from 'pg';
import { markSealSent, unsentSeals } from '../store/log-entries.ts';

const atOnce = 50;
const timeoutMs = 10_000;

/**
 * Hands new seals to a place outside, one POST of JSON each (`{portalId, number, seq, hash, sealedAt, keyId, prevMac,
 * mac}`), so that even somebody with the database and the key can't rewrite the past unseen. Throws at the first that
 * is not taken; the next call goes on there. The receiver may get a seal twice.
 */
export async function sendSeals(deps: { readonly pool: Pool }, webhook: string): Promise<void> {
  for (const { portalId, ...seal } of await unsentSeals(deps.pool, atOnce)) {
    const reply = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ portalId, ...seal }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await reply.arrayBuffer();
    if (!reply.ok) throw new Error(`The receiver of seals answered ${reply.status}.`);
    await markSealSent(deps.pool, portalId, seal.number);
  }
}
