import { DateInput } from '@hubspot/ui-extensions';
import { dateOf, dayOf } from './clock-time.ts';

/** A day as Baton writes it, "2026-12-24"; empty while none is chosen. */
export function DayInput({
  name,
  label,
  day,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly day: string;
  readonly onChange: (day: string) => void;
}) {
  const date = dateOf(day);
  return (
    <DateInput
      name={name}
      label={label}
      format="YYYY-MM-DD"
      {...(date === null ? {} : { value: date })}
      onChange={(chosen) => onChange(dayOf(chosen))}
    />
  );
}
