import { z } from 'zod';
import { validationError } from '../hubspot-error.ts';

/** HubSpot takes numbers and booleans for text, and null for "clear this". */
const propertyValue = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => (value === null ? '' : String(value)));
const properties = z.record(z.string(), propertyValue);
const names = z.array(z.string()).default([]);
const id = z.union([z.string(), z.number()]).transform(String);

const associationSpec = z.object({
  associationCategory: z.enum(['HUBSPOT_DEFINED', 'USER_DEFINED', 'INTEGRATOR_DEFINED', 'WORK']),
  associationTypeId: z.int(),
});
const inlineAssociations = z
  .array(z.object({ to: z.object({ id }), types: z.array(associationSpec).min(1) }))
  .default([]);

export const createShape = z.object({ properties, associations: inlineAssociations });
export const updateShape = z.object({ properties });
export const batchReadShape = z.object({
  inputs: z.array(z.object({ id })),
  properties: names,
  propertiesWithHistory: names,
  idProperty: z.string().optional(),
});
export const batchUpdateShape = z.object({
  inputs: z.array(z.object({ id, properties, objectWriteTraceId: z.string().optional() })),
});
export const batchCreateShape = z.object({
  inputs: z.array(
    z.object({ properties, associations: inlineAssociations, objectWriteTraceId: z.string().optional() }),
  ),
});
export const batchIdsShape = z.object({ inputs: z.array(z.object({ id })) });

const filter = z.object({
  propertyName: z.string(),
  operator: z.enum([
    'EQ',
    'NEQ',
    'LT',
    'LTE',
    'GT',
    'GTE',
    'BETWEEN',
    'IN',
    'NOT_IN',
    'HAS_PROPERTY',
    'NOT_HAS_PROPERTY',
    'CONTAINS_TOKEN',
    'NOT_CONTAINS_TOKEN',
  ]),
  value: propertyValue.optional(),
  highValue: propertyValue.optional(),
  values: z.array(z.string()).optional(),
});
export type SearchFilter = z.infer<typeof filter>;

const sort = z.union([
  z.string().transform((propertyName) => ({ propertyName, direction: 'ASCENDING' as const })),
  z.object({
    propertyName: z.string(),
    direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING'),
  }),
]);

export const searchShape = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filter) })).default([]),
  sorts: z.array(sort).default([]),
  properties: names,
  query: z.string().optional(),
  limit: z.int().min(0).default(10),
  after: z.union([z.string(), z.int()]).default('0'),
});

export const mergeShape = z.object({ primaryObjectId: id, objectIdToMerge: id });
export const gdprShape = z.object({ objectId: id, idProperty: z.string().optional() });
export const associationTypesShape = z.array(associationSpec).min(1);
export const defaultAssociationBatchShape = z.object({
  inputs: z.array(z.object({ from: z.object({ id }), to: z.object({ id }) })),
});
export const labelledAssociationBatchShape = z.object({
  inputs: z.array(
    z.object({ from: z.object({ id }), to: z.object({ id }), types: z.array(associationSpec).min(1) }),
  ),
});
export const associationReadShape = z.object({
  inputs: z.array(z.object({ id, after: z.string().optional() })),
});

const option = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.int().default(-1),
  hidden: z.boolean().default(false),
  description: z.string().optional(),
});
export const propertyCreateShape = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/, 'must be lower case letters, digits and underscores'),
  label: z.string().min(1),
  description: z.string().default(''),
  groupName: z.string(),
  type: z.enum(['string', 'number', 'enumeration', 'datetime', 'date', 'bool', 'phone_number']),
  fieldType: z.string(),
  options: z.array(option).default([]),
  displayOrder: z.int().default(-1),
  hidden: z.boolean().default(false),
  formField: z.boolean().default(false),
  hasUniqueValue: z.boolean().default(false),
});
export const propertyUpdateShape = propertyCreateShape.omit({ name: true, hasUniqueValue: true }).partial();
export const propertyBatchShape = z.object({ inputs: z.array(propertyCreateShape) });
export const propertyBatchReadShape = z.object({ inputs: z.array(z.object({ name: z.string() })) });
export const groupCreateShape = z.object({
  name: z.string().min(1),
  label: z.string().min(1),
  displayOrder: z.int().default(-1),
});

/** Parses a request body; a misfit is HubSpot's 400 naming each place. */
export function parseBody<T extends z.ZodType>(shape: T, body: unknown): z.output<T> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => ({
    message: `${issue.path.join('.') || 'body'}: ${issue.message}`,
    code: 'INVALID_INPUT',
    in: issue.path.join('.') || 'body',
  }));
  throw validationError(`Invalid input JSON: ${details[0]?.message ?? 'unreadable'}`, details);
}

export const largestBatch = 100;

/** At most 100 inputs, none twice. */
export function checkBatch(ids: readonly string[], what: string): void {
  if (ids.length > largestBatch) {
    throw validationError(`The maximum number of ${what} per batch is ${largestBatch}, found ${ids.length}.`);
  }
  const repeated = ids.filter((one, index) => ids.indexOf(one) !== index);
  if (repeated.length > 0) {
    throw validationError(
      `Duplicate IDs found in batch input: [${repeated.join(', ')}]. IDs must be unique`,
      [{ message: 'IDs must be unique', code: 'DUPLICATE_IDS', context: { ids: repeated } }],
    );
  }
}
