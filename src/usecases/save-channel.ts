import { channelUrlFault } from '../channels/public-address.ts';
import type { PrivateAddresses } from '../channels/public-address.ts';
import { newWebhookSecret } from '../channels/webhook-message.ts';
import type { TokenCipher } from '../hubspot/token-cipher.ts';
import { saveChannel as storeChannel } from '../store/channels.ts';
import type { ChannelChange } from '../store/channels.ts';
import type { Database, PortalId } from '../store/database.ts';
import type { Say } from './refusal.ts';

export interface SaveChannelDeps {
  readonly pool: Database;
  readonly cipher: TokenCipher;
  readonly privateAddresses: PrivateAddresses;
}

export interface ChannelInput extends Omit<ChannelChange, 'address' | 'sealedSecret'> {
  /** Null: the address stays, when the channel is there already. */
  readonly url: string | null;
  /** Makes a new signing secret for a webhook that is there already. */
  readonly renewSecret: boolean;
}

export type ChannelSaved =
  /** The signing secret is shown this once; null when there is none or it stays. */
  { readonly channelId: string; readonly secret: string | null } | { readonly fault: Say<string> };

/** Adds or changes a channel; address and secret are sealed. A fault is a sentence for the person who typed. */
export async function saveChannel(
  deps: SaveChannelDeps,
  portalId: PortalId,
  { url, renewSecret, ...change }: ChannelInput,
): Promise<ChannelSaved> {
  const { channelId, kind } = change;
  if (url === null && channelId === null) {
    return { fault: ({ channels }) => channels.needsAddress };
  }
  const fault = url === null ? null : channelUrlFault(url, deps.privateAddresses);
  if (url !== null && fault !== null) {
    return { fault: ({ channels }) => channels.address[fault](hostOf(url)) };
  }
  const secret = kind === 'webhook' && (channelId === null || renewSecret) ? newWebhookSecret() : null;
  const saved = await storeChannel(deps.pool, portalId, {
    ...change,
    address: url === null ? null : { sealedUrl: deps.cipher.encrypt(portalId, url), host: new URL(url).host },
    sealedSecret: secret === null ? null : deps.cipher.encrypt(portalId, secret),
  });
  return saved === null ? { fault: ({ channels }) => channels.gone } : { channelId: saved, secret };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);
