import type { MultiSelectProps, SelectProps } from '@hubspot/ui-extensions';
import { Fragment, useId, useRef, useState } from 'react';
import { Field, fieldProps, labelIdOf, useGiven } from './field.tsx';
import { classes, hostComponent } from './host-component.tsx';
import { Popup } from './popup.tsx';

const selectProps = [...fieldProps, 'placeholder', 'variant', 'options'] as const;

/** A value may be text, a number or a boolean: an option is known by its place. */
function SelectBox(props: SelectProps) {
  const {
    label,
    name,
    readOnly,
    placeholder = '',
    variant = 'input',
    options,
    value,
    onChange,
    onInput,
  } = props;
  const [shown, show] = useGiven(value);
  const at = options.findIndex((option) => option.value === shown);
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          name={name}
          className={classes('hs-input hs-select', variant === 'transparent' && 'hs-select-bare')}
          aria-label={label === undefined ? (name ?? placeholder) : undefined}
          disabled={readOnly}
          value={at < 0 ? '' : at}
          onChange={(event) => {
            const option = options[Number(event.currentTarget.value)];
            if (event.currentTarget.value === '' || option === undefined) return;
            show(option.value);
            onInput?.(String(option.value));
            onChange?.(option.value);
          }}
        >
          {at < 0 && <option value="">{placeholder}</option>}
          {options.map((option, index) => (
            <option key={String(option.value)} value={index} data-value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export const Select = hostComponent<SelectProps>('Select', [...selectProps, 'onInput'], (props) => (
  <SelectBox {...props} />
));

const searchFrom = 8;

function MultiSelectBox(props: MultiSelectProps) {
  const {
    label,
    name,
    readOnly,
    placeholder = 'Choose',
    variant = 'input',
    options,
    value = [],
    onChange,
  } = props;
  const [chosen, choose] = useGiven(value);
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const popupId = useId();
  const picked = options.filter((option) => chosen.includes(option.value));
  const wanted = search.trim().toLowerCase();
  const toggle = (option: (typeof options)[number], on: boolean) => {
    const next = on ? [...chosen, option.value] : chosen.filter((one) => one !== option.value);
    choose(next);
    onChange?.(next);
  };
  return (
    <Field {...props}>
      {({ required: _required, ...control }) => (
        <>
          <button
            {...control}
            ref={button}
            type="button"
            className={classes('hs-input hs-multi', variant === 'transparent' && 'hs-select-bare')}
            aria-expanded={open}
            // Its name is the label and what is chosen, as a list box would say both.
            aria-labelledby={label === undefined ? control.id : `${labelIdOf(control.id)} ${control.id}`}
            disabled={readOnly}
          >
            {picked.length === 0 && <span className="hs-placeholder">{placeholder}</span>}
            {picked.map((option) => (
              <Fragment key={String(option.value)}>
                <span className="hs-chip">{option.label}</span>{' '}
              </Fragment>
            ))}
            <span className="hs-caret" aria-hidden="true" />
          </button>
          <Popup
            {...{ button, open }}
            id={popupId}
            role="group"
            label={label ?? name ?? ''}
            onToggle={setOpen}
          >
            {open && options.length >= searchFrom && (
              <input
                type="search"
                className="hs-input"
                aria-label={`Search ${label ?? name ?? ''}`}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
            )}
            {open &&
              options
                .filter((option) => option.label.toLowerCase().includes(wanted))
                .map((option) => (
                  <label key={String(option.value)} className="hs-choice hs-menu-item">
                    <input
                      type="checkbox"
                      checked={chosen.includes(option.value)}
                      onChange={(event) => toggle(option, event.currentTarget.checked)}
                    />
                    <span>{option.label}</span>
                  </label>
                ))}
          </Popup>
        </>
      )}
    </Field>
  );
}

export const MultiSelect = hostComponent<MultiSelectProps>('MultiSelect', selectProps, (props) => (
  <MultiSelectBox {...props} />
));
