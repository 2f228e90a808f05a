import type { PropertyType } from '../crm/property-definition.ts';
import type { SearchFilter } from './request-shapes.ts';

/** A value in the order of its type: numbers and times as numbers, the rest as text. */
export function comparable(value: string, type: PropertyType | undefined): string | number {
  if (value === '') return type === 'number' || type === 'datetime' || type === 'date' ? -Infinity : '';
  if (type === 'number') return Number(value);
  if (type === 'datetime' || type === 'date')
    return /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  return value;
}

/** One filter of a search. Strings compare without case, enumerations with it; `IN` wants lower case for strings. */
export function matches(
  filter: SearchFilter,
  properties: Readonly<Record<string, string>>,
  type: PropertyType | undefined,
): boolean {
  const fold = (value: string): string => (type === 'string' ? value.toLowerCase() : value);
  const raw = properties[filter.propertyName] ?? '';
  const value = comparable(fold(raw), type);
  const wanted = comparable(fold(filter.value ?? ''), type);
  const among = (filter.values ?? []).some((one) => comparable(one, type) === value);
  const hasToken = fold(raw)
    .split(/[^\p{L}\p{N}]+/u)
    .includes(fold(filter.value ?? '').replaceAll('*', ''));
  switch (filter.operator) {
    case 'EQ':
      return raw !== '' && value === wanted;
    case 'NEQ':
      return value !== wanted;
    case 'LT':
      return raw !== '' && value < wanted;
    case 'LTE':
      return raw !== '' && value <= wanted;
    case 'GT':
      return raw !== '' && value > wanted;
    case 'GTE':
      return raw !== '' && value >= wanted;
    case 'BETWEEN':
      return raw !== '' && value >= wanted && value <= comparable(fold(filter.highValue ?? ''), type);
    case 'IN':
      return raw !== '' && among;
    case 'NOT_IN':
      return !among;
    case 'HAS_PROPERTY':
      return raw !== '';
    case 'NOT_HAS_PROPERTY':
      return raw === '';
    case 'CONTAINS_TOKEN':
      return hasToken;
    case 'NOT_CONTAINS_TOKEN':
      return !hasToken;
  }
}
