import type { CheckboxProps, RadioButtonProps, ToggleProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { LabelMarks, useGiven } from './field.tsx';
import { classes, hostComponent } from './host-component.tsx';
import { sizeName } from './sizes.ts';

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly checked: boolean;
  readonly readOnly?: boolean | undefined;
  readonly description?: string | undefined;
  readonly inline?: boolean | undefined;
  readonly size?: string | undefined;
  readonly label?: string | undefined;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
}

function Choice({
  description,
  inline,
  size = 'md',
  label,
  readOnly,
  onChange,
  children,
  ...input
}: ChoiceProps) {
  const id = useId();
  return (
    <div className={classes('hs-choice-box', inline && 'hs-choice-inline', `hs-choice-${sizeName(size)}`)}>
      <label className="hs-choice">
        <input
          {...input}
          aria-label={label}
          aria-describedby={description === undefined ? undefined : id}
          disabled={readOnly}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{children}</span>
      </label>
      {description !== undefined && (
        <div id={id} className="hs-description-text hs-choice-description">
          {description}
        </div>
      )}
    </div>
  );
}

function Tick(props: CheckboxProps & { readonly type: 'checkbox' | 'radio' }) {
  const { type, value = '', checked, readOnly, description, name, size, onChange, children, inline } = props;
  const [shown, show] = useGiven(checked ?? props.initialIsChecked ?? false);
  return (
    <Choice
      {...{ type, value, name, readOnly, description, inline, size, children }}
      label={props['aria-label']}
      checked={shown}
      onChange={(on) => {
        show(on);
        onChange?.(on, value);
      }}
    />
  );
}

const tickProps = [
  ...(['value', 'checked', 'readOnly', 'description', 'name', 'size', 'onChange', 'inline'] as const),
  'initialIsChecked',
] as const;

export const Checkbox = hostComponent<CheckboxProps>('Checkbox', [...tickProps, 'aria-label'], (props) => (
  <Tick {...props} type="checkbox" />
));
export const RadioButton = hostComponent<RadioButtonProps>('RadioButton', tickProps, (props) => (
  <Tick {...props} type="radio" />
));

function Switch(props: ToggleProps) {
  const { checked, readOnly, name, size = 'md', onChange, label, labelDisplay = 'inline' } = props;
  const { textChecked = 'ON', textUnchecked = 'OFF' } = props;
  const [shown, show] = useGiven(checked ?? props.initialIsChecked ?? false);
  return (
    <label className={`hs-toggle hs-toggle-${sizeName(size)} hs-toggle-label-${labelDisplay}`}>
      <span className={labelDisplay === 'hidden' ? 'visually-hidden' : 'hs-label'}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        {...{ name }}
        checked={shown}
        disabled={readOnly}
        onChange={(event) => {
          show(event.currentTarget.checked);
          onChange?.(event.currentTarget.checked);
        }}
      />
      <span className="hs-toggle-track" aria-hidden="true">
        {sizeName(size) === 'md' && <span>{shown ? textChecked : textUnchecked}</span>}
      </span>
    </label>
  );
}

export const Toggle = hostComponent<ToggleProps>(
  'Toggle',
  [
    ...(['checked', 'readOnly', 'name', 'size', 'onChange', 'initialIsChecked', 'label'] as const),
    ...(['labelDisplay', 'textChecked', 'textUnchecked'] as const),
  ],
  (props) => <Switch {...props} />,
);

/** HubSpot's ToggleGroupProps is a union by `toggleType`; this is what its members have in common. */
interface ToggleGroupProps {
  readonly toggleType?: 'checkboxList' | 'radioButtonList';
  readonly name: string;
  readonly label: string;
  readonly validationMessage?: string;
  readonly required?: boolean;
  readonly tooltip?: string;
  readonly error?: boolean;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly initialIsChecked?: boolean;
    readonly readOnly?: boolean;
    readonly description?: string;
  }[];
  readonly inline?: boolean;
  readonly size?: string;
  readonly value?: string | string[];
  readonly onChange?: (value: string | string[]) => void;
}

function Group(props: ToggleGroupProps) {
  const {
    toggleType = 'checkboxList',
    name,
    label,
    validationMessage,
    error,
    options,
    inline,
    size,
    onChange,
  } = props;
  const single = toggleType === 'radioButtonList';
  const [chosen, choose] = useGiven(
    props.value ?? options.filter((option) => option.initialIsChecked).map((option) => option.value),
  );
  const values = typeof chosen === 'string' ? [chosen] : chosen;
  // Radio buttons of two groups must not share a name within the page.
  const ownName = `${name}-${useId()}`;
  return (
    <fieldset className={classes('hs-fieldset', error && 'hs-field-error')}>
      <legend className="hs-label">
        {label}
        <LabelMarks {...props} />
      </legend>
      <div className={classes('hs-choices', inline && 'hs-choices-inline')}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type={single ? 'radio' : 'checkbox'}
            name={ownName}
            value={option.value}
            size={size}
            readOnly={option.readOnly}
            description={option.description}
            checked={values.includes(option.value)}
            onChange={(on) => {
              const others = values.filter((value) => value !== option.value);
              const next = single ? option.value : on ? [...others, option.value] : others;
              choose(next);
              onChange?.(next);
            }}
          >
            {option.label}
          </Choice>
        ))}
      </div>
      {validationMessage && (
        <div className={error ? 'hs-message-error' : 'hs-message-fine'}>{validationMessage}</div>
      )}
    </fieldset>
  );
}

export const ToggleGroup = hostComponent<ToggleGroupProps>(
  'ToggleGroup',
  [
    ...(['toggleType', 'name', 'label', 'validationMessage', 'required', 'tooltip', 'error'] as const),
    ...(['options', 'inline', 'size', 'value', 'onChange'] as const),
  ],
  (props) => <Group {...props} />,
);
