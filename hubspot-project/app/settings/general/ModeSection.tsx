import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useSent } from '../hooks/use-sent.ts';
import { Confirmed } from '../shell/Confirmed.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** Shadow or live; the change counts at once, so it is asked twice. */
export function ModeSection() {
  const { api, changed, overview, say, text: all } = useSurface();
  const text = all.general.mode;
  const { sending, refusal, send, forget } = useSent();
  const live = overview.mode === 'live';
  const change = async () => {
    const done = await send(() => api.putMode({ mode: live ? 'shadow' : 'live' }));
    if (done === null) return;
    say(done.message);
    changed();
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{text[overview.mode]}</Text>
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />}
      {overview.you.mayEdit && (
        <Confirmed
          key={overview.mode}
          ask={live ? text.goShadow : text.goLive}
          sure={live ? text.shadowSure : text.liveSure}
          yes={live ? text.yesShadow : text.yesLive}
          no={text.stay}
          sending={sending}
          onYes={() => void change()}
        />
      )}
    </Flex>
  );
}
