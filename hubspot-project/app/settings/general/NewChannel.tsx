import { Flex, Form, Input, LoadingButton, ToggleGroup } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { noticeKinds } from '../contract.generated.ts';
import type { Channel } from '../contract.generated.ts';
import { Choice } from '../shell/Choice.tsx';
import { useSurface } from '../shell/surface.tsx';
import type { WriteChannels } from './ChannelLine.tsx';

const empty = {
  kind: 'slack' as Channel['kind'],
  name: '',
  url: '',
  noticeKinds: [...noticeKinds] as Channel['noticeKinds'],
};

export function NewChannel({ sending, write }: { readonly sending: boolean; readonly write: WriteChannels }) {
  const { api, text: all } = useSurface();
  const text = all.general.notices;
  const [channel, setChannel] = useState(empty);
  const add = async () => {
    const added = await write(() =>
      api.putChannel({
        channelId: null,
        ...channel,
        enabled: true,
        renewSecret: false,
      }),
    );
    if (added) setChannel(empty);
  };
  const whole =
    channel.name.trim() !== '' && channel.url.startsWith('https://') && channel.noticeKinds.length > 0;
  return (
    <Form onSubmit={() => void add()}>
      <Flex direction="column" gap="sm">
        <Flex direction="row" gap="sm" align="end" wrap>
          <Choice
            name="kind"
            label={text.kind}
            value={channel.kind}
            words={text.kinds}
            onChange={(kind) => setChannel({ ...channel, kind })}
          />
          <Input
            name="channelName"
            label={text.name}
            value={channel.name}
            onInput={(name) => setChannel({ ...channel, name })}
          />
          <Input
            name="url"
            label={text.address}
            placeholder={text.addressHint}
            value={channel.url}
            onInput={(url) => setChannel({ ...channel, url: url.trim() })}
          />
        </Flex>
        <ToggleGroup
          name="noticeKinds"
          label={text.aboutLabel}
          toggleType="checkboxList"
          inline
          value={channel.noticeKinds}
          options={noticeKinds.map((value) => ({ value, label: text.about[value] }))}
          onChange={(chosen) =>
            setChannel({ ...channel, noticeKinds: noticeKinds.filter((kind) => chosen.includes(kind)) })
          }
        />
        <Flex direction="row" justify="start">
          <LoadingButton type="submit" loading={sending} disabled={!whole}>
            {text.add}
          </LoadingButton>
        </Flex>
      </Flex>
    </Form>
  );
}
