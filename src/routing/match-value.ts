import { getDomain } from 'tldts';
import { canonicalValue, isCanonical } from './canonical-value.ts';
import type { ConditionAttribute } from './condition.ts';
import type { LeadAttribute } from './lead.ts';

/** A list of values as a rulebook writes them, ready to be asked. */
export type ValueSet = ReadonlySet<string>;

/** Most values are folded as they stand: printable ASCII without capitals, words one space apart. */
const folded = /^[!-@[-~]+(?: [!-@[-~]+)*$/;

/** Without regard to case, to the width of spaces, and to how accents are encoded. */
export const foldText = (text: string): string =>
  folded.test(text) ? text : text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

/** A value as a rulebook or a list writes it, in the form in which a lead's is compared; domains also as addresses. */
export function compileValue(attribute: ConditionAttribute, value: string): string {
  const written = foldText(value);
  if (attribute === 'email_domain' || attribute === 'company_domain') {
    return getDomain(written.replace(/^@/, '')) ?? written;
  }
  return isCanonical(attribute) ? foldText(canonicalValue(attribute, written)) : written;
}

export const compileValues = (attribute: ConditionAttribute, values: readonly string[]): ValueSet =>
  new Set(values.map((value) => compileValue(attribute, value)));

/** What a lead's value is compared by: itself, and each part where HubSpot joins several choices with ";". */
export function textsOf(attribute: Pick<LeadAttribute, 'value'>): readonly string[] {
  const text = foldText(String(attribute.value));
  if (!text.includes(';')) return [text];
  const parts = text.split(';').map((part) => part.trim());
  return [text, ...parts.filter((part) => part !== '')];
}

/** An unknown attribute is in no set; of several choices any one counts. */
export function isAmong(attribute: LeadAttribute | undefined, values: ValueSet): boolean {
  return attribute !== undefined && textsOf(attribute).some((text) => values.has(text));
}

/** A number as HubSpot writes it, "1.0E7" among them; NaN for any other text. */
export function readNumber(value: string | number): number {
  if (typeof value === 'number') return value;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : NaN;
}
