import { AutoGrid, Button, Flex, Input, Select } from '@hubspot/ui-extensions';
import { useText } from '../shell/surface.tsx';
import { questionsAbout, standardAttributes } from './attributes.ts';
import type { Question } from './attributes.ts';
import type { RowFault } from './condition-of-rows.ts';
import type { NamedList, Row } from './condition-rows.ts';
import { attributeLabel } from './condition-sentence.ts';
import { RowValues } from './RowValues.tsx';

/** What the choice of attributes answers for "another property": its name is typed beside it. */
const OTHER = 'property:';

function attributeOptions(current: string, label: (attribute: string) => string) {
  const named = current.startsWith(OTHER) && current !== OTHER ? [current] : [];
  return [...standardAttributes, ...named, OTHER].map((value) => ({ value, label: label(value) }));
}

/** One line of the builder. Choosing another attribute keeps the operator and the values where they still make sense. */
export function ConditionRow({
  name,
  row,
  fault,
  lists,
  onChange,
  onRemove,
}: {
  readonly name: string;
  readonly row: Row;
  readonly fault: RowFault | null;
  readonly lists: readonly NamedList[];
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}) {
  const text = useText().conditions;
  const about = (attribute: string) => {
    const possible = questionsAbout(attribute);
    const question = possible.includes(row.question) ? row.question : (possible[0] ?? 'any_of');
    onChange({ ...row, attribute, question });
  };
  const custom = row.attribute.startsWith(OTHER);
  return (
    <AutoGrid columnWidth={150} flexible gap="sm">
      <Select
        name={`${name}attribute-${row.key}`}
        label={text.label.attribute}
        value={row.attribute}
        options={attributeOptions(row.attribute, (attribute) => attributeLabel(attribute, text))}
        onChange={(attribute) => about(String(attribute))}
      />
      {custom && (
        <Input
          name={`${name}property-${row.key}`}
          label={text.label.property}
          placeholder={text.hint.property}
          value={row.attribute.slice(OTHER.length)}
          error={fault === 'no_property'}
          validationMessage={fault === 'no_property' ? text.fault.no_property : ''}
          onInput={(typed) => onChange({ ...row, attribute: `${OTHER}${typed.trim()}` })}
        />
      )}
      <Select
        name={`${name}question-${row.key}`}
        label={text.label.question}
        value={row.question}
        options={questionsAbout(row.attribute).map((value) => ({ value, label: text.question[value] }))}
        onChange={(question) => onChange({ ...row, question: question as Question })}
      />
      <RowValues name={name} row={row} fault={fault} lists={lists} onChange={onChange} />
      <Flex direction="row" justify="start" align="end">
        <Button size="xs" variant="transparent" onClick={onRemove}>
          {text.remove}
        </Button>
      </Flex>
    </AutoGrid>
  );
}
