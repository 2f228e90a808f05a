import { postMessage } from '../channels/post-message.ts';
import type { MessageReply } from '../channels/post-message.ts';
import type { PrivateAddresses } from '../channels/public-address.ts';
import type { ToldNotice } from '../channels/channel-message.ts';
import { slackMessage } from '../channels/slack-message.ts';
import { webhookMessage } from '../channels/webhook-message.ts';
import type { TokenCipher } from '../hubspot/token-cipher.ts';
import type { SealedChannel } from '../store/channels.ts';

export interface TellChannelDeps {
  readonly cipher: TokenCipher;
  readonly privateAddresses: PrivateAddresses;
  readonly now: () => number;
}

/** A message that did not arrive, with the sentence that the admin sees. */
export interface ChannelFailure extends Pick<MessageReply, 'status' | 'retryAfterMs'> {
  readonly trouble: string;
}

/** Sends one notice to one channel, once. Null: it arrived. Status 0: there was no answer. */
export async function tellChannel(
  deps: TellChannelDeps,
  channel: Pick<SealedChannel, 'kind' | 'host' | 'sealedUrl' | 'sealedSecret'>,
  notice: ToldNotice,
  signal: AbortSignal,
): Promise<ChannelFailure | null> {
  const { host, sealedSecret } = channel;
  const url = deps.cipher.decrypt(notice.portalId, channel.sealedUrl);
  const message =
    sealedSecret === null
      ? slackMessage(url, notice)
      : webhookMessage(url, deps.cipher.decrypt(notice.portalId, sealedSecret), notice, deps.now());
  try {
    const { status, said, retryAfterMs } = await postMessage(message, {
      privateAddresses: deps.privateAddresses,
      signal,
    });
    if (status >= 200 && status <= 299) return null;
    return { status, retryAfterMs, trouble: `${host} answered ${status}${said === '' ? '' : `: ${said}`}` };
  } catch (error) {
    signal.throwIfAborted();
    return { status: 0, retryAfterMs: 0, trouble: error instanceof Error ? error.message : String(error) };
  }
}
