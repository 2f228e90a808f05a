import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions';
import type { KeyboardEvent } from 'react';
import { Field, inputProps, useEditedText } from './field.tsx';
import { hostComponent } from './host-component.tsx';

interface TextHandlers {
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onInput?: ((value: string) => void) | undefined;
  readonly onBlur?: ((value: string) => void) | undefined;
  readonly onFocus?: ((value: string) => void) | undefined;
}

/** HubSpot's rule for text: `onInput` with every edit, `onChange` when the box is left or Enter submits its form. */
function useTextBox({ value, defaultValue = '', onChange, onInput, onBlur, onFocus }: TextHandlers) {
  const { text, edit, settle } = useEditedText(value ?? defaultValue);
  const commit = () => {
    if (settle()) onChange?.(text);
  };
  return {
    edit: (next: string) => {
      edit(next);
      onInput?.(next);
    },
    box: {
      value: text,
      onChange: (event: { currentTarget: { value: string } }) => {
        edit(event.currentTarget.value);
        onInput?.(event.currentTarget.value);
      },
      onBlur: () => {
        commit();
        onBlur?.(text);
      },
      onFocus: () => onFocus?.(text),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) commit();
      },
    },
  };
}

function TextBox(props: InputProps) {
  const { name, type = 'text', readOnly, placeholder } = props;
  const { box } = useTextBox(props);
  return (
    <Field {...props}>
      {(control) => (
        <input {...control} {...box} {...{ name, type, readOnly, placeholder }} className="hs-input" />
      )}
    </Field>
  );
}

export const Input = hostComponent<InputProps>(
  'Input',
  [...inputProps, 'onInput', 'placeholder', 'type'],
  (props) => <TextBox {...props} />,
);

function LongTextBox(props: TextAreaProps) {
  const { name, readOnly, placeholder, cols, maxLength, rows = 3, resize = 'both' } = props;
  const { box } = useTextBox(props);
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          {...box}
          {...{ name, readOnly, placeholder, cols, maxLength, rows }}
          className="hs-input"
          style={{ resize }}
        />
      )}
    </Field>
  );
}

export const TextArea = hostComponent<TextAreaProps>(
  'TextArea',
  [...inputProps, 'onInput', 'placeholder', 'cols', 'maxLength', 'rows', 'resize'],
  (props) => <LongTextBox {...props} />,
);

function SearchBox(props: SearchInputProps) {
  const { name, readOnly, placeholder, clearable = true, onChange } = props;
  const { box, edit } = useTextBox(props);
  return (
    <Field {...props}>
      {(control) => (
        <div className="hs-search">
          <input
            {...control}
            {...box}
            {...{ name, readOnly, placeholder }}
            type="search"
            className="hs-input"
          />
          {clearable && box.value !== '' && (
            <button
              type="button"
              className="hs-search-clear"
              aria-label="Clear"
              onClick={() => {
                edit('');
                onChange?.('');
              }}
            >
              <span aria-hidden="true">×</span>
            </button>
          )}
        </div>
      )}
    </Field>
  );
}

export const SearchInput = hostComponent<SearchInputProps>(
  'SearchInput',
  [...inputProps, 'onInput', 'placeholder', 'clearable'],
  (props) => <SearchBox {...props} />,
);
