import { Flex, NumberInput, Text, Toggle } from '@hubspot/ui-extensions';
import type { RepEntry } from '../contract.generated.ts';
import { dayOf } from '../hours/clock-time.ts';
import { DayInput } from '../hours/DayInput.tsx';
import { useText } from '../shell/surface.tsx';

const today = (): string => {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth(), date: now.getDate() });
};

/** A new rep's share grows week by week. */
export function RampFields({
  ramp,
  onChange,
}: {
  readonly ramp: RepEntry['ramp'];
  readonly onChange: (ramp: RepEntry['ramp']) => void;
}) {
  const text = useText().people.editor;
  return (
    <Flex direction="column" gap="sm">
      <Toggle
        name="ramp"
        label={text.ramp}
        checked={ramp !== null}
        onChange={(on) => onChange(on ? { startsOn: today(), weeks: 8, from: 0.2 } : null)}
      />
      {ramp !== null && (
        <>
          <Text variant="microcopy">{text.rampHelp}</Text>
          <Flex direction="row" gap="sm" align="end" wrap>
            <DayInput
              name="rampStart"
              label={text.rampStart}
              day={ramp.startsOn}
              onChange={(startsOn) => onChange({ ...ramp, startsOn })}
            />
            <NumberInput
              name="rampFrom"
              label={text.rampFrom}
              value={Math.round(ramp.from * 100)}
              min={1}
              max={100}
              onChange={(percent) => onChange({ ...ramp, from: percent / 100 })}
            />
            <NumberInput
              name="rampWeeks"
              label={text.rampWeeks}
              value={ramp.weeks}
              min={1}
              max={52}
              onChange={(weeks) => onChange({ ...ramp, weeks })}
            />
          </Flex>
        </>
      )}
    </Flex>
  );
}
