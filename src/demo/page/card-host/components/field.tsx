import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { classes } from './host-component.tsx';

export interface FieldProps {
  readonly label?: string | undefined;
  readonly required?: boolean | undefined;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  readonly error?: boolean | undefined;
  readonly validationMessage?: string | undefined;
}

/** The props that every labelled input of HubSpot shares. */
export const fieldProps = [
  'label',
  'name',
  'value',
  'required',
  'readOnly',
  'description',
  'tooltip',
  'error',
  'validationMessage',
  'onChange',
] as const;
export const inputProps = [...fieldProps, 'defaultValue', 'onBlur', 'onFocus'] as const;

/** What ties the control to its label and messages. */
export interface ControlProps {
  readonly id: string;
  readonly required?: boolean | undefined;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** The id of the label of a control. */
export const labelIdOf = (id: string): string => `${id}-label`;

/** The marks beside a label: required, and a question mark with the tooltip. */
export function LabelMarks({ required, tooltip }: Pick<FieldProps, 'required' | 'tooltip'>) {
  return (
    <>
      {required && (
        <span className="hs-required" aria-hidden="true">
          {' '}
          *
        </span>
      )}
      {tooltip !== undefined && (
        <span className="hs-hint" title={tooltip} role="img" aria-label={tooltip}>
          i
        </span>
      )}
    </>
  );
}

/** A label above, a control, and what is said about it below. */
export function Field({
  label,
  required,
  description,
  tooltip,
  error,
  validationMessage,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const notes = [
    ...(description === undefined ? [] : [`${id}-description`]),
    ...(validationMessage ? [`${id}-message`] : []),
  ];
  return (
    <div className={classes('hs-field', error && 'hs-field-error')}>
      {label !== undefined && (
        <div className="hs-label-row">
          <label id={labelIdOf(id)} htmlFor={id} className="hs-label">
            {label}
          </label>
          <LabelMarks required={required} tooltip={tooltip} />
        </div>
      )}
      {description !== undefined && (
        <div id={`${id}-description`} className="hs-description-text">
          {description}
        </div>
      )}
      {children({
        id,
        required,
        ...(notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') }),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {validationMessage && (
        <div id={`${id}-message`} className={error ? 'hs-message-error' : 'hs-message-fine'}>
          {validationMessage}
        </div>
      )}
    </div>
  );
}

/**
 * The text in a box that the extension controls from its worker. What is typed shows at once; an answer that only
 * repeats what was typed earlier never overwrites what was typed since. `settle` ends an edit: it says whether the
 * text has changed since the last time, and forgets what may still come back.
 */
export function useEditedText(given: string): {
  readonly text: string;
  readonly edit: (text: string) => void;
  readonly settle: () => boolean;
} {
  const [text, setText] = useState(given);
  const typed = useRef<string[]>([]);
  const settled = useRef(given);
  useEffect(() => {
    const echo = typed.current.lastIndexOf(given);
    if (echo >= 0) {
      typed.current.splice(0, echo + 1);
      return;
    }
    typed.current = [];
    settled.current = given;
    setText(given);
  }, [given]);
  return {
    text,
    edit: (next) => {
      typed.current.push(next);
      setText(next);
    },
    settle: () => {
      const changed = settled.current !== text;
      typed.current = [];
      settled.current = text;
      return changed;
    },
  };
}

/** A choice that shows at once and follows whatever the extension says later. Values are told apart by their JSON. */
export function useGiven<T>(given: T): [T, (value: T) => void] {
  const [shown, setShown] = useState(given);
  const key = JSON.stringify(given);
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => setShown(latest.current), [key]);
  return [shown, setShown];
}
