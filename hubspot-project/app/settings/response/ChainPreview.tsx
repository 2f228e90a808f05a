import { Flex, LoadingButton, Select, Text, TimeInput } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Chain } from '../contract.generated.ts';
import { dateOf, dayOf, timeOf } from '../hours/clock-time.ts';
import { DayInput } from '../hours/DayInput.tsx';
import { useSent } from '../hooks/use-sent.ts';
import { Refused } from '../shell/Refused.tsx';
import { useSurface } from '../shell/surface.tsx';
import { TerritorySearch } from '../shell/TerritorySearch.tsx';
import { ChainTable } from './ChainTable.tsx';

const today = (): string => {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth(), date: now.getDate() });
};

/** That moment as the reader's own clock shows it, epoch milliseconds. */
function momentOf(day: string, minute: number): number {
  const date = dateOf(day);
  const { hours, minutes } = timeOf(minute);
  return date === null ? Date.now() : new Date(date.year, date.month, date.date, hours, minutes).getTime();
}

/** Late enough that most chains run into the evening. */
const LATE_IN_THE_DAY = 16 * 60 + 30;

/** A lead that nobody answers, followed through nights and holidays. */
export function ChainPreview() {
  const { api, text: all } = useSurface();
  const text = all.response.preview;
  const [chosen, setChosen] = useState<string | null>(null);
  const [day, setDay] = useState(today);
  const [minute, setMinute] = useState(LATE_IN_THE_DAY);
  const [chain, setChain] = useState<Chain | null>(null);
  const { sending, refusal, send } = useSent();
  const run = async (territoryId: string) =>
    setChain(await send(() => api.chain(territoryId, momentOf(day, minute))));

  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{text.title}</Text>
      <Text variant="microcopy">{text.help}</Text>
      <TerritorySearch name="chainTerritory" chosen={chosen === null ? [] : [chosen]}>
        {(options) => {
          const territoryId = chosen ?? options[0]?.value;
          if (territoryId === undefined) return null;
          return (
            <Flex direction="row" gap="sm" align="end" wrap>
              <Select
                name="chainTerritory"
                label={text.territory}
                value={territoryId}
                options={options}
                onChange={(territory) => setChosen(String(territory))}
              />
              <DayInput name="chainDay" label={text.day} day={day} onChange={setDay} />
              <TimeInput
                name="chainTime"
                label={text.time}
                value={timeOf(minute)}
                onChange={({ hours, minutes }) => setMinute(hours * 60 + minutes)}
              />
              <LoadingButton loading={sending} onClick={() => void run(territoryId)}>
                {text.run}
              </LoadingButton>
            </Flex>
          );
        }}
      </TerritorySearch>
      {refusal !== null && <Refused title={all.frame.error.title} refusal={refusal} text={all.frame} />}
      {chain !== null && <ChainTable chain={chain} />}
    </Flex>
  );
}
