import { Flex, Input, LoadingButton, Text, ToggleGroup } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSent } from '../hooks/use-sent.ts';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

const rotations = ['as_it_stands', 'as_it_stood'] as const;

/** Brings an earlier version back as a new one, with the turns as they are or as they were. */
export function RestoreForm({ version }: { readonly version: number }) {
  const { api, changed, go, overview, say, text: all } = useSurface();
  const text = all.publishing.versions;
  const [rotation, setRotation] = useState<(typeof rotations)[number]>('as_it_stands');
  const [note, setNote] = useState(text.restoreTitle(version));
  const { sending, refusal, send, forget } = useSent();
  const restore = async () => {
    const restored = await send(() =>
      api.restore({
        version,
        liveVersion: overview.live?.version ?? 0,
        rotation,
        note: note.trim(),
      }),
    );
    if (restored === null) return;
    say(restored.message);
    changed();
    go({ is: 'tabs' });
  };
  const readAgain = () => {
    forget();
    changed();
  };
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{text.restoreTitle(version)}</Text>
      <Text variant="microcopy">{text.restoreHelp}</Text>
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={readAgain} />}
      <ToggleGroup
        name="rotation"
        label={text.rotation}
        toggleType="radioButtonList"
        value={rotation}
        options={rotations.map((value) => ({ value, label: text.rotations[value] }))}
        onChange={(chosen) => setRotation(chosen === 'as_it_stood' ? chosen : 'as_it_stands')}
      />
      <Input name="note" label={all.publishing.note} value={note} onInput={setNote} />
      <Flex direction="row" justify="start">
        <LoadingButton
          variant="primary"
          loading={sending}
          disabled={note.trim() === ''}
          onClick={() => void restore()}
        >
          {text.restoreYes}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
