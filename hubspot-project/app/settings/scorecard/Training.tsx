import { Accordion, Alert, Button, Flex, LoadingButton, ProgressBar, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Done, ScorecardHistory } from '../contract.generated.ts';
import type { Answer } from '../api/fetch-json.ts';
import { useSent } from '../hooks/use-sent.ts';
import { useSurface } from '../shell/surface.tsx';
import { TypedList } from '../shell/TypedList.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** Starts a training, shows how far it is, and cancels it. */
export function Training({
  training,
  onChange,
}: {
  readonly training: ScorecardHistory['training'];
  readonly onChange: () => void;
}) {
  const { api, overview, say, text: all } = useSurface();
  const text = all.learning;
  const [exclude, setExclude] = useState<readonly string[]>(training?.exclude ?? []);
  const [include, setInclude] = useState<readonly string[]>(training?.include ?? []);
  const { sending, refusal, send, forget } = useSent();
  const press = async (call: () => Promise<Answer<Done>>) => {
    const done = await send(call);
    if (done === null) return;
    say(done.message);
    onChange();
  };
  const underWay = training?.state === 'waiting' || training?.state === 'running';
  const refused = refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />;
  if (underWay) {
    return (
      <Flex direction="column" gap="sm">
        {refused}
        <ProgressBar title={text.training} value={Math.round(training.done * 100)} maxValue={100} />
        {overview.you.mayEdit && (
          <Flex direction="row" justify="start">
            <Button size="sm" onClick={() => void press(() => api.cancelTraining({}))}>
              {text.cancel}
            </Button>
          </Flex>
        )}
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {refused}
      {training?.state === 'cancelled' && <Text>{text.cancelled}</Text>}
      {typeof training?.trouble === 'string' && (
        <Alert title={text.failed} variant="warning">
          {training.trouble}
        </Alert>
      )}
      {overview.you.mayEdit && (
        <>
          <Accordion size="sm" title={text.exclude}>
            <Flex direction="column" gap="sm">
              <TypedList
                name="exclude"
                label={text.exclude}
                description={text.names}
                values={exclude}
                onChange={setExclude}
              />
              <TypedList
                name="include"
                label={text.include}
                description={text.names}
                values={include}
                onChange={setInclude}
              />
            </Flex>
          </Accordion>
          <Flex direction="row" justify="start">
            <LoadingButton
              loading={sending}
              onClick={() => void press(() => api.train({ exclude: [...exclude], include: [...include] }))}
            >
              {text.train}
            </LoadingButton>
          </Flex>
        </>
      )}
    </Flex>
  );
}
