import { expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const complete = {
  BATON_PUBLIC_URL: 'https://baton.example.com',
  DATABASE_URL: 'postgres://localhost/baton',
  HUBSPOT_CLIENT_ID: 'id',
  HUBSPOT_CLIENT_SECRET: 'secret',
  HUBSPOT_APP_ID: '1',
  TOKEN_KEYS: `k1:${key}`,
};

test('fills in what has a default', () => {
  const config = readConfig(complete);
  expect(config.port).toBe(3000);
  expect([...config.roles]).toEqual(['web', 'worker']);
  expect(config.hubspot.apiUrl).toBe('https://api.hubapi.com');
  expect(config.hubspot.requestsPer10s).toBe(110);
});

test('counts an empty value as missing', () => {
  expect(() => readConfig({ ...complete, HUBSPOT_CLIENT_ID: '' })).toThrow('HUBSPOT_CLIENT_ID is missing');
});

test('lists every fault at once', () => {
  const broken = {
    ...complete,
    PORT: 'eighty',
    BATON_ROLES: 'web,wroker',
    TOKEN_KEYS: 'k1:short',
    HUBSPOT_APP_ID: undefined,
  };
  expect(() => readConfig(broken)).toThrow(
    /4 fault\(s\)[^]*PORT[^]*BATON_ROLES[^]*HUBSPOT_APP_ID is missing[^]*TOKEN_KEYS must be keyId:base64/,
  );
});

test.each([
  ['BATON_PUBLIC_URL', 'https://baton.example.com/'],
  ['BATON_PUBLIC_URL', 'baton.example.com'],
  ['DATABASE_URL', 'mysql://localhost/baton'],
  ['HUBSPOT_REQUESTS_PER_10S', '5'],
  ['TOKEN_KEYS', `k1:${key},k1:${key}`],
  ['LOG_LEVEL', 'loud'],
])('refuses %s=%s', (name, value) => {
  expect(() => readConfig({ ...complete, [name]: value })).toThrow(name);
});
