import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { contactUrl } from '../hubspot/record-link.ts';
import {
  claimChannel,
  releaseChannel,
  restChannel,
  settleMessage,
  switchChannelOff,
  waitingMessages,
} from '../store/channel-messages.ts';
import type { ChannelMessage, DueChannel } from '../store/channel-messages.ts';
import { tellChannel } from './tell-channel.ts';
import type { ChannelFailure, TellChannelDeps } from './tell-channel.ts';

export interface SendMessagesDeps extends TellChannelDeps {
  readonly pool: Pool;
  readonly metrics: { countMessages(outcome: 'sent' | 'failed' | 'dropped'): void };
  readonly log: Logger;
}

/** A channel is one process's for so long; a killed one's is free again after it. */
const leaseMs = 60_000;
/** Nothing is begun after this, so that the last message has its answer before the lease ends. */
const beginWithinMs = 40_000;
const messagesAtOnce = 20;

/** A channel that has received nothing for so long, failing all the time, is switched off. */
const patienceMs = 24 * 60 * 60_000;
/** A receiver that calls a message wrong so often will not change its mind. */
const mostRefusals = 5;
const refusals = new Set([400, 413, 422]);

/** Tells a channel what waits for it, oldest first, until nothing does or something goes wrong. */
export async function sendMessages(
  deps: SendMessagesDeps,
  due: DueChannel,
  signal: AbortSignal,
): Promise<void> {
  const channel = await claimChannel(deps.pool, due, leaseMs);
  if (!channel) return;
  const stopAt = deps.now() + beginWithinMs;
  let messages = await waitingMessages(deps.pool, due, messagesAtOnce);
  while (messages.length > 0) {
    for (const message of messages) {
      if (deps.now() > stopAt || signal.aborted) return releaseChannel(deps.pool, due);
      const failure = await tellChannel(deps, channel, noticeOf(due, message), signal);
      if (failure && !(await isGivenUp(deps, due, message, failure))) return;
      if (failure) continue;
      await settleMessage(deps.pool, due, message.noticeKey, { state: 'sent', note: null });
      deps.metrics.countMessages('sent');
    }
    messages = await waitingMessages(deps.pool, due, messagesAtOnce);
  }
  await releaseChannel(deps.pool, due);
}

/** Notes a failure. True: this message is given up and the next one may go. */
async function isGivenUp(
  deps: SendMessagesDeps,
  due: DueChannel,
  message: ChannelMessage,
  { status, trouble, retryAfterMs }: ChannelFailure,
): Promise<boolean> {
  deps.log.info({ ...due, status, attempts: message.attempts + 1 }, 'a message did not arrive');
  if (refusals.has(status) && message.attempts + 1 >= mostRefusals) {
    await settleMessage(deps.pool, due, message.noticeKey, { state: 'dropped', note: trouble });
    deps.metrics.countMessages('dropped');
    return true;
  }
  const failing = { trouble, atLeastMs: retryAfterMs };
  const failingSince = await restChannel(deps.pool, due, message.noticeKey, failing);
  deps.metrics.countMessages('failed');
  if (status === 410) {
    await switchChannelOff(deps.pool, due, `Switched off: the receiver wants no more messages. ${trouble}`);
  } else if (deps.now() - failingSince >= patienceMs) {
    await switchChannelOff(
      deps.pool,
      due,
      `Switched off: no message arrived for a day. The last failure was: ${trouble}`,
    );
  }
  return false;
}

const noticeOf = ({ portalId }: DueChannel, message: ChannelMessage) => ({
  ...message,
  portalId,
  recordUrl: contactUrl(portalId, message.contactId),
});
