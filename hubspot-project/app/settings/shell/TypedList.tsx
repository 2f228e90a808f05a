import { Input } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { valuesOf } from './lists.ts';

/** Several values in one line, with commas between them; what is typed stays as it is while it is typed. */
export function TypedList({
  name,
  label,
  description = '',
  readOnly = false,
  values,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly readOnly?: boolean;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}) {
  const [typed, setTyped] = useState(values.join(', '));
  return (
    <Input
      name={name}
      label={label}
      description={description}
      readOnly={readOnly}
      value={typed}
      onInput={(text) => {
        setTyped(text);
        onChange(valuesOf(text));
      }}
    />
  );
}
