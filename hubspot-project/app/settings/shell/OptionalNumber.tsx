import { Input } from '@hubspot/ui-extensions';
import { useState } from 'react';

const numberOf = (text: string): number | null | undefined => {
  const written = text.trim().replace(',', '.');
  if (written === '') return null;
  return /^\d+(\.\d+)?$/.test(written) ? Number(written) : undefined;
};

/** A number that may be left out. HubSpot's number input cannot be emptied again, so this is a text; what is no number is not taken. */
export function OptionalNumber({
  name,
  label,
  description = '',
  value,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  return (
    <Input
      name={name}
      label={label}
      description={description}
      value={typed}
      error={numberOf(typed) === undefined}
      onInput={(text) => {
        setTyped(text);
        const number = numberOf(text);
        if (number !== undefined) onChange(number);
      }}
    />
  );
}
