import { Button, Flex, Input, Text } from '@hubspot/ui-extensions';
import type { Calendar } from '../contract.generated.ts';
import { DayInput } from '../hours/DayInput.tsx';
import { DaysEditor } from '../hours/DaysEditor.tsx';
import { HoursEditor } from '../hours/HoursEditor.tsx';
import { SpanInput } from '../hours/SpanInput.tsx';
import { replaced, without } from '../shell/lists.ts';
import { useText } from '../shell/surface.tsx';

export function CalendarFields({
  calendar,
  onChange,
}: {
  readonly calendar: Calendar;
  readonly onChange: (patch: Partial<Calendar>) => void;
}) {
  const all = useText();
  const text = all.response.calendar;
  const { closures, extraShifts, holidays = '' } = calendar;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" gap="sm" align="end" wrap>
        <Input name="name" label={text.name} value={calendar.name} onInput={(name) => onChange({ name })} />
        <Input
          name="timeZone"
          label={text.timeZone}
          description={text.timeZoneHint}
          value={calendar.timeZone}
          onInput={(timeZone) => onChange({ timeZone: timeZone.trim() })}
        />
        <Input
          name="holidays"
          label={text.holidays}
          description={all.people.editor.holidaysHint}
          value={holidays}
          onInput={(code) =>
            onChange({ holidays: code.trim() === '' ? undefined : code.trim().toUpperCase() })
          }
        />
      </Flex>
      <Text format={{ fontWeight: 'demibold' }}>{text.week}</Text>
      <HoursEditor hours={calendar.week} onChange={(week) => onChange({ week })} />
      <Text format={{ fontWeight: 'demibold' }}>{text.closures}</Text>
      <DaysEditor
        days={closures}
        none={text.noClosure}
        add={text.addClosure}
        reason={text.closureName}
        onChange={(days) =>
          onChange({
            closures: days.map(({ from, to, name }) => ({ from, to, ...(name ? { name } : {}) })),
          })
        }
      />
      <Text format={{ fontWeight: 'demibold' }}>{text.extraShifts}</Text>
      {extraShifts.map((shift, index) => (
        <Flex key={index} direction="row" gap="sm" align="end" wrap>
          <DayInput
            name={`shift-${index}`}
            label={text.day}
            day={shift.date}
            onChange={(date) => onChange({ extraShifts: replaced(extraShifts, index, { ...shift, date }) })}
          />
          <SpanInput
            name={`shift-${index}`}
            span={shift}
            onChange={(span) =>
              onChange({ extraShifts: replaced(extraShifts, index, { ...shift, ...span }) })
            }
          />
          <Button
            size="xs"
            variant="transparent"
            onClick={() => onChange({ extraShifts: without(extraShifts, index) })}
          >
            {all.frame.remove}
          </Button>
        </Flex>
      ))}
      <Flex direction="row" justify="start">
        <Button
          size="xs"
          onClick={() =>
            onChange({ extraShifts: [...extraShifts, { date: '', startMinute: 540, endMinute: 1020 }] })
          }
        >
          {text.addShift}
        </Button>
      </Flex>
    </Flex>
  );
}
