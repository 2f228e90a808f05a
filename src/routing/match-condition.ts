import { attributeName, listWords, rangeWords } from './condition-words.ts';
import type { Lead } from './lead.ts';
import { compileValues, isAmong, isBetween } from './match-value.ts';
import type { Condition, ConditionTest } from './rulebook.ts';

/** Whether a condition holds, and the part of it that decided, in words: "country is DE, not one of US, CA". */
export interface Match {
  readonly holds: boolean;
  readonly because: string;
}

/** A condition ready to be asked of many leads. */
export type CompiledCondition = (lead: Lead) => Match;

/**
 * Two-valued logic. An unknown attribute fails `any_of`, `between` and `known`; it passes `none_of` and `unknown`,
 * as HubSpot's own "is none of" does, so that `none_of` is always the opposite of `any_of`.
 */
export function compileCondition(condition: Condition): CompiledCondition {
  if ('all' in condition) return compileAll(condition.all.map(compileCondition));
  if ('any' in condition) return compileAny(condition.any.map(compileCondition));
  if ('none' in condition) return compileNone(condition.none.map(compileCondition));
  return compileTest(condition);
}

/** One lead, one condition; for many leads compile the condition once. */
export const matchCondition = (condition: Condition, lead: Lead): Match => compileCondition(condition)(lead);

function compileAll(parts: readonly CompiledCondition[]): CompiledCondition {
  return (lead) => {
    const held: string[] = [];
    for (const part of parts) {
      const match = part(lead);
      if (!match.holds) return match;
      held.push(match.because);
    }
    return { holds: true, because: held.length === 0 ? 'takes every lead' : held.join('; ') };
  };
}

function compileAny(parts: readonly CompiledCondition[]): CompiledCondition {
  return (lead) => {
    const failed: string[] = [];
    for (const part of parts) {
      const match = part(lead);
      if (match.holds) return match;
      failed.push(match.because);
    }
    return { holds: false, because: failed.join('; ') };
  };
}

function compileNone(parts: readonly CompiledCondition[]): CompiledCondition {
  const any = compileAny(parts);
  return (lead) => {
    const match = any(lead);
    return { holds: !match.holds, because: match.because };
  };
}

function compileTest(test: ConditionTest): CompiledCondition {
  const { attribute } = test;
  const name = attributeName(attribute);
  const compare = compileComparison(test);
  return (lead) => {
    const found = lead.attributes[attribute];
    const is = found ? `${name} is ${shorten(String(found.value))}` : `${name} is not known`;
    const { holds, detail } = compare(found);
    return { holds, because: detail === '' ? is : `${is}, ${detail}` };
  };
}

type Found = Lead['attributes'][ConditionTest['attribute']];
type Comparison = (found: Found) => { readonly holds: boolean; readonly detail: string };

/** The words after the lead's own value; empty where the value says it all. */
function compileComparison(test: ConditionTest): Comparison {
  switch (test.is) {
    case 'any_of':
    case 'none_of': {
      const values = compileValues(test.attribute, test.values);
      const list = listWords(test.values);
      const among = test.values.length === 1 ? '' : `one of ${list}`;
      const notAmong = test.values.length === 1 ? `not ${list}` : `not one of ${list}`;
      return (found) => {
        const isIn = isAmong(found, values);
        return { holds: isIn === (test.is === 'any_of'), detail: isIn ? among : notAmong };
      };
    }
    case 'between': {
      const range = rangeWords(test.from, test.to);
      return (found) => {
        const holds = isBetween(found, test.from, test.to);
        return { holds, detail: holds ? range : `not ${range}` };
      };
    }
    case 'known':
      return (found) => ({ holds: found !== undefined, detail: '' });
    case 'unknown':
      return (found) => ({ holds: found === undefined, detail: '' });
  }
}

const shorten = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
