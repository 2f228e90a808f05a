import { Flex, Input, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSent } from '../hooks/use-sent.ts';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** The note and the press. What is published is the version that was compared: anything newer is a conflict. */
export function PublishForm({
  proposal,
  publishable,
}: {
  /** A note to begin with. */
  readonly proposal: string;
  readonly publishable: boolean;
}) {
  const { api, changed, go, overview, say, text: all } = useSurface();
  const text = all.publishing;
  const [note, setNote] = useState(proposal);
  const { sending, refusal, send, forget } = useSent();
  const publish = async () => {
    const published = await send(() =>
      api.publish({
        draftVersion: overview.draftVersion,
        liveVersion: overview.live?.version ?? 0,
        note: note.trim(),
      }),
    );
    if (published === null) return;
    say(published.message);
    changed();
    go({ is: 'tabs' });
  };
  const readAgain = () => {
    forget();
    changed();
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={readAgain} />}
      <Input name="note" label={text.note} description={text.noteHint} value={note} onInput={setNote} />
      {overview.mode === 'shadow' && <Text variant="microcopy">{text.shadowNote}</Text>}
      <Flex direction="row" justify="start">
        <LoadingButton
          variant="primary"
          loading={sending}
          disabled={!publishable || note.trim() === ''}
          onClick={() => void publish()}
        >
          {text.publish}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
