import {
  Alert,
  Button,
  Flex,
  Heading,
  LoadingButton,
  MultiSelect,
  NumberInput,
  ProgressBar,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Answer } from '../api/fetch-json.ts';
import { standardAttributes } from '../conditions/attributes.ts';
import { attributeLabel } from '../conditions/condition-sentence.ts';
import type { Done, RepFit as Fit } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useSent } from '../hooks/use-sent.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { FittedTerritory } from './FittedTerritory.tsx';
import { useLookAgain } from './use-look-again.ts';

const MOST_SEGMENTS = 2;
const kinds = standardAttributes.filter((attribute) => attribute !== 'score' && attribute !== 'grade');

const isUnderWay = ({ job }: Fit): boolean => job?.state === 'waiting' || job?.state === 'running';

/** Whether it matters who works a lead, and what "best fit" would make of it. */
export function RepFit() {
  const { api, text: all } = useSurface();
  const text = all.learning.fit;
  const fit = useLoaded(api.repFit);
  const { value, loading, reload } = fit;
  useLookAgain(value !== null && isUnderWay(value) && !loading, reload);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{text.intro}</Text>
      <Shown loaded={fit}>
        {(known) => (
          <Flex direction="column" gap="md">
            <Comparison fit={known} onChange={reload} />
            {known.found !== null && <Found found={known.found} />}
          </Flex>
        )}
      </Shown>
    </Flex>
  );
}

/** Starts a comparison, shows how far it is, and cancels it. */
function Comparison({ fit, onChange }: { readonly fit: Fit; readonly onChange: () => void }) {
  const { api, overview, say, text: all } = useSurface();
  const text = all.learning.fit;
  const [segmentBy, setSegmentBy] = useState<readonly string[]>(fit.segmentBy);
  const [within, setWithin] = useState(fit.within);
  const { sending, refusal, send, forget } = useSent();
  const { job } = fit;
  const press = async (call: () => Promise<Answer<Done>>) => {
    const done = await send(call);
    if (done === null) return;
    say(done.message);
    onChange();
  };
  const refused = refusal !== null && <WriteRefused refusal={refusal} onTheirs={forget} />;
  if (job !== null && isUnderWay(fit)) {
    return (
      <Flex direction="column" gap="sm">
        {refused}
        <ProgressBar title={text.running} value={Math.round(job.done * 100)} maxValue={100} />
        {overview.you.mayEdit && (
          <Flex direction="row" justify="start">
            <Button size="sm" onClick={() => void press(() => api.cancelFit({}))}>
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
      {job?.state === 'cancelled' && <Text>{text.cancelled}</Text>}
      {typeof job?.trouble === 'string' && (
        <Alert title={text.failed} variant="warning">
          {job.trouble}
        </Alert>
      )}
      {overview.you.mayEdit && (
        <>
          <MultiSelect
            name="segmentBy"
            label={text.segmentBy}
            description={text.segmentByWhy}
            value={[...segmentBy]}
            options={kinds.map((value) => ({ value, label: attributeLabel(value, all.conditions) }))}
            onChange={(chosen) => setSegmentBy(chosen.map(String).slice(-MOST_SEGMENTS))}
          />
          <NumberInput
            name="fitWithin"
            label={text.within}
            value={within}
            min={1}
            max={20}
            onChange={setWithin}
          />
          <Flex direction="row" justify="start">
            <LoadingButton
              loading={sending}
              onClick={() => void press(() => api.fitReps({ segmentBy: [...segmentBy], within }))}
            >
              {text.start}
            </LoadingButton>
          </Flex>
        </>
      )}
    </Flex>
  );
}

function Found({ found }: { readonly found: NonNullable<Fit['found']> }) {
  const { locale, text: all } = useSurface();
  const text = all.learning.fit;
  const { territories, tooSmall, leads, fittedAt } = found;
  return (
    <Flex direction="column" gap="md">
      <Text>{text.done(momentText(fittedAt, locale), leads)}</Text>
      {territories.length === 0 && <Text>{text.nothing}</Text>}
      {territories.map((territory) => (
        <FittedTerritory key={territory.territoryId} territory={territory} found={found} />
      ))}
      {territories.length > 0 && tooSmall > 0 && <Text>{text.tooSmall(tooSmall)}</Text>}
    </Flex>
  );
}
