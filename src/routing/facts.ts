import { attributeName, shorten } from './condition-words.ts';
import type { ConditionAttribute } from './condition.ts';
import type { Score } from './score.ts';
import type { Lead, LeadAttribute } from './lead.ts';
import { readNumber, textsOf } from './match-value.ts';
import { compactPostal, postalStems } from './postal-code.ts';
import { readDay } from './read-day.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** One attribute of a lead in every way in which a condition may look at it; each is worked out once, when asked for. */
export class Fact {
  readonly attribute: LeadAttribute;
  readonly #name: ConditionAttribute;
  #is: string | undefined;
  #texts: readonly string[] | undefined;
  #number: number | undefined;
  #day: number | undefined;
  #postal: readonly string[] | undefined;
  #stems: readonly string[] | undefined;

  readonly #words: Words;

  constructor(name: ConditionAttribute, attribute: LeadAttribute, words: Words) {
    this.#words = words;
    this.#name = name;
    this.attribute = attribute;
  }

  /** "country is DE", for the start of a reason. */
  get is(): string {
    return (this.#is ??= this.#words.conditions.is(
      shorten(attributeName(this.#name, this.#words)),
      shorten(this.#words.conditions.value(this.#name, String(this.attribute.value))),
    ));
  }

  /** The folded value, and each part of several choices. */
  get texts(): readonly string[] {
    return (this.#texts ??= textsOf(this.attribute));
  }

  /** NaN when it is no number. */
  get number(): number {
    return (this.#number ??= readNumber(this.attribute.value));
  }

  /** Days since 1970; NaN when it is no date. */
  get day(): number {
    return (this.#day ??= readDay(String(this.attribute.value)) ?? NaN);
  }

  /** Compact postal codes: one, or as many as there are choices. */
  get postal(): readonly string[] {
    return (this.#postal ??= this.texts.map(compactPostal));
  }

  get stems(): readonly string[] {
    return (this.#stems ??= this.postal.flatMap(postalStems));
  }
}

/** What territories are matched against. */
export interface Facts {
  /** Undefined when the attribute is unknown. */
  get(attribute: ConditionAttribute): Fact | undefined;
}

/** A lead and, once it is known, its score. Without a score, conditions on score and grade see an unknown one. */
export function factsOf(
  lead: Lead,
  score: Pick<Score, 'points' | 'grade'> | null = null,
  words: Words = en,
): Facts {
  const read = new Map<ConditionAttribute, Fact | undefined>();
  const find = (attribute: ConditionAttribute): LeadAttribute | undefined => {
    if (attribute !== 'score' && attribute !== 'grade') return lead.attributes[attribute];
    if (score === null) return undefined;
    const value = attribute === 'score' ? score.points : score.grade;
    return { value, source: 'scorecard', raw: String(value), sure: 'derived' };
  };
  return {
    get(attribute) {
      let fact = read.get(attribute);
      if (fact === undefined && !read.has(attribute)) {
        const found = find(attribute);
        fact = found && new Fact(attribute, found, words);
        read.set(attribute, fact);
      }
      return fact;
    },
  };
}
