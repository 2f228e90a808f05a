import { asLeadHasIt, canHave } from './attribute-values.ts';
import { comparableName } from './company-name.ts';
import type { ConditionAttribute, ConditionTest } from './condition.ts';
import { mailKind } from './mail-kind.ts';
import type { NamedList } from './named-list.ts';
import { exactly } from './range-samples.ts';
import type { Samples } from './range-samples.ts';

/** Of longer lists not every value is tried. */
const MOST_LISTED = 200;

export function listsAsked(
  tests: readonly ConditionTest[],
  lists: readonly NamedList[],
): readonly NamedList[] {
  const ids = new Set(tests.flatMap((test) => ('listId' in test ? [test.listId] : [])));
  return lists.filter(({ listId }) => ids.has(listId));
}

/**
 * One value for every way of being on some lists and off the others, apart from the values that tests name; of domains
 * one for each kind of mailbox, of regions for each country. Where `every` is asked for, values alike in this differ
 * otherwise, and all of them are tried.
 */
export function listSamples(
  attribute: ConditionAttribute,
  asked: readonly NamedList[],
  named: ReadonlySet<string>,
  every: boolean,
): Samples {
  if (asked.length === 0) return exactly([]);
  const groups = groupsOf(attribute, asked);
  const isNew = (value: string) => !named.has(value);
  if (!every) return exactly(groups.flatMap((values) => values.find(isNew) ?? []));
  const all = groups.flat();
  return { values: all.slice(0, MOST_LISTED).filter(isNew), exact: all.length <= MOST_LISTED };
}

interface Memo {
  readonly groups: Map<ConditionAttribute, readonly (readonly string[])[]>;
  readonly with: WeakMap<NamedList, Memo>;
}
const newMemo = (): Memo => ({ groups: new Map(), with: new WeakMap() });

// A memo of a pure function: a list may hold 100,000 values, and a check asks about it for every territory.
const memo = newMemo();

function memoOf(asked: readonly NamedList[]): Memo {
  return asked.reduce((sofar, list) => {
    const next = sofar.with.get(list) ?? newMemo();
    sofar.with.set(list, next);
    return next;
  }, memo);
}

/** Values as leads have them, those that are alike together. */
function groupsOf(
  attribute: ConditionAttribute,
  asked: readonly NamedList[],
): readonly (readonly string[])[] {
  const { groups: known } = memoOf(asked);
  const before = known.get(attribute);
  if (before) return before;
  const holders = new Map<string, { readonly value: string; readonly lists: Set<string> }>();
  for (const { listId, values } of asked) {
    for (const written of values) {
      const value = asLeadHasIt(attribute, written);
      if (value === '' || !canHave(attribute, value)) continue;
      const key = attribute === 'company_name' ? comparableName(value) : value;
      const held = holders.get(key);
      if (held) held.lists.add(listId);
      else holders.set(key, { value, lists: new Set([listId]) });
    }
  }
  const alike = Map.groupBy(holders.values(), ({ value, lists }) =>
    [classOf(attribute, value), ...lists].join('\n'),
  );
  const groups = [...alike.values()].map((held) => held.map(({ value }) => value));
  known.set(attribute, groups);
  return groups;
}

/** What other attributes follow from: see linked-attributes.ts. */
function classOf(attribute: ConditionAttribute, value: string): string {
  if (attribute === 'email_domain') return mailKind(value);
  return attribute === 'region' ? value.slice(0, 2) : '';
}
