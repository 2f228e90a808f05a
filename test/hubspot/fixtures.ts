import { afterAll, afterEach } from '@jest/globals';
import { pino } from 'pino';
import { createHubSpotClient } from '../../src/hubspot/client.ts';
import type { CallOptions, HubSpotClient, HubSpotClientDeps } from '../../src/hubspot/client.ts';
import type { AccessTokens, Permits } from '../../src/hubspot/ports.ts';
import type { Timing } from '../../src/hubspot/timing.ts';
import { startScriptedHubSpot } from './scripted-hubspot.ts';

export const hubspot = await startScriptedHubSpot();
export const { apiUrl } = hubspot;
afterEach(() => hubspot.forget());
afterAll(() => hubspot.close());

export const call: CallOptions = { requestId: 'req-1', urgency: 'lead' };

/** Time that passes only by sleeping. */
export function fakeTiming(startedAt = 1_000_000): Timing & { sleeps: number[] } {
  let now = startedAt;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    random: () => 0,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      sleeps.push(ms);
      now += ms;
    },
  };
}

/** Permits without limit that remember what was asked of them. */
export function openPermits(): Permits & { taken: string[]; seen: unknown[]; pauses: unknown[] } {
  const taken: string[] = [];
  const seen: unknown[] = [];
  const pauses: unknown[] = [];
  return {
    taken,
    seen,
    pauses,
    async acquire(portalId, cost, urgency, signal) {
      signal?.throwIfAborted();
      taken.push(`${portalId} ${cost} ${urgency}`);
    },
    observe(portalId, rate) {
      seen.push({ portalId, ...rate });
    },
    async pause(portalId, ms, reason) {
      pauses.push({ portalId, ms, reason });
    },
  };
}

export const fixedTokens: AccessTokens = {
  get: async (portalId) => `token-of-${portalId}`,
  refresh: async (portalId) => `fresh-token-of-${portalId}`,
};

export interface TestClient {
  client: HubSpotClient;
  timing: ReturnType<typeof fakeTiming>;
  permits: ReturnType<typeof openPermits>;
  calls: { route: string; status: number }[];
  retries: { route: string; status: number }[];
  logged: Record<string, unknown>[];
}

/** A client on the scripted HubSpot, with everything it told its neighbours. */
export function testClient(overrides: Partial<HubSpotClientDeps> = {}): TestClient {
  const timing = fakeTiming();
  const permits = openPermits();
  const calls: TestClient['calls'] = [];
  const retries: TestClient['retries'] = [];
  const logged: TestClient['logged'] = [];
  const write = (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>);
  const client = createHubSpotClient({
    apiUrl,
    permits,
    tokens: fixedTokens,
    metrics: {
      observeCall: ({ route, status }) => void calls.push({ route, status }),
      countRetry: (retry) => void retries.push(retry),
    },
    log: pino({ level: 'debug' }, { write }),
    timing,
    ...overrides,
  });
  return { client, timing, permits, calls, retries, logged };
}
