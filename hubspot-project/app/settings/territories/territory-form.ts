import { questionsAbout } from '../conditions/attributes.ts';
import { conditionOf } from '../conditions/condition-of-rows.ts';
import { newRow, rowsOf } from '../conditions/condition-rows.ts';
import type { Rows } from '../conditions/condition-rows.ts';
import { conditionWords } from '../conditions/condition-sentence.ts';
import type { ListName } from '../conditions/condition-sentence.ts';
import type { Condition, Member, Territory } from '../contract.generated.ts';
import type { SettingsText } from '../text.generated.ts';
import { isWeight } from './MembersEditor.tsx';

/** What is typed about a territory. `rest` is everything else of it: null while it is new. */
export interface TerritoryForm {
  readonly name: string;
  readonly rows: Rows;
  readonly members: readonly Member[];
  readonly rest: Territory | null;
}

/** Most territories ask for a country and a size, so a new one begins with these two lines; empty ones ask nothing. */
export const emptyForm: TerritoryForm = {
  name: '',
  rows: {
    join: 'all',
    parts: ['country', 'company_size'].map((attribute, key) =>
      newRow(key, attribute, questionsAbout(attribute)[0] ?? 'any_of'),
    ),
  },
  members: [],
  rest: null,
};

export const formOf = (territory: Territory): TerritoryForm => ({
  name: territory.name,
  rows: rowsOf(territory.condition),
  members: territory.members,
  rest: territory,
});

const longestName = 60;

/** "Germany" says enough where the whole would be "country is Germany". */
function partName(part: Condition, text: SettingsText['conditions'], listName: ListName): string {
  return 'is' in part && part.is === 'any_of'
    ? text.words.oneOf(part.values ?? [])
    : conditionWords(part, text, listName);
}

/** The name that was typed, or one from the condition: "Germany, company size is at least 200". */
export function nameOf(
  { name, rows }: TerritoryForm,
  text: SettingsText['conditions'],
  listName: ListName,
): string {
  if (name.trim() !== '') return name.trim();
  const { condition } = conditionOf(rows);
  const parts = 'all' in condition ? condition.all : [condition];
  const said = parts.map((part) => partName(part, text, listName)).join(', ');
  const whole = said === '' ? text.words.everyLead.replace(/\.$/, '') : said;
  const short = whole.length <= longestName ? whole : `${whole.slice(0, longestName - 1)}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** What can be sent, or null while a line or a weight lacks something. */
export function completed(
  form: TerritoryForm,
): { readonly condition: Condition; readonly members: Member[] } | null {
  const { condition, faults } = conditionOf(form.rows);
  if (faults.size > 0 || !form.members.every(({ weight }) => isWeight(weight))) return null;
  return { condition, members: [...form.members] };
}
