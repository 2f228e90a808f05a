import { questionsAbout } from '../conditions/attributes.ts';
import { conditionOf } from '../conditions/condition-of-rows.ts';
import { newRow, rowsOf } from '../conditions/condition-rows.ts';
import type { Rows } from '../conditions/condition-rows.ts';
import { conditionWords } from '../conditions/condition-sentence.ts';
import type { Names } from '../conditions/names.ts';
import type { Condition, Member, Territory } from '../contract.generated.ts';
import type { SettingsText } from '../text.generated.ts';
import { faultOfKind, kindFormsOf, writtenChances } from './kind-form.ts';
import type { KindForm } from './kind-form.ts';
import { isWeight } from './MembersEditor.tsx';
import { isWhole, written } from './requirements.ts';

/** What is typed about a territory. `rest` is everything else of it: null while it is new. */
export interface TerritoryForm {
  readonly name: string;
  readonly rows: Rows;
  readonly members: readonly Member[];
  /** Chances under "best fit". */
  readonly kinds: readonly KindForm[];
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
  kinds: [],
  rest: null,
};

export const formOf = (territory: Territory): TerritoryForm => ({
  name: territory.name,
  rows: rowsOf(territory.condition),
  members: territory.members,
  kinds: kindFormsOf(chancesIn(territory)),
  rest: territory,
});

const chancesIn = ({ selection }: Territory) => (selection.by === 'best_fit' ? selection.chances : []);

const longestName = 60;

/** "Germany" says enough where the whole would be "country is Germany". */
function partName(part: Condition, text: SettingsText['conditions'], names: Names): string {
  return 'is' in part && part.is === 'any_of'
    ? text.words.oneOf((part.values ?? []).map((value) => names.value(part.attribute, value)))
    : conditionWords(part, text, names);
}

/** The name that was typed, or one from the condition: "Germany, company size is at least 200". */
export function nameOf(
  { name, rows }: TerritoryForm,
  text: SettingsText['conditions'],
  names: Names,
): string {
  if (name.trim() !== '') return name.trim();
  const { condition } = conditionOf(rows);
  const parts = 'all' in condition ? condition.all : [condition];
  const said = parts.map((part) => partName(part, text, names)).join(', ');
  const whole = said === '' ? text.words.everyLead.replace(/\.$/, '') : said;
  const short = whole.length <= longestName ? whole : `${whole.slice(0, longestName - 1)}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** What can be sent, or null while a line, a weight, a chance or a requirement lacks something. */
export function completed(form: TerritoryForm): {
  readonly condition: Condition;
  readonly members: Member[];
  readonly rest: Territory | null;
} | null {
  const { members, kinds, rest } = form;
  const { condition, faults } = conditionOf(form.rows);
  if (faults.size > 0 || !members.every(({ weight }) => isWeight(weight))) return null;
  const sent = { condition, members: [...members] };
  if (rest === null) return { ...sent, rest };
  const { selection } = rest;
  if (!rest.requires.every(isWhole)) return null;
  const policy = { ...rest, requires: rest.requires.map(written) };
  if (selection.by !== 'best_fit') return { ...sent, rest: policy };
  if (kinds.some((kind) => faultOfKind(kind) !== null)) return null;
  const chances = writtenChances(kinds, selection.chances);
  return { ...sent, rest: { ...policy, selection: { ...selection, chances } } };
}
