import type { BaseDate, BaseTime, DateInputProps, TimeInputProps } from '@hubspot/ui-extensions';
import { Field, inputProps, useEditedText } from './field.tsx';
import { hostComponent } from './host-component.tsx';

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** HubSpot counts months from 0. */
const dateText = (day: BaseDate | null | undefined): string =>
  day ? `${digits(day.year, 4)}-${digits(day.month + 1, 2)}-${digits(day.date, 2)}` : '';

function readDate(text: string): (BaseDate & { formattedDate: string }) | null {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return year < 1000 ? null : { year, month: month - 1, date, formattedDate: text };
}

function DateBox(props: DateInputProps) {
  const { name, readOnly, min, max, minValidationMessage, maxValidationMessage } = props;
  const { value, defaultValue, onChange, onBlur, onFocus } = props;
  const { text, edit, settle } = useEditedText(dateText(value ?? defaultValue));
  const tell = (callback: DateInputProps['onChange']) => {
    const day = readDate(text);
    if (day !== null) callback?.(day);
  };
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          {...{ name, readOnly }}
          type="date"
          className="hs-input"
          title={[minValidationMessage, maxValidationMessage].filter(Boolean).join(' ') || undefined}
          min={dateText(min) || undefined}
          max={dateText(max) || undefined}
          value={text}
          onChange={(event) => {
            edit(event.currentTarget.value);
            const day = readDate(event.currentTarget.value);
            if (day !== null) onChange?.(day);
          }}
          onBlur={() => {
            settle();
            tell(onBlur);
          }}
          onFocus={() => tell(onFocus)}
        />
      )}
    </Field>
  );
}

export const DateInput = hostComponent<DateInputProps>(
  'DateInput',
  [
    ...inputProps,
    ...(['min', 'max', 'minValidationMessage', 'maxValidationMessage', 'format', 'timezone'] as const),
    ...(['clearButtonLabel', 'todayButtonLabel'] as const),
  ],
  (props) => <DateBox {...props} />,
);

const timeText = (time: BaseTime | null | undefined): string =>
  time ? `${digits(time.hours, 2)}:${digits(time.minutes, 2)}` : '';

function readTime(text: string): BaseTime | null {
  const [hours, minutes] = text.split(':').map(Number);
  return text === '' || hours === undefined || minutes === undefined ? null : { hours, minutes };
}

function TimeBox(props: TimeInputProps) {
  const { name, readOnly, min, max, interval = 30, value, defaultValue, onChange, onBlur, onFocus } = props;
  const { text, edit, settle } = useEditedText(timeText(value ?? defaultValue));
  const tell = (callback: TimeInputProps['onChange'], typed = text) => {
    const time = readTime(typed);
    if (time !== null) callback?.(time);
  };
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          {...{ name, readOnly }}
          type="time"
          className="hs-input"
          step={interval * 60}
          min={timeText(min) || undefined}
          max={timeText(max) || undefined}
          value={text}
          onChange={(event) => {
            edit(event.currentTarget.value);
            tell(onChange, event.currentTarget.value);
          }}
          onBlur={() => {
            settle();
            tell(onBlur);
          }}
          onFocus={() => tell(onFocus)}
        />
      )}
    </Field>
  );
}

export const TimeInput = hostComponent<TimeInputProps>(
  'TimeInput',
  [...inputProps, 'min', 'max', 'interval', 'timezone'],
  (props) => <TimeBox {...props} />,
);
