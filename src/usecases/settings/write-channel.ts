import { channelsSchema } from '../../contract/settings.ts';
import type { Channels } from '../../contract/settings.ts';
import { doneSchema } from '../../contract/settings-writes.ts';
import type { Done, Writes } from '../../contract/settings-writes.ts';
import { deleteChannel, listChannels } from '../../store/channels.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { Refusal } from '../refusal.ts';
import type { Say } from '../refusal.ts';
import type { Words } from '../words/catalogue.ts';
import { saveChannel } from '../save-channel.ts';
import type { SaveChannelDeps } from '../save-channel.ts';
import { requirePortal } from './draft-rulebook.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { requireEditor, wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { refuseFaults } from './written-rules.ts';

export async function showChannels(db: Database, portalId: PortalId, words: Words): Promise<Channels> {
  await requirePortal(db, portalId);
  return { channels: await listShown(db, portalId, words), secret: null };
}

const listShown = async (
  db: Database,
  portalId: PortalId,
  { channels }: Words,
): Promise<Channels['channels']> =>
  (await listChannels(db, portalId)).map((channel) => ({
    ...channel,
    noticeKinds: [...channel.noticeKinds],
    trouble: channel.trouble === null ? null : channels.trouble(channel.trouble),
  }));

/** Adds or changes where notices go, at once. */
export function putChannel(
  deps: SettingsDeps & SaveChannelDeps,
  person: Person,
  { requestId, ...channel }: Writes['putChannel'],
): Promise<Channels> {
  const { portalId } = person;
  // The key of a new webhook is shown once and kept nowhere in the clear, not even as the answer to a repeated call.
  const parse = (stored: unknown) => channelsSchema.parse(stored);
  return onceByEditor(deps, person, requestId, parse, async (db) => {
    const saved = await saveChannel({ ...deps, pool: db }, portalId, channel);
    if ('fault' in saved) return refuseFaults((words) => [{ path: 'url', message: saved.fault(words) }]);
    const words = wordsFor(person);
    const what = words.channels[channel.channelId === null ? 'added' : 'changed'](channel.name);
    return {
      change: { kind: 'channels', target: `channel:${saved.channelId}`, what },
      answer: async () => ({ channels: await listShown(db, portalId, words), secret: saved.secret }),
      keep: async () => ({ channels: await listShown(db, portalId, words), secret: null }),
    };
  });
}

export function removeChannel(
  deps: SettingsDeps,
  person: Person,
  { requestId, channelId }: Writes['removeChannel'],
): Promise<Channels> {
  const { portalId } = person;
  const parse = (stored: unknown) => channelsSchema.parse(stored);
  return onceByEditor(deps, person, requestId, parse, async (db) => {
    const was = (await listChannels(db, portalId)).find((channel) => channel.channelId === channelId);
    await deleteChannel(db, portalId, channelId);
    const change = was && {
      ...{
        kind: 'channels' as const,
        target: `channel:${channelId}`,
        what: wordsFor(person).channels.removed(was.name),
      },
    };
    return { change: change ?? null, answer: async () => showChannels(db, portalId, wordsFor(person)) };
  });
}

/** Sends a test message; what went wrong is a refusal in a sentence. */
export async function tryChannelOf(
  deps: {
    readonly pool: Database;
    readonly tryChannel: (portalId: PortalId, id: string) => Promise<Say<string> | null>;
  },
  person: Person,
  { channelId }: Writes['tryChannel'],
): Promise<Done> {
  await requireEditor(deps.pool, person);
  const trouble = await deps.tryChannel(person.portalId, channelId);
  if (trouble !== null) throw new Refusal('faults', trouble);
  return doneSchema.parse({ message: wordsFor(person).channels.tried });
}
