import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { HubSpotClient } from './hubspot/client.ts';
import type { Permits } from './hubspot/ports.ts';
import type { TokenCipher } from './hubspot/token-cipher.ts';
import { createErrands } from './jobs/errands.ts';
import type { Metrics } from './metrics.ts';
import { dueChannels } from './store/channel-messages.ts';
import { resealChannels } from './store/channels.ts';
import { portalsWithDigests } from './store/notice-digests.ts';
import { portalsWithNotices } from './store/notices.ts';
import { handleTrouble } from './usecases/handle-trouble.ts';
import type { RoutingSnapshots } from './usecases/routing-snapshots.ts';
import { gatherMs, sendDigests } from './usecases/send-digests.ts';
import { sendMessages } from './usecases/send-messages.ts';
import { sendNotices } from './usecases/send-notices.ts';

/** After trouble with HubSpot a process lets a portal's tasks rest, but asks again within this time. */
const longestRestMs = 60_000;

export interface NoticeSweep {
  /** Starts whatever is due and does not wait for it. */
  sweep(): Promise<void>;
  stop(): Promise<void>;
}

/** Puts together what tells people: digests, HubSpot tasks and messages to channels. */
export function startNoticeSweep(deps: {
  readonly config: Config;
  readonly pool: Pool;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly cipher: TokenCipher;
  readonly hubspot: HubSpotClient;
  readonly permits: Permits;
  readonly snapshots: RoutingSnapshots;
  readonly now: () => number;
  readonly forgetTokens: (portalId: string) => void;
}): NoticeSweep {
  const { pool, log, cipher, permits } = deps;
  const errands = createErrands(log);
  const taskDeps = {
    ...deps,
    acquireCall: (portalId: string, signal: AbortSignal) =>
      permits.acquire(portalId, 1, 'background', signal),
  };
  const messageDeps = { ...deps, privateAddresses: deps.config.channelPrivateAddresses };
  errands.start('seal channels with the key in force', () =>
    resealChannels(pool, (portalId, sealed) =>
      cipher.isCurrent(sealed) ? null : cipher.encrypt(portalId, cipher.decrypt(portalId, sealed)),
    ),
  );

  async function sendTasks(portalId: string, stopping: AbortSignal): Promise<void> {
    try {
      await sendNotices(taskDeps, portalId, randomUUID(), stopping);
    } catch (error) {
      if (stopping.aborted) return;
      const pauseMs = await handleTrouble(deps, portalId, error);
      await sleep(Math.min(pauseMs, longestRestMs), undefined, { signal: stopping });
    }
  }

  return {
    async sweep() {
      for (const portalId of await portalsWithDigests(pool, gatherMs)) {
        errands.start(`digests of ${portalId}`, () => sendDigests(deps, portalId));
      }
      for (const portalId of await portalsWithNotices(pool)) {
        errands.start(`tasks of ${portalId}`, (stopping) => sendTasks(portalId, stopping));
      }
      for (const channel of await dueChannels(pool)) {
        errands.start(`messages to ${channel.channelId}`, (stopping) =>
          sendMessages(messageDeps, channel, stopping),
        );
      }
    },
    stop: () => errands.stop(),
  };
}
