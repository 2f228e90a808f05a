import type { LeadAttribute, StandardAttributeName, Sureness } from './lead.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** Standard attributes of one lead; what could not be read is absent. */
export type StandardAttributes = Partial<Record<StandardAttributeName, LeadAttribute>>;

/** Text of a property without blanks around it; '' when it is unset or of a kind that holds no text. */
export function textOf(properties: Properties, name: string): string {
  const written = properties[name];
  if (typeof written === 'string') return written.trim();
  if (typeof written === 'number') return Number.isFinite(written) ? String(written) : '';
  return typeof written === 'boolean' ? String(written) : '';
}

/** Reads the value out of a text; null for "not for certain". */
export type Parse = (text: string) => string | number | null;

/** The first of the properties that can be read. */
export function firstReadable(
  properties: Properties,
  names: readonly string[],
  parse: Parse,
  sure: Sureness = 'stated',
): LeadAttribute | undefined {
  for (const source of names) {
    const raw = textOf(properties, source);
    const value = raw === '' ? null : parse(raw);
    if (value !== null && value !== '') return { value, source, raw, sure };
  }
  return undefined;
}

/** Only the attributes that were read: an absent one must not stand there as undefined. */
export function known(attributes: {
  readonly [K in StandardAttributeName]?: LeadAttribute | undefined;
}): StandardAttributes {
  const found: StandardAttributes = {};
  for (const name of Object.keys(attributes) as StandardAttributeName[]) {
    const attribute = attributes[name];
    if (attribute) found[name] = attribute;
  }
  return found;
}
