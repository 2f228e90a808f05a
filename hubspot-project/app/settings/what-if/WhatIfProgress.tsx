import { Button, Flex, ProgressBar } from '@hubspot/ui-extensions';
import { useSent } from '../hooks/use-sent.ts';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** How far a try is, and the press that ends it. */
export function WhatIfProgress({
  done,
  onChange,
}: {
  /** 0 to 1. */
  readonly done: number;
  readonly onChange: () => void;
}) {
  const { api, overview, say, text: all } = useSurface();
  const text = all.whatIf;
  const { refusal, send, forget } = useSent();
  const cancel = async () => {
    const cancelled = await send(() => api.cancelTry({}));
    if (cancelled !== null) say(cancelled.message);
    onChange();
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />}
      <ProgressBar title={text.underWay} value={Math.round(done * 100)} maxValue={100} />
      {overview.you.mayEdit && (
        <Flex direction="row" justify="start">
          <Button size="sm" onClick={() => void cancel()}>
            {text.cancel}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
