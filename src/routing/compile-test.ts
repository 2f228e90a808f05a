import { askedFor, attributeName, shorten } from './condition-words.ts';
import type { ConditionAttribute, ConditionTest } from './condition.ts';
import type { Fact, Facts } from './facts.ts';
import { compileValues, foldText } from './match-value.ts';
import type { CompiledLists } from './named-list.ts';
import { compactPostal, compilePostalRange, isInPostalRange } from './postal-code.ts';
import { readDay } from './read-day.ts';
import type { Words } from './words/catalogue.ts';

const FEW = 4;

/**
 * One test of a condition, ready to be asked of many leads. What its words need is made beforehand: reasons are given
 * for many territories that were never asked before, and memory that lies together is read much faster.
 */
export class CompiledTest {
  readonly #attribute: ConditionAttribute;
  /** Null where comparing with each of a few values is quicker. */
  readonly #compare: ((fact: Fact) => boolean) | null;
  readonly #few: readonly string[];
  /** It asks for the opposite of what it compares. An unknown attribute is like nothing, so it passes just these. */
  readonly #denies: boolean;
  /** What is said after the lead's own value, where that fits and where not; empty where the value says it all. */
  readonly #asked: string;
  readonly #notAsked: string;
  /** "country is DE, DE" would say it twice. */
  readonly #asksForOne: boolean;
  readonly #words: Words;

  /** `intern` gives the same text for equal texts, so that what many tests share lies in memory once. */
  constructor(test: ConditionTest, lists: CompiledLists, intern: (text: string) => string, words: Words) {
    const few =
      (test.is === 'any_of' || test.is === 'none_of') && test.values.length <= FEW
        ? [...compileValues(test.attribute, test.values)].map(intern)
        : null;
    this.#attribute = intern(test.attribute) as ConditionAttribute;
    this.#few = few ?? [];
    this.#compare = few ? null : compileComparison(test, lists);
    this.#denies = test.is === 'none_of' || test.is === 'not_in_list' || test.is === 'unknown';
    this.#words = words;
    this.#asked = askedFor(test, lists.nameOf, words, false);
    this.#notAsked = askedFor(test, lists.nameOf, words, true);
    this.#asksForOne = (test.is === 'any_of' || test.is === 'none_of') && test.values.length === 1;
  }

  holds(facts: Facts): boolean {
    const fact = facts.get(this.#attribute);
    return fact === undefined ? this.#denies : this.#fits(fact) !== this.#denies;
  }

  because(facts: Facts): string {
    const fact = facts.get(this.#attribute);
    const is = fact
      ? fact.is
      : this.#words.conditions.unknown(shorten(attributeName(this.#attribute, this.#words)));
    if (this.#asked === '') return is;
    if (fact === undefined || !this.#fits(fact)) return `${is}, ${this.#notAsked}`;
    return this.#asksForOne ? is : `${is}, ${this.#asked}`;
  }

  #fits(fact: Fact): boolean {
    if (this.#compare !== null) return this.#compare(fact);
    for (const text of fact.texts) {
      for (const value of this.#few) if (text === value) return true;
    }
    return false;
  }
}

/** Whether a known attribute is what the test asks for; a test that denies asks for its opposite. */
function compileComparison(test: ConditionTest, lists: CompiledLists): (fact: Fact) => boolean {
  switch (test.is) {
    case 'any_of':
    case 'none_of': {
      const values = compileValues(test.attribute, test.values);
      return ({ texts }) => someOf(texts, (text) => values.has(text));
    }
    case 'starts_with':
      return compareTexts(test.values, (text, part) => text.startsWith(part));
    case 'contains':
      return compareTexts(test.values, (text, part) => text.includes(part));
    case 'ends_with':
      return compareTexts(test.values, (text, part) => text.endsWith(part));
    case 'between': {
      const { from = -Infinity, to = Infinity } = test;
      return ({ number }) => number >= from && number <= to;
    }
    case 'date_between': {
      const { from, to } = dayBounds(test);
      return ({ day }) => day >= from && day <= to;
    }
    case 'postal_prefix': {
      const prefixes = new Set(test.values.map(compactPostal));
      return ({ stems }) => someOf(stems, (stem) => prefixes.has(stem));
    }
    case 'postal_between': {
      const ranges = test.ranges.map(({ from, to }) => compilePostalRange(from, to));
      return ({ postal }) => someOf(postal, (code) => ranges.some((range) => isInPostalRange(code, range)));
    }
    case 'in_list':
    case 'not_in_list': {
      const { attribute, listId } = test;
      return ({ texts }) => someOf(texts, (text) => lists.holding(attribute, text).has(listId));
    }
    case 'known':
    case 'unknown':
      return () => true;
  }
}

/** The bounds of a range of days, as counts of days since 1970; both included. */
export function dayBounds(test: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  return {
    from: (test.from === undefined ? null : readDay(test.from)) ?? -Infinity,
    to: (test.to === undefined ? null : readDay(test.to)) ?? Infinity,
  };
}

function compareTexts(
  values: readonly string[],
  fits: (text: string, part: string) => boolean,
): (fact: Fact) => boolean {
  const parts = values.map(foldText);
  return ({ texts }) => someOf(texts, (text) => parts.some((part) => fits(text, part)));
}

/** `Array.some`, without a closure's price in the innermost loop. */
function someOf(texts: readonly string[], fits: (text: string) => boolean): boolean {
  for (const text of texts) if (fits(text)) return true;
  return false;
}
