import { Button, Flex, Text, ToggleGroup } from '@hubspot/ui-extensions';
import { useText } from '../shell/surface.tsx';
import { questionsAbout } from './attributes.ts';
import { conditionOf } from './condition-of-rows.ts';
import { isKept, newRow } from './condition-rows.ts';
import type { Kept, NamedList, Row, Rows } from './condition-rows.ts';
import { conditionSentence, conditionWords } from './condition-sentence.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { useNames } from './names.ts';

/** "Attribute, operator, value" line by line, with the whole in words underneath. */
export function ConditionBuilder({
  name = '',
  rows,
  lists,
  onChange,
}: {
  /** Before the names of its inputs, where a form has several conditions. */
  readonly name?: string;
  readonly rows: Rows;
  readonly lists: readonly NamedList[];
  /** Told how to change, not to what: two lines may change before the page is drawn again. */
  readonly onChange: (change: (before: Rows) => Rows) => void;
}) {
  const text = useText().conditions;
  const names = useNames();
  const { condition, faults } = conditionOf(rows);
  const change = (of: (parts: Rows['parts']) => Rows['parts']) =>
    onChange((before) => ({ ...before, parts: of(before.parts) }));
  const put = (changed: Row) =>
    change((parts) => parts.map((part) => (part.key === changed.key ? changed : part)));
  const remove = ({ key }: Row | Kept) => change((parts) => parts.filter((part) => part.key !== key));
  const add = () =>
    change((parts) => {
      const key = Math.max(-1, ...parts.map((part) => part.key)) + 1;
      return [...parts, newRow(key, 'country', questionsAbout('country')[0] ?? 'any_of')];
    });

  return (
    <Flex direction="column" gap="sm">
      <ToggleGroup
        name={`${name}join`}
        label={text.label.join}
        toggleType="radioButtonList"
        inline
        value={rows.join}
        options={[
          { value: 'all', label: text.all },
          { value: 'any', label: text.any },
        ]}
        onChange={(join) => onChange((before) => ({ ...before, join: join === 'any' ? 'any' : 'all' }))}
      />
      {rows.parts.map((part) =>
        isKept(part) ? (
          <Flex key={part.key} direction="column" gap="flush">
            <Text>{conditionWords(part.kept, text, names)}</Text>
            <Text variant="microcopy">{text.kept}</Text>
          </Flex>
        ) : (
          <ConditionRow
            key={part.key}
            name={name}
            row={part}
            fault={faults.get(part.key) ?? null}
            lists={lists}
            onChange={put}
            onRemove={() => remove(part)}
          />
        ),
      )}
      <Flex direction="row" justify="start">
        <Button size="xs" onClick={add}>
          {text.add}
        </Button>
      </Flex>
      <Text variant="microcopy">{conditionSentence(condition, text, names)}</Text>
    </Flex>
  );
}
