import { Divider, Flex, Input, Text } from '@hubspot/ui-extensions';
import type { RepEntry } from '../contract.generated.ts';
import { officeHours } from '../hours/clock-time.ts';
import { DaysEditor } from '../hours/DaysEditor.tsx';
import { HoursEditor } from '../hours/HoursEditor.tsx';
import { Choice } from '../shell/Choice.tsx';
import { valuesOf } from '../shell/lists.ts';
import { OptionalNumber } from '../shell/OptionalNumber.tsx';
import { useText } from '../shell/surface.tsx';
import { TypedList } from '../shell/TypedList.tsx';
import { RampFields } from './RampFields.tsx';

export function RepFields({
  entry,
  onChange: put,
}: {
  readonly entry: RepEntry;
  readonly onChange: (patch: Partial<RepEntry>) => void;
}) {
  const text = useText().people.editor;
  const typed = (value: string) => (value.trim() === '' ? null : value.trim());
  return (
    <Flex direction="column" gap="md">
      <OptionalNumber
        name="perDay"
        label={text.perDay}
        description={text.perDayHint}
        value={entry.perDay}
        onChange={(perDay) => put({ perDay })}
      />
      <Choice
        name="hours"
        label={text.ownHours}
        value={entry.hours === null ? 'hubspot' : 'own'}
        words={text.hoursOf}
        onChange={(of) => put({ hours: of === 'own' ? [officeHours] : null })}
      />
      {entry.hours !== null && <HoursEditor hours={entry.hours} onChange={(hours) => put({ hours })} />}
      <Flex direction="row" gap="sm" wrap>
        <Input
          name="timeZone"
          label={text.timeZone}
          description={text.timeZoneHint}
          value={entry.timeZone ?? ''}
          onInput={(zone) => put({ timeZone: typed(zone) })}
        />
        <Input
          name="holidays"
          label={text.holidays}
          description={text.holidaysHint}
          value={entry.holidays ?? ''}
          onInput={(code) => put({ holidays: typed(code.toUpperCase()) })}
        />
      </Flex>
      <Divider />
      <Text format={{ fontWeight: 'demibold' }}>{text.absences}</Text>
      <DaysEditor
        days={entry.absences}
        none={text.noAbsence}
        add={text.addAbsence}
        onChange={(days) => put({ absences: days.map(({ from, to }) => ({ from, to })) })}
      />
      <Divider />
      <Flex direction="row" gap="sm" wrap>
        <TypedList
          name="languages"
          label={text.languages}
          description={text.languagesHint}
          values={entry.languages}
          onChange={(languages) => put({ languages: valuesOf(languages.join(',').toLowerCase()) })}
        />
        <TypedList
          name="skills"
          label={text.skills}
          description={text.skillsHint}
          values={entry.skills}
          onChange={(skills) => put({ skills })}
        />
      </Flex>
      <RampFields ramp={entry.ramp} onChange={(ramp) => put({ ramp })} />
    </Flex>
  );
}
