import { z } from 'zod';
import { conditionSchema } from '../routing/condition.ts';
import { sameValue } from '../routing/field-changes.ts';

type Schema = z.core.$ZodType;
type Plain = Readonly<Record<string, unknown>>;

/** A parsed value with its keys in the order of its schema, without what the schema would fill in by itself. */
export function leaveOutDefaults(schema: Schema, value: unknown): unknown {
  // A condition says all it means, and its schema is too deep to try its choices one by one.
  if (schema === conditionSchema) return conditionInOrder(value);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return leaveOutDefaults(schema.def.innerType, value);
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return leaveOutDefaults(schema.def.innerType, value);
  }
  if (Array.isArray(value)) {
    return schema instanceof z.ZodArray
      ? value.map((item: unknown) => leaveOutDefaults(schema.element, item))
      : value;
  }
  if (!isPlain(value)) return value;
  if (schema instanceof z.ZodUnion) {
    const chosen = schema.options.find((option) => z.safeParse(option, value).success);
    return chosen ? leaveOutDefaults(chosen, value) : value;
  }
  if (schema instanceof z.ZodRecord) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, part]) => [key, leaveOutDefaults(schema.valueType, part)]));
  }
  return schema instanceof z.ZodObject ? objectInOrder(schema.shape, value) : value;
}

function objectInOrder(shape: Readonly<Record<string, Schema>>, value: Plain): Plain {
  const entries = Object.entries(shape).flatMap(([key, inner]) => {
    const part = value[key];
    if (part === undefined || isDefault(inner, part)) return [];
    return [[key, leaveOutDefaults(inner, part)] as const];
  });
  return Object.fromEntries(entries);
}

function isDefault(schema: Schema, value: unknown): boolean {
  if (!(schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)) return false;
  return sameValue(schema.parse(undefined), value);
}

const keysOfConditions = [
  'attribute',
  'is',
  'values',
  'from',
  'to',
  'ranges',
  'listId',
  'all',
  'any',
  'none',
];

function conditionInOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(conditionInOrder);
  if (!isPlain(value)) return value;
  const keys = keysOfConditions.filter((key) => value[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, conditionInOrder(value[key])]));
}

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null;
