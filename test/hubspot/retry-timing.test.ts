import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { retryDelay } from '../../src/hubspot/retry-timing.ts';
import type { FailedAttempt } from '../../src/hubspot/retry-timing.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const delay = (failed: Partial<FailedAttempt>) =>
  retryDelay({ status: 503, attempt: 1, random: 0, now, ...failed });
const after = (value: string) => new Headers({ 'Retry-After': value });

describe('retryDelay', () => {
  test.each([429, 423, 477, 503])('waits as long as Retry-After says on %i, and never less', (status) => {
    expect(delay({ status, headers: after('7') })).toBe(7000);
    expect(delay({ status, headers: after('Sun, 22 Nov 2026 12:00:30 GMT') })).toBe(30_000);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 86_400 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (s, random) => {
          expect(delay({ status, headers: after(String(s)), random })).toBeGreaterThanOrEqual(s * 1000);
        },
      ),
    );
  });

  test('waits at most 24 hours and a second of a migration', () => {
    expect(delay({ status: 477, headers: after('999999') })).toBe(86_400_000);
    expect(delay({ status: 477 })).toBe(600_000);
  });

  test('waits minutes on a daily limit and seconds on the ten-second one', () => {
    expect(delay({ status: 429, policyName: 'DAILY' })).toBe(15 * 60_000);
    expect(delay({ status: 429, policyName: 'TEN_SECONDLY_ROLLING' })).toBe(1000);
    expect(delay({ status: 429, policyName: 'TEN_SECONDLY_ROLLING', attempt: 9 })).toBe(10_000);
  });

  test('waits at least two seconds on a locked portal', () => {
    expect(delay({ status: 423 })).toBeGreaterThanOrEqual(2000);
  });

  test('waits longer with every attempt, with jitter', () => {
    const waits = [1, 2, 3].map((attempt) => delay({ status: 502, attempt }));
    expect(waits).toEqual([2000, 4000, 8000]);
    expect(delay({ status: 502, random: 0.5 })).toBe(2500);
    expect(delay({ status: null })).toBe(250);
  });

  test.each([400, 401, 403, 404, 409, 501])('gives up on %i', (status) => {
    expect(delay({ status })).toBe('give_up');
  });
});
