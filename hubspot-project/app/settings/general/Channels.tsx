import { Alert, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { Answer } from '../api/fetch-json.ts';
import type { Channels as Answered } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useSent } from '../hooks/use-sent.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { ChannelLine } from './ChannelLine.tsx';
import { NewChannel } from './NewChannel.tsx';

/** Where notices go besides HubSpot's tasks. A change counts at once. */
export function Channels() {
  const { api, changed, overview, revision, say, text: all } = useSurface();
  const text = all.general.notices;
  const load = useCallback(() => api.channels(), [api, revision]);
  const channels = useLoaded(load);
  const { sending, refusal, send, forget } = useSent();
  const [secret, setSecret] = useState<string | null>(null);
  const write = async (call: () => Promise<Answer<Answered>>): Promise<boolean> => {
    const written = await send(call);
    if (written === null) return false;
    if (written.secret !== null) setSecret(written.secret);
    changed();
    return true;
  };
  const test = async (channelId: string) => {
    const done = await send(() => api.tryChannel({ channelId }));
    if (done !== null) say(done.message);
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{text.help}</Text>
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />}
      {secret !== null && (
        <Alert title={text.secret} variant="info">
          <Text>{secret}</Text>
        </Alert>
      )}
      <Shown loaded={channels}>
        {({ channels: rows }) => (
          <Flex direction="column" gap="sm">
            {rows.length === 0 && <Text variant="microcopy">{text.none}</Text>}
            {rows.map((channel) => (
              <ChannelLine
                key={channel.channelId}
                channel={channel}
                sending={sending}
                write={write}
                onTry={() => void test(channel.channelId)}
              />
            ))}
          </Flex>
        )}
      </Shown>
      {overview.you.mayEdit && <NewChannel sending={sending} write={write} />}
    </Flex>
  );
}
