import type { NumberInputProps, StepperInputProps } from '@hubspot/ui-extensions';
import { Field, inputProps, useEditedText } from './field.tsx';
import { hostComponent } from './host-component.tsx';

const textOf = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '' : String(value);

interface NumberHandlers {
  readonly value?: number | undefined;
  readonly defaultValue?: number | undefined;
  readonly precision?: number | undefined;
  readonly onChange?: ((value: number) => void) | undefined;
  readonly onInput?: ((value: number) => void) | undefined;
  readonly onBlur?: ((value: number) => void) | undefined;
  readonly onFocus?: ((value: number) => void) | undefined;
}

/** As with text: `onInput` with every edit, `onChange` when the box is left. An empty box is NaN. */
function useNumberBox({
  value,
  defaultValue,
  precision,
  onChange,
  onInput,
  onBlur,
  onFocus,
}: NumberHandlers) {
  const { text, edit, settle } = useEditedText(textOf(value ?? defaultValue));
  const read = (typed: string): number => {
    const number = typed.trim() === '' ? Number.NaN : Number(typed);
    return precision === undefined || Number.isNaN(number) ? number : Number(number.toFixed(precision));
  };
  const commit = () => {
    if (settle()) onChange?.(read(text));
  };
  const set = (number: number) => {
    edit(textOf(number));
    onChange?.(number);
  };
  return {
    number: read(text),
    set,
    box: {
      type: 'number',
      step: 'any',
      value: text,
      onChange: (event: { currentTarget: { value: string } }) => {
        edit(event.currentTarget.value);
        onInput?.(read(event.currentTarget.value));
      },
      onBlur: () => {
        commit();
        onBlur?.(read(text));
      },
      onFocus: () => onFocus?.(read(text)),
      onKeyDown: (event: { key: string }) => {
        if (event.key === 'Enter') commit();
      },
    },
  };
}

function NumberBox(props: NumberInputProps) {
  const { name, readOnly, placeholder, min, max, formatStyle = 'decimal', textAlign = 'left' } = props;
  const { box } = useNumberBox(props);
  return (
    <Field {...props}>
      {(control) => (
        <div className="hs-number">
          <input
            {...control}
            {...box}
            {...{ name, readOnly, placeholder, min, max }}
            className="hs-input"
            style={{ textAlign }}
          />
          {formatStyle === 'percentage' && <span aria-hidden="true">%</span>}
        </div>
      )}
    </Field>
  );
}

const numberProps = [...inputProps, 'placeholder', 'min', 'max', 'precision', 'formatStyle'] as const;

export const NumberInput = hostComponent<NumberInputProps>(
  'NumberInput',
  [...numberProps, 'onInput', 'textAlign'],
  (props) => <NumberBox {...props} />,
);

function Stepper(props: StepperInputProps) {
  const { label, name, readOnly, placeholder, min = -Infinity, max = Infinity, stepSize = 1 } = props;
  const { minValueReachedTooltip, maxValueReachedTooltip } = props;
  const { box, number, set } = useNumberBox(props);
  const at = Number.isNaN(number) ? 0 : number;
  const step = (by: number) => set(Math.min(max, Math.max(min, Number((at + by).toFixed(10)))));
  return (
    <Field {...props}>
      {(control) => (
        <div className="hs-stepper">
          <button
            type="button"
            className="hs-step"
            aria-label={`${label}: ${stepSize} less`}
            title={at <= min ? minValueReachedTooltip : undefined}
            disabled={readOnly || at <= min}
            onClick={() => step(-stepSize)}
          >
            −
          </button>
          <input {...control} {...box} {...{ name, readOnly, placeholder }} className="hs-input" />
          <button
            type="button"
            className="hs-step"
            aria-label={`${label}: ${stepSize} more`}
            title={at >= max ? maxValueReachedTooltip : undefined}
            disabled={readOnly || at >= max}
            onClick={() => step(stepSize)}
          >
            +
          </button>
        </div>
      )}
    </Field>
  );
}

export const StepperInput = hostComponent<StepperInputProps>(
  'StepperInput',
  [...numberProps, 'stepSize', 'minValueReachedTooltip', 'maxValueReachedTooltip'],
  (props) => <Stepper {...props} />,
);
