import { countryCode } from './country-names.ts';
import type { LeadAttribute, LeadAttributeName } from './lead.ts';

/** A list of values as a rulebook writes them, ready to be asked. */
export type ValueSet = ReadonlySet<string>;

/** Compared without regard to case; countries may be written by name: "Germany" means DE. */
export function compileValues(attribute: LeadAttributeName, values: readonly string[]): ValueSet {
  return new Set(
    values.map((value) => ((attribute === 'country' && countryCode(value)) || value.trim()).toLowerCase()),
  );
}

/** An unknown attribute is in no set. HubSpot joins several choices with ";": any one of them counts. */
export function isAmong(attribute: LeadAttribute | undefined, values: ValueSet): boolean {
  if (!attribute) return false;
  const text = String(attribute.value).toLowerCase();
  if (values.has(text)) return true;
  return text.includes(';') && text.split(';').some((part) => values.has(part.trim()));
}

/** Inclusive bounds, each open when left out. An unknown attribute, or text that is no number, is never between. */
export function isBetween(
  attribute: LeadAttribute | undefined,
  from: number | undefined,
  to: number | undefined,
): boolean {
  if (!attribute) return false;
  const number = Number(attribute.value);
  return number >= (from ?? -Infinity) && number <= (to ?? Infinity);
}
