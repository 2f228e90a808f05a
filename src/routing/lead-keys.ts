import { postalNumberKey, UNKNOWN } from './condition-needs.ts';
import type { KeyView } from './condition-needs.ts';
import type { ConditionAttribute } from './condition.ts';
import type { Fact, Facts } from './facts.ts';
import type { CompiledLists } from './named-list.ts';
import { postalNumber } from './postal-code.ts';

/** The keys that a lead has in one view of one attribute. */
export type ReadKeys = (facts: Facts) => readonly string[];

/**
 * How a lead's keys are read, given every key that any territory asks for in this view: only pieces of text as long as
 * one of them are worth cutting out.
 */
export function compileKeys(
  view: KeyView,
  attribute: ConditionAttribute,
  asked: ReadonlySet<string>,
  lists: CompiledLists,
): ReadKeys {
  const read = keyReader(view, attribute, asked, lists);
  const unknown = view === 'value' ? [UNKNOWN] : [];
  return (facts) => {
    const fact = facts.get(attribute);
    return fact ? read(fact) : unknown;
  };
}

function keyReader(
  view: KeyView,
  attribute: ConditionAttribute,
  asked: ReadonlySet<string>,
  lists: CompiledLists,
): (fact: Fact) => readonly string[] {
  const lengths = [...new Set([...asked].map((key) => key.length))].sort((a, b) => a - b);
  switch (view) {
    case 'value':
      return (fact) => fact.texts;
    case 'prefix':
      return pieces((text) => fitting(lengths, text).map((length) => text.slice(0, length)));
    case 'suffix':
      return pieces((text) => fitting(lengths, text).map((length) => text.slice(-length)));
    case 'inside':
      return pieces((text) =>
        // A property of many lines has more pieces than there are keys.
        text.length * lengths.length > asked.size
          ? [...asked].filter((key) => text.includes(key))
          : [...new Set(fitting(lengths, text).flatMap((length) => windows(text, length)))],
      );
    case 'postal':
      return (fact) => [
        ...fact.stems,
        ...fact.postal.flatMap((code) => {
          const found = postalNumber(code);
          return found ? [postalNumberKey(found.letters, found.number)] : [];
        }),
      ];
    case 'list':
      // Lists are read for this attribute now, not with the first lead.
      lists.holding(attribute, '');
      return pieces((text) => [...lists.holding(attribute, text)]);
  }
}

/** Keys of all texts of a fact, none twice. */
const pieces =
  (keysOf: (text: string) => readonly string[]) =>
  ({ texts }: Fact): readonly string[] =>
    texts.length === 1 && texts[0] !== undefined ? keysOf(texts[0]) : [...new Set(texts.flatMap(keysOf))];

const fitting = (lengths: readonly number[], text: string): readonly number[] =>
  lengths.filter((length) => length <= text.length);

const windows = (text: string, length: number): readonly string[] =>
  Array.from({ length: text.length - length + 1 }, (_, start) => text.slice(start, start + length));
