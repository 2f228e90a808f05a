import { CompiledTest } from './compile-test.ts';
import { MOST_CHARACTERS } from './condition-words.ts';
import type { Condition, ConditionTest } from './condition.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import type { Lead } from './lead.ts';
import { compileLists } from './named-list.ts';
import type { CompiledLists } from './named-list.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** Whether a condition holds, and the part of it that decided, in words: "country is DE, not one of US, CA". */
export interface Match {
  readonly holds: boolean;
  readonly because: string;
}

/** A condition ready to be asked of many leads. The words cost more than the answer, so they are asked for apart. */
export interface CompiledCondition {
  holds(facts: Facts): boolean;
  /** About 250 characters at most: a group of many parts names the first of them. */
  because(facts: Facts): string;
}

/** A compiler for the conditions of one rulebook: a test that many of them share is compiled once. */
export type ConditionCompiler = (condition: Condition) => CompiledCondition;

const noLists = compileLists([]);
/** A longer list of values is hardly written twice. */
const MOST_SHARED_VALUES = 50;

/**
 * Two-valued logic. An unknown attribute fails `any_of`, `known` and every test that looks at a value; it passes
 * `none_of`, `not_in_list` and `unknown`, as HubSpot's own "is none of" does, so that `none_of` is always the opposite
 * of `any_of`. A list that does not exist holds nothing.
 */
export function conditionCompiler(lists: CompiledLists = noLists, words: Words = en): ConditionCompiler {
  const tests = new Map<string, CompiledTest>();
  const texts = new Map<string, string>();
  const intern = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  const compileTest = (test: ConditionTest): CompiledTest => {
    const { attribute, is } = test;
    const asked = 'values' in test ? test.values : Object.values(test);
    if (asked.length > MOST_SHARED_VALUES || is === 'postal_between')
      return new CompiledTest(test, lists, intern, words);
    const key = is === 'between' || is === 'date_between' ? `${test.from}\n${test.to}` : asked.join('\n');
    const name = `${attribute}\n${is}\n${key}`;
    let compiled = tests.get(name);
    if (!compiled) tests.set(name, (compiled = new CompiledTest(test, lists, intern, words)));
    return compiled;
  };
  const compile: ConditionCompiler = (condition) => {
    if ('all' in condition) return new AllOf(condition.all.map(compile), words);
    if ('any' in condition) return new AnyOf(condition.any.map(compile), words);
    if ('none' in condition) return new NoneOf(new AnyOf(condition.none.map(compile), words));
    return compileTest(condition);
  };
  return compile;
}

export const compileCondition = (condition: Condition, lists?: CompiledLists): CompiledCondition =>
  conditionCompiler(lists)(condition);

/** One lead, one condition; for many leads compile the condition once. */
export function matchCondition(condition: Condition, lead: Lead, lists?: CompiledLists): Match {
  const compiled = compileCondition(condition, lists);
  const facts = factsOf(lead);
  return { holds: compiled.holds(facts), because: compiled.because(facts) };
}

class AllOf implements CompiledCondition {
  readonly #words: Words;
  readonly #parts: readonly CompiledCondition[];
  /** The first part decides most often, and is found here without looking into the list. */
  readonly #first: CompiledCondition | undefined;

  constructor(parts: readonly CompiledCondition[], words: Words) {
    this.#words = words;
    this.#parts = parts;
    this.#first = parts[0];
  }

  holds(facts: Facts): boolean {
    if (this.#first?.holds(facts) === false) return false;
    for (const part of this.#parts) if (part !== this.#first && !part.holds(facts)) return false;
    return true;
  }

  because(facts: Facts): string {
    if (this.#first === undefined) return this.#words.conditions.takesEveryLead;
    if (!this.#first.holds(facts)) return this.#first.because(facts);
    for (const part of this.#parts) if (!part.holds(facts)) return part.because(facts);
    return joinReasons(this.#parts, facts, this.#words);
  }
}

class AnyOf implements CompiledCondition {
  readonly #words: Words;
  readonly #parts: readonly CompiledCondition[];

  constructor(parts: readonly CompiledCondition[], words: Words) {
    this.#words = words;
    this.#parts = parts;
  }

  holds(facts: Facts): boolean {
    for (const part of this.#parts) if (part.holds(facts)) return true;
    return false;
  }

  because(facts: Facts): string {
    for (const part of this.#parts) if (part.holds(facts)) return part.because(facts);
    return joinReasons(this.#parts, facts, this.#words);
  }
}

class NoneOf implements CompiledCondition {
  readonly #any: AnyOf;

  constructor(any: AnyOf) {
    this.#any = any;
  }

  holds(facts: Facts): boolean {
    return !this.#any.holds(facts);
  }

  because(facts: Facts): string {
    return this.#any.because(facts);
  }
}

/** As many reasons as fit, and how many are left out. */
function joinReasons(parts: readonly CompiledCondition[], facts: Facts, words: Words): string {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const longer = text === '' ? part.because(facts) : `${text}; ${part.because(facts)}`;
    if (text !== '' && longer.length > MOST_CHARACTERS - 20)
      return `${text}; ${words.conditions.more(parts.length - index)}`;
    text = longer;
  }
  return text;
}
