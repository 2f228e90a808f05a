import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Seals tokens, and what else is secret, for one portal. After a rotation an old key is needed until every portal's
 * token was refreshed once, which takes half an hour; channels are sealed again at the next start. A sealed token
 * moved to another portal's row does not open.
 */
export interface TokenCipher {
  encrypt(portalId: string, token: string): string;
  /** Throws Error with a plain reason when the text was not sealed here, for this portal, with a known key. */
  decrypt(portalId: string, sealed: string): string;
  /** Whether it was sealed with the key in force. */
  isCurrent(sealed: string): boolean;
}

const keyIdPattern = /^[A-Za-z0-9_-]{1,32}$/;

/**
 * AES-256-GCM, sealed form `keyId.iv.tag.ciphertext` in base64url, with the portal id authenticated.
 * `keyList` as in TOKEN_KEYS: `keyId:base64-of-32-bytes[,older…]`; the first encrypts, all decrypt.
 * Throws Error naming what is wrong with the list, never the key.
 */
export function createTokenCipher(keyList: string): TokenCipher {
  const keys = parseKeys(keyList);
  const current = keys.entries().next().value;
  if (!current) throw new Error('TOKEN_KEYS holds no key; expected keyId:base64 of 32 bytes.');
  const [currentId, currentKey] = current;

  return {
    encrypt(portalId, token) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', currentKey, iv);
      cipher.setAAD(Buffer.from(portalId));
      const ciphertext = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
      const parts = [iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url'));
      return [currentId, ...parts].join('.');
    },
    isCurrent: (sealed) => sealed.startsWith(`${currentId}.`),
    decrypt(portalId, sealed) {
      const [keyId = '', ...encoded] = sealed.split('.');
      const key = keys.get(keyId);
      if (encoded.length !== 3)
        throw new Error('The stored token is not in the form keyId.iv.tag.ciphertext.');
      if (!key) throw new Error(`The stored token needs key "${keyId}", which TOKEN_KEYS does not hold.`);
      const [iv, tag, ciphertext] = encoded.map(decodeExactly) as [Buffer, Buffer, Buffer];
      if (iv.length !== 12 || tag.length !== 16) throw new Error('The stored token is cut short.');
      const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
      decipher.setAAD(Buffer.from(portalId));
      decipher.setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
      } catch {
        throw new Error(
          `The stored token does not open: it was changed, or belongs to another portal or key.`,
        );
      }
    },
  };
}

/** base64url has several spellings of the same bytes; only the one we write is accepted. */
function decodeExactly(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('The stored token is not base64url.');
  return bytes;
}

function parseKeys(keyList: string): Map<string, Buffer> {
  const keys = new Map<string, Buffer>();
  for (const [index, entry] of keyList.split(',').entries()) {
    const where = `TOKEN_KEYS, key ${index + 1}`;
    const [keyId = '', encoded = '', ...rest] = entry.trim().split(':');
    if (rest.length > 0 || !encoded) throw new Error(`${where}: expected keyId:base64 of 32 bytes.`);
    if (!keyIdPattern.test(keyId)) throw new Error(`${where}: the key id may hold A-Z a-z 0-9 _ - only.`);
    const key = Buffer.from(encoded, 'base64');
    if (key.length !== 32) throw new Error(`${where} ("${keyId}"): has ${key.length} bytes, needs 32.`);
    if (keys.has(keyId)) throw new Error(`${where}: the key id "${keyId}" is used twice.`);
    if ([...keys.values()].some((other) => other.equals(key))) {
      throw new Error(`${where} ("${keyId}"): the same key stands there under another id.`);
    }
    keys.set(keyId, key);
  }
  return keys;
}
