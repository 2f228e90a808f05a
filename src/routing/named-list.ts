import { z } from 'zod';
import { comparableName } from './company-name.ts';
import type { Condition, ConditionAttribute } from './condition.ts';
import { compileValue } from './match-value.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** A list kept beside the rulebook: the domains of the named accounts, say. */
export const namedListSchema = z.strictObject({
  listId: z.string().min(1),
  name: z.string().min(1),
  values: z.array(z.string()),
});
export type NamedList = z.infer<typeof namedListSchema>;

/** The lists of a rulebook, ready to be asked whether they hold a value. */
export interface CompiledLists {
  /** What people call it; null when there is no such list. */
  nameOf(listId: string): string | null;
  /** The values as they were written; none when there is no such list. */
  valuesOf(listId: string): readonly string[];
  /** Ids of the lists that hold a lead's text (one of `texts` in facts.ts), compared as values of that attribute are. */
  holding(attribute: ConditionAttribute, text: string): ReadonlySet<string>;
}

type Holders = ReadonlyMap<string, ReadonlySet<string>>;

const none: ReadonlySet<string> = new Set();

/**
 * One map for all lists, so that asking costs one look-up however many lists there are. What a value means depends on
 * the attribute that is compared with it, so each attribute gets a map of its own, made when first asked.
 * Blank values are left out. Of two lists with one id the later wins.
 */
export function compileLists(lists: readonly NamedList[]): CompiledLists {
  const byId = new Map(lists.map((list) => [list.listId, list]));
  const maps = new Map<ConditionAttribute, Holders>();
  return {
    nameOf: (listId) => byId.get(listId)?.name ?? null,
    valuesOf: (listId) => byId.get(listId)?.values ?? [],
    holding(attribute, text) {
      let holders = maps.get(attribute);
      if (!holders) {
        holders = holdersOf([...byId.values()], attribute);
        maps.set(attribute, holders);
      }
      return holders.get(attribute === 'company_name' ? comparableName(text) : text) ?? none;
    },
  };
}

/** Values held by the same lists share one set: a list of 100,000 costs its values, not 100,000 sets. */
function holdersOf(lists: readonly NamedList[], attribute: ConditionAttribute): Holders {
  const holders = new Map<string, ReadonlySet<string>>();
  for (const { listId, values } of lists) {
    const grown = new Map<ReadonlySet<string>, ReadonlySet<string>>();
    for (const written of values) {
      // "Acme" on a list of accounts is "ACME GmbH" on a form.
      const value = attribute === 'company_name' ? comparableName(written) : compileValue(attribute, written);
      const before = holders.get(value) ?? none;
      if (value === '' || before.has(listId)) continue;
      const after = grown.get(before) ?? new Set([...before, listId]);
      grown.set(before, after);
      holders.set(value, after);
    }
  }
  return holders;
}

/**
 * What is wrong between a rulebook's conditions and the lists beside it, as sentences: conditions that name a list that
 * does not exist, and two lists with one id. A rulebook cannot know this alone, so ask before it is published.
 */
export function listFaults(
  rulebook: { readonly territories: readonly { readonly name: string; readonly condition: Condition }[] },
  lists: readonly NamedList[],
  { faults: { whole } }: Pick<Words, 'faults'> = en,
): readonly string[] {
  const ids = new Set(lists.map(({ listId }) => listId));
  const twice = lists.filter(({ listId }, i) => lists.findIndex((list) => list.listId === listId) < i);
  const missing = rulebook.territories.flatMap(({ name, condition }) =>
    [...new Set(listsNamed(condition))]
      .filter((listId) => !ids.has(listId))
      .map((listId) => whole.noList(name, listId)),
  );
  return [...twice.map(({ listId }) => whole.listTwice(listId)), ...missing];
}

function listsNamed(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(listsNamed);
  if ('any' in condition) return condition.any.flatMap(listsNamed);
  if ('none' in condition) return condition.none.flatMap(listsNamed);
  return 'listId' in condition ? [condition.listId] : [];
}
