import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { signedUri, verifySignatureV3 } from '../../src/hubspot/signature.ts';
import type { SignedRequest } from '../../src/hubspot/signature.ts';

const now = 1_790_000_000_000;
const clientSecret = 'a-secret';

function sign(uri: string, body: Buffer | string, timestamp: string, method = 'POST'): string {
  return createHmac('sha256', clientSecret)
    .update(`${method}${uri}`)
    .update(body)
    .update(timestamp)
    .digest('base64');
}

function request(over: Partial<SignedRequest> = {}): SignedRequest {
  const url = over.url ?? 'https://baton.example/webhooks/hubspot?a=1';
  const rawBody = over.rawBody ?? Buffer.from('[{"eventId":1}]');
  const timestamp = 'timestamp' in over ? over.timestamp : String(now);
  const signature = sign(url, rawBody, timestamp ?? '');
  return { method: 'POST', url, rawBody, timestamp, signature, clientSecret, now, ...over };
}

const flipped = (bytes: Buffer, bit: number) => {
  const copy = Buffer.from(bytes);
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
};

describe('verifySignatureV3', () => {
  test('accepts what HubSpot signed', () => {
    expect(verifySignatureV3(request())).toEqual({ valid: true });
  });

  test('refuses a body with any bit flipped', () => {
    const good = request();
    fc.assert(
      fc.property(fc.nat({ max: good.rawBody.length * 8 - 1 }), (bit) => {
        const verdict = verifySignatureV3({ ...good, rawBody: flipped(good.rawBody, bit) });
        expect(verdict).toEqual({ valid: false, reason: 'mismatch' });
      }),
    );
  });

  test('refuses a signature with any bit flipped, the unused ones of base64 included', () => {
    const good = request();
    const text = Buffer.from(good.signature ?? '');
    fc.assert(
      fc.property(fc.nat({ max: text.length * 8 - 1 }), (bit) => {
        const signature = flipped(text, bit).toString('latin1');
        expect(verifySignatureV3({ ...good, signature }).valid).toBe(false);
      }),
    );
  });

  test('refuses another URL, method, secret or timestamp', () => {
    const good = request();
    for (const change of [
      { url: `${good.url}&b=2` },
      { method: 'PUT' },
      { clientSecret: 'another' },
      { timestamp: String(now + 1) },
    ]) {
      expect(verifySignatureV3({ ...good, ...change })).toEqual({ valid: false, reason: 'mismatch' });
    }
  });

  test('allows five minutes of clock difference in both directions and not a millisecond more', () => {
    const at = (offset: number) => verifySignatureV3(request({ timestamp: String(now + offset) }));
    expect(at(-300_000)).toEqual({ valid: true });
    expect(at(300_000)).toEqual({ valid: true });
    expect(at(-300_001)).toEqual({ valid: false, reason: 'stale' });
    expect(at(300_001)).toEqual({ valid: false, reason: 'future' });
  });

  test.each([
    [{ timestamp: undefined }, 'missing'],
    [{ signature: undefined }, 'missing'],
    [{ signature: '' }, 'missing'],
    [{ timestamp: '1e12' }, 'timestamp'],
    [{ timestamp: '-5' }, 'timestamp'],
    [{ timestamp: ' 1790000000000' }, 'timestamp'],
  ])('refuses %j as %s', (change, reason) => {
    expect(verifySignatureV3({ ...request(), ...change })).toEqual({ valid: false, reason });
  });

  test('hashes the body bytes, not a text made of them', () => {
    const rawBody = Buffer.from([0x5b, 0xff, 0xfe, 0x5d]);
    expect(verifySignatureV3(request({ rawBody }))).toEqual({ valid: true });
  });
});

describe('the signed URI', () => {
  const documented: [string, string][] = [
    ['%3A', ':'],
    ['%2F', '/'],
    ['%3F', '?'],
    ['%40', '@'],
    ['%21', '!'],
    ['%24', '$'],
    ['%27', "'"],
    ['%28', '('],
    ['%29', ')'],
    ['%2A', '*'],
    ['%2C', ','],
    ['%3B', ';'],
  ];

  test.each(documented)('has %s decoded to %s', (escape, char) => {
    const url = `https://baton.example/api?x=a${escape}b`;
    expect(signedUri(url)).toBe(`https://baton.example/api?x=a${char}b`);
    const signature = sign(`https://baton.example/api?x=a${char}b`, '', String(now), 'GET');
    const verdict = verifySignatureV3(request({ method: 'GET', url, rawBody: Buffer.alloc(0), signature }));
    expect(verdict).toEqual({ valid: true });
  });

  test('keeps every other escape, and decodes once', () => {
    const kept = Array.from(
      { length: 256 },
      (_, code) => `%${code.toString(16).toUpperCase().padStart(2, '0')}`,
    )
      .filter((escape) => !documented.some(([known]) => known === escape))
      .join('');
    expect(signedUri(`https://baton.example/?q=${kept}`)).toBe(`https://baton.example/?q=${kept}`);
    expect(signedUri('https://baton.example/?q=%253A')).toBe('https://baton.example/?q=%253A');
  });
});
