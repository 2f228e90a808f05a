import { Accordion, Flex, LoadingButton } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSent } from '../hooks/use-sent.ts';
import { DayInput } from '../hours/DayInput.tsx';
import { Choice } from '../shell/Choice.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { LoadFields } from './LoadFields.tsx';
import { noLoad, paperLoadOf, startOfDay } from './paper-load.ts';

const DAY = 86_400_000;

/** Which past leads, and what is put on top of them on paper. */
export function WhatIfForm({ ran, onChange }: { readonly ran: boolean; readonly onChange: () => void }) {
  const { api, say, text: all } = useSurface();
  const text = all.whatIf;
  const [period, setPeriod] = useState<keyof typeof text.periods>('30');
  const [day, setDay] = useState('');
  const [load, setLoad] = useState(noLoad);
  const { sending, refusal, send, forget } = useSent();
  const since = period === 'since' ? startOfDay(day) : Date.now() - Number(period) * DAY;
  const run = async () => {
    if (since === null) return;
    const begun = await send(() => api.tryDraft({ since, load: paperLoadOf(load) }));
    if (begun === null) return;
    say(begun.message);
    onChange();
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />}
      <Choice name="period" label={text.period} value={period} words={text.periods} onChange={setPeriod} />
      {period === 'since' && <DayInput name="since" label={text.since} day={day} onChange={setDay} />}
      <Accordion title={text.load} size="sm">
        <LoadFields load={load} onChange={setLoad} />
      </Accordion>
      <Flex direction="row" justify="start">
        <LoadingButton
          variant="primary"
          loading={sending}
          disabled={since === null}
          onClick={() => void run()}
        >
          {ran ? text.again : text.run}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
