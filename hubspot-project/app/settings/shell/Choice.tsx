import { Select } from '@hubspot/ui-extensions';

/** A choice among values that have words: what is chosen is one of them again. */
export function Choice<Value extends string>({
  name,
  label,
  value,
  words,
  description = '',
  readOnly = false,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly description?: string;
  readonly readOnly?: boolean;
  readonly onChange: (value: Value) => void;
}) {
  const values = Object.keys(words).filter((key): key is Value => key in words);
  return (
    <Select
      name={name}
      label={label}
      description={description}
      readOnly={readOnly}
      value={value}
      options={values.map((option) => ({ value: option, label: words[option] }))}
      onChange={(chosen) => {
        const found = values.find((option) => option === chosen);
        if (found !== undefined) onChange(found);
      }}
    />
  );
}
