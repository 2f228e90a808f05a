import { Flex } from '@hubspot/ui-extensions';
import { useSent } from '../hooks/use-sent.ts';
import { Confirmed } from '../shell/Confirmed.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** Takes a scheduled version back before its moment. */
export function CancelSchedule({ version }: { readonly version: number }) {
  const { api, changed, go, say, text: all } = useSurface();
  const text = all.publishing.scheduled;
  const { sending, refusal, send, forget } = useSent();
  const cancel = async () => {
    const cancelled = await send(() => api.cancelSchedule({ version }));
    if (cancelled === null) return;
    say(cancelled.message);
    changed();
    go({ is: 'tabs' });
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />}
      <Confirmed
        ask={text.cancel}
        sure={text.cancelSure}
        yes={text.cancelYes}
        no={text.cancelNo}
        destructive
        sending={sending}
        onYes={() => void cancel()}
      />
    </Flex>
  );
}
