import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { PortalId } from '../store/database.ts';
import { findChannel } from '../store/channels.ts';
import type { Say } from './refusal.ts';
import { tellChannel } from './tell-channel.ts';
import type { TellChannelDeps } from './tell-channel.ts';

/**
 * Sends a test message to a saved channel at once, whether it is switched on or not. Answers with what went wrong, in
 * a sentence; null when the receiver took it.
 */
export async function tryChannel(
  deps: TellChannelDeps & { readonly pool: Pool },
  portalId: PortalId,
  channelId: string,
): Promise<Say<string> | null> {
  const channel = await findChannel(deps.pool, portalId, channelId);
  if (!channel) return ({ channels }) => channels.gone;
  const now = deps.now();
  const failure = await tellChannel(
    deps,
    channel,
    {
      messageId: randomUUID(),
      portalId,
      kind: 'test',
      contactId: null,
      ownerId: null,
      title: 'Baton can reach this channel.',
      text: 'This is a test: somebody pressed the button in Baton’s settings.',
      dueAt: now,
      createdAt: now,
      recordUrl: null,
    },
    new AbortController().signal,
  );
  return failure && (({ channels }) => channels.trouble(failure.trouble));
}
