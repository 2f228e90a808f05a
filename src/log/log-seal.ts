import { createHmac, timingSafeEqual } from 'node:crypto';
import { digestOf } from './digest.ts';
import type { LogHead } from './log-entry.ts';

/**
 * A day's end of a chain, signed: whoever can write to the database but does not hold the key can't make another one.
 * Seals are numbered and each names the one before, so that none can be taken out.
 */
export interface LogSeal {
  /** 1 for the first seal of a portal. */
  readonly number: number;
  /** Last entry that it covers, and that entry's hash. */
  readonly seq: number;
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly sealedAt: number;
  /** Which key signed it, as in LOG_SEAL_KEYS. */
  readonly keyId: string;
  /** `mac` of the seal before; empty for the first. */
  readonly prevMac: string;
  /** HMAC-SHA256, lower-case hex. */
  readonly mac: string;
}

/** Keys for seals: the first one signs, all can check. */
export type SealKeys = ReadonlyMap<string, Buffer>;

/** Reads `keyId:base64 of 32 bytes[,older…]`, as TOKEN_KEYS are written; config.ts has checked the form. */
export const sealKeys = (list: string): SealKeys =>
  new Map(
    list.split(',').map((entry) => {
      const [keyId = '', base64 = ''] = entry.trim().split(':');
      return [keyId, Buffer.from(base64, 'base64')];
    }),
  );

function macOf(key: Buffer, portalId: string, seal: Omit<LogSeal, 'mac'>): string {
  const { number, seq, hash, sealedAt, keyId, prevMac } = seal;
  const digest = digestOf({ portalId, number, seq, hash, sealedAt, keyId, prevMac });
  return createHmac('sha256', key).update(digest, 'utf8').digest('hex');
}

/** Seals a head after the last seal (null: there is none yet). Throws Error without a key. */
export function sealHead(
  keys: SealKeys,
  portalId: string,
  { seq, hash }: LogHead,
  last: LogSeal | null,
  sealedAt: number,
): LogSeal {
  const signing = keys.entries().next().value;
  if (!signing) throw new Error('There is no key for seals.');
  const [keyId, key] = signing;
  const number = (last?.number ?? 0) + 1;
  const unsigned = { number, seq, hash, sealedAt, keyId, prevMac: last?.mac ?? '' };
  return { ...unsigned, mac: macOf(key, portalId, unsigned) };
}

/** What is wrong with a seal itself, in words; null when it is genuine. */
export function sealFault(keys: SealKeys, portalId: string, seal: LogSeal): string | null {
  const key = keys.get(seal.keyId);
  if (!key) return `was signed with key "${seal.keyId}", which is not among LOG_SEAL_KEYS`;
  const wanted = Buffer.from(macOf(key, portalId, seal), 'hex');
  const found = Buffer.from(seal.mac, 'hex');
  const genuine = wanted.length === found.length && timingSafeEqual(wanted, found);
  return genuine ? null : 'does not carry our signature: it was changed or made by somebody else';
}
