import { Button, Flex, Tag, Text, Toggle } from '@hubspot/ui-extensions';
import type { Answer } from '../api/fetch-json.ts';
import type { Channel, Channels } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

export type WriteChannels = (call: () => Promise<Answer<Channels>>) => Promise<boolean>;

/** One channel, on or off; its address is not shown again. */
export function ChannelLine({
  channel,
  sending,
  write,
  onTry,
}: {
  readonly channel: Channel;
  readonly sending: boolean;
  readonly write: WriteChannels;
  readonly onTry: () => void;
}) {
  const { api, overview, text: all } = useSurface();
  const text = all.general.notices;
  const { channelId, kind, name, host, noticeKinds, enabled, switchedOff, trouble } = channel;
  const mayEdit = overview.you.mayEdit;
  const put = (change: { readonly enabled: boolean; readonly renewSecret: boolean }) =>
    void write(() => api.putChannel({ channelId, kind, name, noticeKinds, url: null, ...change }));
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Text format={{ fontWeight: 'demibold' }}>{name}</Text>
        <Tag>{text.kinds[kind]}</Tag>
        <Text variant="microcopy">{`${host} · ${text.secretKept}`}</Text>
        <Toggle
          name={`enabled-${channelId}`}
          label={text.enabled(name)}
          labelDisplay="hidden"
          readOnly={!mayEdit || sending}
          checked={enabled}
          onChange={(on) => put({ enabled: on, renewSecret: false })}
        />
        {mayEdit && (
          <Button size="xs" variant="transparent" disabled={sending} onClick={onTry}>
            {text.tryIt}
          </Button>
        )}
        {mayEdit && kind === 'webhook' && (
          <Button
            size="xs"
            variant="transparent"
            disabled={sending}
            onClick={() => put({ enabled, renewSecret: true })}
          >
            {text.renew}
          </Button>
        )}
        {mayEdit && (
          <Button
            size="xs"
            variant="transparent"
            disabled={sending}
            onClick={() => void write(() => api.removeChannel({ channelId }))}
          >
            {all.frame.remove}
          </Button>
        )}
      </Flex>
      <Text variant="microcopy">{noticeKinds.map((notice) => text.about[notice]).join(', ')}</Text>
      {(switchedOff ?? trouble) !== null && <Text variant="microcopy">{switchedOff ?? trouble}</Text>}
    </Flex>
  );
}
