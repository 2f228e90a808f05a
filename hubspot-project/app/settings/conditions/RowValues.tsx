import { Input, Select } from '@hubspot/ui-extensions';
import { useText } from '../shell/surface.tsx';
import type { RowFault } from './condition-of-rows.ts';
import type { NamedList, Row } from './condition-rows.ts';

/** What stands after the operator: values, bounds or a list, as the operator asks for. */
export function RowValues({
  name,
  row,
  fault,
  lists,
  onChange,
}: {
  readonly name: string;
  readonly row: Row;
  readonly fault: RowFault | null;
  readonly lists: readonly NamedList[];
  readonly onChange: (row: Row) => void;
}) {
  const text = useText().conditions;
  const broken = fault !== null && fault !== 'no_property';
  const field = (side: 'values' | 'from' | 'to', label: string, placeholder?: string) => (
    <Input
      name={`${name}${side}-${row.key}`}
      label={label}
      value={row[side]}
      placeholder={placeholder ?? ''}
      error={broken}
      validationMessage={broken ? text.fault[fault] : ''}
      onInput={(value) => onChange({ ...row, [side]: value })}
    />
  );

  switch (row.question) {
    case 'known':
    case 'unknown':
      return null;
    case 'at_least':
      return field('from', text.label.number);
    case 'at_most':
      return field('to', text.label.number);
    case 'between':
    case 'date_between': {
      const hint = row.question === 'date_between' ? text.hint.day : undefined;
      return (
        <>
          {field('from', text.label.from, hint)}
          {field('to', text.label.to, hint)}
        </>
      );
    }
    case 'postal_between':
      return field('values', text.label.values, text.hint.ranges);
    case 'in_list':
    case 'not_in_list':
      return (
        <Select
          name={`${name}list-${row.key}`}
          label={text.label.list}
          value={row.values}
          options={lists.map((list) => ({ value: list.listId, label: list.name }))}
          error={broken}
          validationMessage={lists.length === 0 ? text.noLists : broken ? text.fault[fault] : ''}
          onChange={(listId) => onChange({ ...row, values: String(listId) })}
        />
      );
    default:
      return field(
        'values',
        text.label.values,
        row.attribute === 'country' ? text.hint.country : text.hint.values,
      );
  }
}
