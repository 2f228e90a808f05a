import { Text, TimeInput } from '@hubspot/ui-extensions';
import { useText } from '../shell/surface.tsx';
import { endsNextDay, minuteOf, spanOf, timeOf } from './clock-time.ts';

interface Span {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** From when to when; an end before the start lies on the next day, and the line says so. */
export function SpanInput({
  name,
  span,
  onChange,
}: {
  readonly name: string;
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}) {
  const text = useText().people.hours;
  const { startMinute, endMinute } = span;
  return (
    <>
      <TimeInput
        name={`${name}-start`}
        label={text.start}
        value={timeOf(startMinute)}
        onChange={(start) => onChange(spanOf(minuteOf(start), endMinute % 1440))}
      />
      <TimeInput
        name={`${name}-end`}
        label={text.end}
        value={timeOf(endMinute)}
        onChange={(end) => onChange(spanOf(startMinute, minuteOf(end)))}
      />
      {endsNextDay(span) && <Text variant="microcopy">{text.nextDay}</Text>}
    </>
  );
}
