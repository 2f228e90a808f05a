import { describe, expect, test } from '@jest/globals';
import { channelUrlFault, isPublicAddress, lookupPublic } from '../../src/channels/public-address.ts';

describe('addresses that a message may go to', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    ['this host', '127.0.0.1'],
    ['this host', '0.0.0.0'],
    ['this host', '::1'],
    ['this host as IPv6', '::ffff:127.0.0.1'],
    ['this host in the old form', '::127.0.0.1'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.178.1'],
    ['metadata of a cloud', '169.254.169.254'],
    ['carrier grade NAT', '100.64.0.1'],
    ['unique local', 'fd00::1'],
    ['link local', 'fe80::1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv4 behind NAT64', '64:ff9b::7f00:1'],
    ['IPv4 in 6to4', '2002:7f00:1::'],
    ['no address', 'localhost'],
  ])('%s (%s) is refused', (_what, address) => expect(isPublicAddress(address)).toBe(false));
});

describe('the address of a channel', () => {
  test.each([
    ['https://hooks.slack.com/services/T/B/x', null],
    ['http://hooks.slack.com/services/T/B/x', 'not_https'],
    ['ftp://files.example', 'not_https'],
    ['hooks.slack.com', 'not_https'],
    ['https://user:pass@hooks.slack.com/', 'has_password'],
    ['https://127.0.0.1/x', 'not_public'],
    // All of these are written forms of 127.0.0.1 or ::1.
    ['https://2130706433/', 'not_public'],
    ['https://0x7f.1/', 'not_public'],
    ['https://[::1]/', 'not_public'],
    ['https://[::ffff:7f00:1]/', 'not_public'],
  ])('%s', (url, fault) => {
    expect(channelUrlFault(url, 'refuse')).toBe(fault);
  });

  test('may be private where the configuration allows it, but no other protocol', () => {
    expect(channelUrlFault('http://localhost:9000/x', 'allow')).toBeNull();
    expect(channelUrlFault('file:///etc/passwd', 'allow')).toBe('not_https');
  });
});

test('a name that leads to a private address is not connected to', async () => {
  const looked = await new Promise<Error | null>((resolve) =>
    lookupPublic('localhost', { all: true }, (error) => resolve(error)),
  );
  expect(looked?.message).toBe('localhost is not an address on the public internet.');
});
