import type { Condition, ConditionTest } from '../contract.generated.ts';
import type { SettingsText } from '../text.generated.ts';
import { isStandard } from './attributes.ts';
import type { Names } from './names.ts';

type Text = SettingsText['conditions'];

export const attributeLabel = (attribute: string, text: Text): string =>
  isStandard(attribute) ? text.attribute[attribute] : text.property(attribute.replace(/^property:/, ''));

function testWords(test: ConditionTest, text: Text, names: Names): string {
  const { words, question } = text;
  const values = words.oneOf((test.values ?? []).map((value) => names.value(test.attribute, value)));
  const range = () => words.range(String(test.from ?? ''), String(test.to ?? ''));
  switch (test.is) {
    case 'any_of':
      return words.is(values);
    case 'none_of':
      return words.isNot(values);
    case 'contains':
    case 'starts_with':
    case 'ends_with':
    case 'postal_prefix':
      return `${question[test.is]} ${values}`;
    case 'between':
    case 'date_between':
      return range();
    case 'postal_between':
      return words.inRange(words.oneOf((test.ranges ?? []).map(({ from, to }) => `${from}–${to}`)));
    case 'in_list':
      return words.isIn(names.list(test.listId ?? ''));
    case 'not_in_list':
      return words.isNotIn(names.list(test.listId ?? ''));
    case 'known':
    case 'unknown':
      return question[test.is];
    default:
      return test.is;
  }
}

/** A condition as a sentence part, in the reader's language: "country is DE and company size is at least 200". */
export function conditionWords(condition: Condition, text: Text, names: Names): string {
  const { words } = text;
  const part = (inner: Condition): string => {
    const said = conditionWords(inner, text, names);
    return 'is' in inner ? said : words.group(said);
  };
  if ('all' in condition) return condition.all.map(part).join(words.and);
  if ('any' in condition) return condition.any.map(part).join(words.or);
  if ('none' in condition) return words.noneOf(condition.none.map(part));
  const name = words.inSentence(attributeLabel(condition.attribute, text));
  return `${name} ${testWords(condition, text, names)}`;
}

/** A whole sentence: "Leads for which country is DE." or "Every lead." */
export function conditionSentence(condition: Condition, text: Text, names: Names): string {
  if ('all' in condition && condition.all.length === 0) return text.words.everyLead;
  return `${text.words.lead} ${conditionWords(condition, text, names)}.`;
}
