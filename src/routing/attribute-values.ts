import { iso31662 } from 'iso-3166';
import { getDomain } from 'tldts';
import { revenueBand } from './annual-revenue.ts';
import { canonicalValue, isCanonical } from './canonical-value.ts';
import { companySizeBand } from './company-size.ts';
import type { ConditionAttribute } from './condition.ts';
import { isoCountryCode } from './country-names.ts';
import { freeMailDomains } from './free-mail-domains.ts';
import { departments } from './job-department.ts';
import { mailKind } from './mail-kind.ts';
import { compileValue } from './match-value.ts';
import { seniorityLevels } from './seniority-words.ts';

/** Revenues at which a band begins. */
export const revenueCuts: readonly number[] = [0, 1e6, 1e7, 5e7, 1e8, 2.5e8, 5e8, 1e9, 1e10];
const sizeCuts = [1, 11, 51, 201, 501, 1_001, 5_001, 10_001];

/** Attributes that have few values: there is no other. */
const closed: Partial<Record<ConditionAttribute, readonly string[]>> = {
  grade: ['A', 'B', 'C', 'D'],
  email_kind: ['company', 'free', 'disposable'],
  seniority: seniorityLevels,
  department: departments,
  company_size_band: sizeCuts.flatMap((size) => companySizeBand(String(size)) ?? []),
  revenue_band: revenueCuts.map(revenueBand),
};
export const closedValues = (attribute: ConditionAttribute): readonly string[] | null =>
  closed[attribute] ?? null;

export const domains: ReadonlySet<string> = new Set(['email_domain', 'company_domain']);

/** A value of a rulebook or a list in the form in which a lead's attribute has it. */
export function asLeadHasIt(attribute: ConditionAttribute, value: string): string {
  if (attribute === 'grade' || attribute === 'region') return value.trim().toUpperCase();
  return isCanonical(attribute) ? canonicalValue(attribute, value) : compileValue(attribute, value);
}

/** False where surely no lead has such a value: a country that is none, a domain that nobody can register. */
export function canHave(attribute: ConditionAttribute, value: string): boolean {
  if (attribute === 'country') return isoCountryCode(value) === value;
  if (attribute === 'region') return regionCodes.has(value);
  if (attribute === 'language') return canonicalValue('language', value) === value && value.length === 2;
  if (domains.has(attribute)) return getDomain(value, { validHosts: [] }) === value;
  if (wholeNumbers.has(attribute)) return /^(0|[1-9]\d*)$/.test(value);
  return closedValues(attribute)?.includes(value) ?? true;
}

const regionCodes: ReadonlySet<string> = new Set(iso31662.map(({ code }) => code));

const countriesToThinkOf = [
  'FR',
  'US',
  'IN',
  'BR',
  'JP',
  'PL',
  'ES',
  'AU',
  'CA',
  'IT',
  'SE',
  'NL',
  'ZA',
  'MX',
];
const aToZ = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const pairs = aToZ.flatMap((a) => aToZ.map((b) => a + b));

/** ISO 3166-1 codes, those that a person would think of first come first. */
export const countryCodes: readonly string[] = [
  ...new Set([...countriesToThinkOf, ...pairs.filter((code) => isoCountryCode(code) === code)]),
];
const languagesToThinkOf = ['fr', 'en', 'es', 'de', 'it', 'pt', 'nl', 'pl', 'ja', 'sv'];

/** Values that nobody asks about, the first that is free will do; `domains` come with one of each kind of mailbox. */
function* otherValues(attribute: ConditionAttribute): Generator<string | number> {
  if (attribute === 'country') yield* countryCodes.filter((code) => regionsOf(code).length > 0);
  else if (attribute === 'language') {
    yield* [...languagesToThinkOf, ...pairs.map((pair) => pair.toLowerCase())];
  } else if (wholeNumbers.has(attribute)) {
    yield* [120, 7];
    for (let number = 5_000; ; number += 1) yield number;
  } else if (domains.has(attribute)) {
    yield 'another-company.com';
    yield* strange.flatMap((word) => ['com', 'org', 'fr', 'jp'].map((end) => `${word}.${end}`));
  } else {
    yield 'something else';
    yield* strange;
  }
}
const strange = [...'qxzjkvwyfgpbω☂'].flatMap((letter) => [3, 4, 5].map((times) => letter.repeat(times)));

/** Head-counts come in whole numbers; half an employee would be an example of nothing. */
export const wholeNumbers: ReadonlySet<string> = new Set(['company_size', 'revenue']);

/** A value that is not taken and holds none of `pieces`; null when none is known. */
export function anotherValue(
  attribute: ConditionAttribute,
  isTaken: (value: string) => boolean,
  pieces: readonly string[],
): string | number | null {
  for (const value of otherValues(attribute)) {
    const text = String(value);
    if (isTaken(text) || !canHave(attribute, text)) continue;
    if (!pieces.some((piece) => text.toLowerCase().includes(piece))) return value;
  }
  return null;
}

/** Regions of a country, those right under it first. */
export const regionsOf = (country: string): readonly string[] => regionsByCountry.get(country) ?? [];

const regionsByCountry: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      [...iso31662].sort((a, b) => a.parent.length - b.parent.length),
      ({ code }) => code.slice(0, 2),
    ),
  ].map(([country, regions]) => [country, regions.map(({ code }) => code)]),
);

const freeToThinkOf = ['gmail.com', 'gmx.de', 'yahoo.com', 'outlook.com', 'web.de'];
const disposableToThinkOf = [
  'mailinator.com',
  'yopmail.com',
  'guerrillamail.com',
  'trashmail.com',
  'tempmail.com',
];

/** A domain of each kind of mailbox that anybody can open, apart from those taken. */
export const domainsOfKinds = (isTaken: (value: string) => boolean): readonly string[] =>
  [[...freeToThinkOf, ...freeMailDomains], disposableToThinkOf].flatMap((candidates, i) => {
    const kind = i === 0 ? 'free' : 'disposable';
    return candidates.find((domain) => !isTaken(domain) && mailKind(domain) === kind) ?? [];
  });
