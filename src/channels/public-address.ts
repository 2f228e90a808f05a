import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether messages may go to addresses that only our own network can reach: `allow` is for development. */
export type PrivateAddresses = 'refuse' | 'allow';

const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** True only for what any host of the internet can reach; IPv4 inside IPv6 is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}

const privateAddress = (host: string): string => `${host} is not an address on the public internet.`;

export type AddressFault = 'not_https' | 'has_password' | 'not_public';

/** What is wrong with a channel's address; null when messages may be sent there. */
export function channelUrlFault(text: string, privateAddresses: PrivateAddresses): AddressFault | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['https:', 'http:'].includes(url.protocol)) return 'not_https';
  if (url.username || url.password) return 'has_password';
  if (privateAddresses === 'allow') return null;
  if (url.protocol !== 'https:') return 'not_https';
  return literalFault(url.hostname) === null ? null : 'not_public';
}

/** An address written in figures is never looked up, so it is judged before connecting. */
export function literalFault(hostname: string): string | null {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) !== 0 && !isPublicAddress(literal) ? privateAddress(literal) : null;
}

/**
 * Looks a host up and hands on its addresses only when all are public. The socket connects to what was checked: there
 * is no second look-up that could answer differently.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const first = addresses[0];
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return callback(new Error(privateAddress(hostname)), []);
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};
