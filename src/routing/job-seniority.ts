import { foldWords, isPlaceholder, withoutSpeltUmlauts } from './fold-text.ts';
import {
  employeeStems,
  employeeWords,
  juniorWords,
  levelPhrases,
  managersOfThings,
  ownersOfThings,
} from './seniority-words.ts';
import type { Seniority } from './seniority-words.ts';

/** HubSpot's own `hs_seniority` values, and those of tools that write it. */
const stated: Readonly<Record<string, Seniority>> = {
  owner: 'owner',
  founder: 'owner',
  partner: 'owner',
  executive: 'executive',
  c_suite: 'executive',
  c_level: 'executive',
  vp: 'vp',
  vice_president: 'vp',
  director: 'director',
  head: 'director',
  manager: 'manager',
  senior: 'senior',
  employee: 'employee',
  entry: 'junior',
  junior: 'junior',
  intern: 'junior',
};

/** Seniority from a property that holds levels; null for a value that is not one. */
export const statedSeniority = (text: string): Seniority | null =>
  Object.hasOwn(stated, levelKey(text)) ? (stated[levelKey(text)] ?? null) : null;

const levelKey = (text: string): string => foldWords(text).replaceAll(' ', '_');

/** The title is of a post that is past, to come, or no post at all. */
const noPost =
  /\b(ex|former|formerly|retired|ehemalig\w*|rentner\w*|pensionar\w*|jubilado|retraite|looking|seeking|arbeitssuchend|open to|student|studentin|etudiante?|estudiante|unemployed|freelancer?|freiberufler\w*|selbstandig|self employed)\b/;

/** Whoever helps somebody is not that person: "Assistant to the CEO", "Assistenz der Geschäftsführung". */
const helper =
  /\b(assist\w*|asistente|secretar\w*|sekretar\w*|segretari\w*|adjoint\w*|referentin? (der|des)|stellv\w*|deputy|vertretung)\b/;

/** An assistant manager is not a manager's assistant, and no manager either. */
const nearlyThat =
  /^(deputy|stellv|vertretung)|\b(assistant|deputy|stellv\w*|adjointe?) (\w+ )?(manager|vice|vp|head|leit\w*|direct\w*)/;

/** Great in one house and small in the next. */
const unclear = /\b(chief of staff|general manager|head (chef|teacher|coach|nurse)|officer in charge)\b/;

/** Names like those of the great, meaning something smaller. */
const borrowed =
  /\b(account|sales|marketing|ad|advertising|customer|media|support|business development|hr|recruitment|service|event) executive\b|\bart direct\w*|\bdirecteur artistique\b|\bdirectora? de (obra|proyecto)\b|\bproje[ck]tleit\w*|\bprojektledare\b|\bbauleit\w*|\bchefe? de (projet|produit|partie|rang|chantier)\b|\bjefe de producto\b/;

/**
 * Seniority from a job title in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish or a Nordic
 * language. Null when the title does not say: unclear letters ("MD"), a former post, a deputy's.
 * "Account manager" and the like lead no people and count as employees; "marketing manager" counts by its name.
 */
export function titleSeniority(title: string): Seniority | null {
  if (isPlaceholder(title)) return null;
  // "CEO at Acme", "CTO @ Acme | Speaker", "Founder, Acme": what stands first is the post.
  for (const part of title.split(/\s[@|•·–—-]\s|[|•;/,(@\n]|\s(?:at|bei|chez|presso|bij)\s/)) {
    const folded = foldWords(part);
    const found = levelOf(folded);
    const level = found === undefined ? levelOf(withoutSpeltUmlauts(folded)) : found;
    if (level !== undefined) return level;
  }
  return null;
}

/** Undefined when the words say nothing, so that the next part may; null when they say that it is not to be said. */
function levelOf(title: string): Seniority | null | undefined {
  if (title === '') return undefined;
  const words = title.split(' ');
  if (words.some((word) => juniorWords.has(word))) return 'junior';
  if (noPost.test(title)) return null;
  if (helper.test(title)) return nearlyThat.test(title) ? null : 'employee';
  if (unclear.test(title)) return null;
  if (borrowed.test(title)) return 'employee';
  for (const [level, phrase] of levelPhrases) {
    if (!phrase.test(title)) continue;
    if (level === 'owner' && ownersOfThings.test(title)) return 'employee';
    if (level === 'manager' && managersOfThings.test(title))
      return /\b(senior|sr)\b/.test(title) ? 'senior' : 'employee';
    return level;
  }
  if (words.some((word) => employeeWords.has(word)) || employeeStems.test(title)) return 'employee';
  return undefined;
}
