import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTokenCipher } from '../../src/hubspot/token-cipher.ts';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const cipher = createTokenCipher(`new:${key(1)},old:${key(2)}`);

describe('createTokenCipher', () => {
  test('opens what it sealed, whatever the token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (token, portalId) => {
        expect(cipher.decrypt(portalId, cipher.encrypt(portalId, token))).toBe(token);
      }),
    );
  });

  test('refuses a sealed token with any character changed', () => {
    const sealed = cipher.encrypt('4711', 'a-token');
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ '];
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), fc.constantFrom(...alphabet), (at, char) => {
        fc.pre(sealed[at] !== char);
        const changed = sealed.slice(0, at) + char + sealed.slice(at + 1);
        expect(() => cipher.decrypt('4711', changed)).toThrow('stored token');
      }),
      { numRuns: 1000 },
    );
  });

  test('refuses a token that was moved to another portal', () => {
    expect(() => cipher.decrypt('4712', cipher.encrypt('4711', 'a-token'))).toThrow('another portal');
  });

  test('never seals the same token the same way twice', () => {
    expect(cipher.encrypt('4711', 'a-token')).not.toBe(cipher.encrypt('4711', 'a-token'));
  });

  test('opens tokens of the key before the last', () => {
    const before = createTokenCipher(`old:${key(2)}`).encrypt('4711', 'a-token');
    expect(cipher.decrypt('4711', before)).toBe('a-token');
    expect(() => createTokenCipher(`new:${key(1)}`).decrypt('4711', before)).toThrow('needs key "old"');
  });

  test.each([
    ['', 'key 1: expected keyId:base64'],
    ['a', 'key 1: expected keyId:base64'],
    [`a:${key(1)},b:c2hvcnQ=`, 'key 2 ("b"): has 5 bytes, needs 32'],
    [`a b:${key(1)}`, 'key 1: the key id'],
    [`a:${key(1)},a:${key(2)}`, 'key 2: the key id "a" is used twice'],
    [`a:${key(1)},b:${key(1)}`, 'the same key stands there under another id'],
  ])('says what is wrong with the key list %j', (list, problem) => {
    expect(() => createTokenCipher(list)).toThrow(problem);
  });
});
