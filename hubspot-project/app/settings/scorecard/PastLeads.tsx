import { Accordion, Alert, Flex, LoadingButton, Text, Toggle } from '@hubspot/ui-extensions';
import type { OutcomePolicy, ScorecardHistory } from '../contract.generated.ts';
import { useForm } from '../hooks/use-form.ts';
import { useSent } from '../hooks/use-sent.ts';
import { OptionalNumber } from '../shell/OptionalNumber.tsx';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';
import { TypedList } from '../shell/TypedList.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** What counts as won and lost, and the reading of past leads. */
export function PastLeads({
  history: { policy: stored, reading },
  onChange,
}: {
  readonly history: ScorecardHistory;
  readonly onChange: () => void;
}) {
  const { api, locale, overview, say, text: all } = useSurface();
  const text = all.learning;
  const { form: policy, put, latest } = useForm<OutcomePolicy>(stored);
  const { sending, refusal, send, forget } = useSent();
  const set = (patch: Partial<OutcomePolicy>) => put((before) => ({ ...before, ...patch }));
  const read = async () => {
    const done = await send(() => api.readPastLeads({ policy: latest() }));
    if (done === null) return;
    say(done.message);
    onChange();
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />}
      <Accordion size="sm" title={text.policy}>
        <Flex direction="column" gap="sm">
          {(['wonStages', 'wonStatuses', 'lostStatuses'] as const).map((name) => (
            <TypedList
              key={name}
              name={name}
              label={text[name]}
              values={policy[name]}
              onChange={(values) => set({ [name]: values })}
            />
          ))}
          {(['wonByDeal', 'lostByDeal'] as const).map((name) => (
            <Toggle
              key={name}
              name={name}
              label={text[name]}
              checked={policy[name]}
              onChange={(checked) => set({ [name]: checked })}
            />
          ))}
          <OptionalNumber
            name="lostAfterDays"
            label={text.lostAfterDays}
            description={text.lostAfterWhy}
            value={policy.lostAfterDays}
            onChange={(lostAfterDays) => set({ lostAfterDays })}
          />
          {(['alsoRead', 'protect'] as const).map((name) => (
            <TypedList
              key={name}
              name={name}
              label={text[name]}
              description={name === 'alsoRead' ? text.alsoReadWhy : `${text.protectWhy} ${text.names}`}
              values={policy[name]}
              onChange={(values) => set({ [name]: values })}
            />
          ))}
        </Flex>
      </Accordion>
      {typeof reading?.trouble === 'string' && <Alert title={reading.trouble} variant="warning" />}
      {reading?.underWay === true && <Text>{text.reading(reading.leadsRead)}</Text>}
      {reading !== null && !reading.underWay && reading.finishedAt !== null && (
        <Text>{text.readDone(reading.leadsRead, momentText(reading.finishedAt, locale))}</Text>
      )}
      {overview.you.mayEdit && reading?.underWay !== true && (
        <Flex direction="row" justify="start">
          <LoadingButton size="sm" loading={sending} onClick={() => void read()}>
            {reading === null ? text.read : text.readAgain}
          </LoadingButton>
        </Flex>
      )}
    </Flex>
  );
}
