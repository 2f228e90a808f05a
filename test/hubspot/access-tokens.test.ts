import { describe, expect, test } from '@jest/globals';
import { createAccessTokens } from '../../src/hubspot/access-tokens.ts';
import { HubSpotError } from '../../src/hubspot/errors.ts';
import type { StoredTokens } from '../../src/hubspot/ports.ts';

const minute = 60_000;
const lifetime = 30 * minute;

/** Two processes (`one`, `two`) on one vault, and an OAuth server that counts. */
function setUp() {
  let now = 1_000_000;
  let stored: StoredTokens | null = { accessToken: 'a0', refreshToken: 'r0', expiresAt: now + lifetime };
  let locks = Promise.resolve();
  const spent: string[] = [];
  const outcomes: string[] = [];
  let failure: Error | null = null;
  const vault = {
    read: async () => stored,
    withLock: (_portalId: string, change: (current: StoredTokens | null) => Promise<StoredTokens>) => {
      const turn = locks.then(async () => (stored = await change(stored)));
      locks = turn.then(
        () => {},
        () => {},
      );
      return turn;
    },
  };
  const oauth = {
    refreshToken: async (refreshToken: string) => {
      spent.push(refreshToken);
      if (failure) throw failure;
      const count = spent.length;
      return { accessToken: `a${count}`, refreshToken: `r${count}`, expiresAt: now + lifetime };
    },
  };
  const metrics = { countTokenRefresh: ({ outcome }: { outcome: string }) => void outcomes.push(outcome) };
  const process = () => createAccessTokens({ vault, oauth, metrics, now: () => now, random: () => 0.5 });
  return {
    one: process(),
    two: process(),
    spent,
    outcomes,
    stored: () => stored,
    pass: (ms: number) => void (now += ms),
    fail: (error: Error | null) => void (failure = error),
    remove: () => void (stored = null),
  };
}

const trouble = (over: { uninstalled?: boolean }) =>
  new HubSpotError('x', {
    status: 400,
    category: null,
    correlationId: null,
    policyName: null,
    retry: over.uninstalled ? 'reauthorise' : 'later',
    ...over,
  });

describe('createAccessTokens', () => {
  test('answers from memory until shortly before the token runs out', async () => {
    const { one, spent, pass } = setUp();
    expect(await one.get('4711')).toBe('a0');
    pass(lifetime - 4 * minute);
    expect(await one.get('4711')).toBe('a0');
    expect(spent).toEqual([]);
    pass(3 * minute);
    expect(await one.get('4711')).toBe('a1');
    expect(spent).toEqual(['r0']);
  });

  test('stores the refresh token that comes back and uses it next time', async () => {
    const { one, spent, stored, pass } = setUp();
    pass(lifetime);
    await one.get('4711');
    expect(stored()?.refreshToken).toBe('r1');
    pass(lifetime);
    await one.get('4711');
    expect(spent).toEqual(['r0', 'r1']);
  });

  test('refreshes once for all callers of all processes', async () => {
    const { one, two, spent, outcomes, pass } = setUp();
    await one.get('4711');
    pass(lifetime);
    const tokens = await Promise.all([one, two, one, two, one].map((process) => process.get('4711')));
    expect(new Set(tokens)).toEqual(new Set(['a1']));
    expect(spent).toEqual(['r0']);
    expect(outcomes).toEqual(['refreshed', 'found_fresh']);
  });

  test('refreshes a refused token once, however late the refusals come in', async () => {
    const { one, spent } = setUp();
    const stale = await one.get('4711');
    await Promise.all([one.refresh('4711', stale), one.refresh('4711', stale)]);
    expect(await one.refresh('4711', stale)).toBe('a1');
    expect(spent).toEqual(['r0']);
  });

  test('goes on with a token that is still good while the OAuth server is in trouble', async () => {
    const { one, pass, fail } = setUp();
    pass(lifetime - minute);
    fail(trouble({}));
    expect(await one.get('4711')).toBe('a0');
    pass(minute);
    await expect(one.get('4711')).rejects.toMatchObject({ retry: 'later' });
    fail(null);
    expect(await one.get('4711')).toBe('a3');
  });

  test('says that the install is gone, and works again after a new one', async () => {
    const { one, pass, fail, remove, stored, outcomes } = setUp();
    pass(lifetime);
    fail(trouble({ uninstalled: true }));
    await expect(one.get('4711')).rejects.toMatchObject({ uninstalled: true, retry: 'reauthorise' });
    expect(outcomes).toEqual(['uninstalled']);
    expect(stored()?.refreshToken).toBe('r0');
    fail(null);
    expect(await one.get('4711')).toBe('a2');
    remove();
    one.forget('4711');
    await expect(one.get('4711')).rejects.toMatchObject({ uninstalled: true, category: 'NOT_INSTALLED' });
  });
});
