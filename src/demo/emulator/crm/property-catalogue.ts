import type { PropertyFault } from '../hubspot-error.ts';
import type { ObjectType } from './object-types.ts';
import type { PropertyDefinition, PropertyGroup } from './property-definition.ts';
import { standardGroup, standardProperties } from './standard-properties.ts';

/** Answers with the faults found; the values are as HubSpot would store them. */
export interface CheckedValues {
  readonly values: Record<string, string>;
  readonly faults: PropertyFault[];
}

/** The properties and groups of one object type in one portal, and the rules that values must meet. */
export class PropertyCatalogue {
  readonly properties = new Map<string, PropertyDefinition>();
  readonly groups = new Map<string, PropertyGroup>();
  readonly #isOwner: (ownerId: string) => boolean;

  constructor(type: ObjectType, isOwner: (ownerId: string) => boolean) {
    for (const property of standardProperties(type)) this.properties.set(property.name, property);
    this.groups.set(standardGroup(type).name, standardGroup(type));
    this.#isOwner = isOwner;
  }

  /** Checks values that come over the API: unknown and read-only properties are refused. */
  check(properties: Readonly<Record<string, string>>): CheckedValues {
    const values: Record<string, string> = {};
    const faults: PropertyFault[] = [];
    for (const [name, raw] of Object.entries(properties)) {
      const property = this.properties.get(name);
      if (!property) {
        const message = `Property "${name}" does not exist`;
        faults.push({ name, code: 'PROPERTY_DOESNT_EXIST', message });
      } else if (property.readOnly) {
        const message = `"${name}" is a read only property; its value cannot be set.`;
        faults.push({ name, code: 'READ_ONLY_VALUE', message });
      } else {
        const stored = raw === '' ? '' : this.#store(property, raw);
        if (typeof stored === 'string') values[name] = stored;
        else faults.push({ name, ...stored });
      }
    }
    return { values, faults };
  }

  #store(property: PropertyDefinition, raw: string): string | { code: string; message: string } {
    if (property.name === 'hubspot_owner_id') {
      if (this.#isOwner(raw)) return raw;
      return { code: 'INVALID_OWNER_ID', message: `"${raw}" is not a valid owner id: no such active owner` };
    }
    if (property.name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(raw)) {
      return { code: 'INVALID_EMAIL', message: `Email address ${raw} is invalid` };
    }
    if (property.type === 'number' && (raw.trim() === '' || !Number.isFinite(Number(raw)))) {
      return { code: 'INVALID_INTEGER', message: `${raw} was not a valid number.` };
    }
    if (property.type === 'datetime' || property.type === 'date') return storeTime(raw);
    if (property.type === 'bool' && raw !== 'true' && raw !== 'false') {
      return { code: 'INVALID_OPTION', message: `${raw} was not one of the allowed options: [true, false]` };
    }
    if (property.type === 'enumeration' && !property.options.some((option) => option.value === raw)) {
      const allowed = property.options.map((option) => option.value).join(', ');
      return { code: 'INVALID_OPTION', message: `${raw} was not one of the allowed options: [${allowed}]` };
    }
    return raw;
  }
}

/** HubSpot takes epoch milliseconds or ISO 8601 and always gives ISO 8601 back. */
function storeTime(raw: string): string | { code: string; message: string } {
  const time = /^-?\d+$/.test(raw) ? Number(raw) : Date.parse(raw);
  if (Number.isFinite(time) && Math.abs(time) < 8e15) return new Date(time).toISOString();
  return { code: 'INVALID_DATE', message: `${raw} was not a valid date.` };
}
