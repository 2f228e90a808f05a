import { Flex, Text, TimeInput, ToggleGroup } from '@hubspot/ui-extensions';
import { DayInput } from '../hours/DayInput.tsx';
import { minuteOf, timeOf } from '../hours/clock-time.ts';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';
import { momentOf } from './chosen-moment.ts';
import type { ChosenMoment } from './chosen-moment.ts';

/** Now, or at a moment to come in the reader's own zone, which is said. */
export function WhenFields({
  moment,
  first,
  onChange,
}: {
  /** Null: now. */
  readonly moment: ChosenMoment | null;
  /** What is proposed. */
  readonly first: (now: number) => ChosenMoment;
  readonly onChange: (moment: ChosenMoment | null) => void;
}) {
  const { locale, overview, text: all } = useSurface();
  const text = all.publishing.when;
  const { scheduled } = overview;
  const at = moment === null ? null : momentOf(moment);
  return (
    <Flex direction="column" gap="xs">
      <ToggleGroup
        name="when"
        label={text.label}
        toggleType="radioButtonList"
        inline
        value={moment === null ? 'now' : 'at'}
        options={[
          { value: 'now', label: text.now },
          { value: 'at', label: text.at },
        ]}
        onChange={(chosen) => onChange(chosen === 'at' ? first(Date.now()) : null)}
      />
      {moment !== null && (
        <>
          <Flex direction="row" gap="sm" wrap>
            <DayInput
              name="publish-day"
              label={text.day}
              day={moment.day}
              onChange={(day) => onChange({ ...moment, day })}
            />
            <TimeInput
              name="publish-time"
              label={text.time}
              interval={15}
              value={timeOf(moment.minute)}
              onChange={(time) => onChange({ ...moment, minute: minuteOf(time) })}
            />
          </Flex>
          <Text variant="microcopy">{text.help(moment.timeZone)}</Text>
          {at !== null && <Text>{text.goesLive(momentText(at, locale), moment.timeZone)}</Text>}
        </>
      )}
      {moment === null && scheduled !== null && (
        <Text variant="microcopy">{text.overtakes(scheduled.version)}</Text>
      )}
    </Flex>
  );
}
