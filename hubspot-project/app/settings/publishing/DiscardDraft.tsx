import { Flex } from '@hubspot/ui-extensions';
import { useSent } from '../hooks/use-sent.ts';
import { Confirmed } from '../shell/Confirmed.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

export function DiscardDraft() {
  const { api, changed, go, overview, say, text: all } = useSurface();
  const text = all.publishing;
  const { sending, refusal, send, forget } = useSent();
  const discard = async () => {
    const done = await send(() => api.discard({ draftVersion: overview.draftVersion }));
    if (done === null) return;
    say(done.message);
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
      <Confirmed
        ask={text.discard}
        sure={text.discardSure}
        yes={text.discardYes}
        no={text.discardNo}
        destructive
        sending={sending}
        onYes={() => void discard()}
      />
    </Flex>
  );
}
