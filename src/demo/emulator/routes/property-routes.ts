import type { z } from 'zod';
import type { ApiCall, ApiReply, ApiRoute } from '../api-gate.ts';
import { objectTypeNamed, type ObjectType } from '../crm/object-types.ts';
import type { PropertyCatalogue } from '../crm/property-catalogue.ts';
import { propertyReply, type PropertyDefinition } from '../crm/property-definition.ts';
import { HubSpotError, notFound, validationError } from '../hubspot-error.ts';
import { batchReply, type BatchError } from './batch-reply.ts';
import { needScope } from './record-access.ts';
import {
  groupCreateShape,
  parseBody,
  propertyBatchReadShape,
  propertyBatchShape,
  propertyCreateShape,
  propertyUpdateShape,
} from './request-shapes.ts';

const base = '/crm/properties/:version/:objectType';

/** HubSpot lets any scope on the objects read their properties, and only the schema scope change them. */
function catalogueOf(call: ApiCall, use: 'read' | 'write'): PropertyCatalogue {
  const name = call.params['objectType'] ?? '';
  const type: ObjectType | undefined = objectTypeNamed(name);
  if (!type) throw validationError(`Unable to infer object type from: ${name}`);
  const objects = `crm.objects.${type}`;
  const schemas = `crm.schemas.${type}`;
  const writes = [`${schemas}.write`];
  needScope(
    call,
    use === 'write' ? writes : [...writes, `${schemas}.read`, `${objects}.read`, `${objects}.write`],
  );
  return call.portal.catalogues[type];
}

function add(catalogue: PropertyCatalogue, input: z.output<typeof propertyCreateShape>): PropertyDefinition {
  if (catalogue.properties.has(input.name)) {
    throw new HubSpotError(409, 'OBJECT_ALREADY_EXISTS', `A property named '${input.name}' already exists.`);
  }
  if (!catalogue.groups.has(input.groupName)) {
    throw validationError(`Property group '${input.groupName}' does not exist`);
  }
  if (input.type === 'enumeration' && input.options.length === 0) {
    throw validationError(`Property '${input.name}' of type enumeration needs options`);
  }
  const now = Date.now();
  const property = { ...input, hubspotDefined: false, readOnly: false, createdAt: now, updatedAt: now };
  catalogue.properties.set(input.name, property);
  return property;
}

const list = (call: ApiCall): ApiReply => ({
  status: 200,
  body: { results: [...catalogueOf(call, 'read').properties.values()].map(propertyReply) },
});

function create(call: ApiCall): ApiReply {
  const property = add(catalogueOf(call, 'write'), parseBody(propertyCreateShape, call.body));
  call.portal.changed();
  return { status: 201, body: propertyReply(property) };
}

/** Each property for itself: those that exist already are reported in a 207. */
function batchCreate(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const catalogue = catalogueOf(call, 'write');
  const { inputs } = parseBody(propertyBatchShape, call.body);
  if (inputs.length > 100) throw validationError('At most 100 properties per batch');
  const results: unknown[] = [];
  const errors: BatchError[] = [];
  for (const input of inputs) {
    try {
      results.push(propertyReply(add(catalogue, input)));
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      const { category, message } = error;
      errors.push({ category: category ?? 'ERROR', message, context: { name: [input.name] } });
    }
  }
  call.portal.changed();
  return batchReply(201, startedAt, results, errors);
}

function batchRead(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const catalogue = catalogueOf(call, 'read');
  const names = parseBody(propertyBatchReadShape, call.body).inputs.map((input) => input.name);
  const found = names.map((name) => catalogue.properties.get(name)).filter((one) => one !== undefined);
  const absent = names.filter((name) => !catalogue.properties.has(name));
  const message = 'Some properties do not exist';
  const errors =
    absent.length === 0 ? [] : [{ category: 'OBJECT_NOT_FOUND', message, context: { name: absent } }];
  return batchReply(200, startedAt, found.map(propertyReply), errors);
}

function propertyOf(call: ApiCall, catalogue: PropertyCatalogue): PropertyDefinition {
  const property = catalogue.properties.get(call.params['propertyName'] ?? '');
  if (!property) throw notFound(`Property ${call.params['propertyName']} does not exist`);
  return property;
}

const read = (call: ApiCall): ApiReply => ({
  status: 200,
  body: propertyReply(propertyOf(call, catalogueOf(call, 'read'))),
});

function update(call: ApiCall): ApiReply {
  const catalogue = catalogueOf(call, 'write');
  const property = propertyOf(call, catalogue);
  const change = parseBody(propertyUpdateShape, call.body);
  const given = Object.fromEntries(Object.entries(change).filter(([key]) => key in (call.body as object)));
  const updated = { ...property, ...given, updatedAt: Date.now() };
  catalogue.properties.set(property.name, updated);
  call.portal.changed();
  return { status: 200, body: propertyReply(updated) };
}

function archive(call: ApiCall): ApiReply {
  const catalogue = catalogueOf(call, 'write');
  const property = propertyOf(call, catalogue);
  if (property.hubspotDefined) throw validationError(`Property ${property.name} cannot be archived`);
  catalogue.properties.delete(property.name);
  call.portal.changed();
  return { status: 204 };
}

const listGroups = (call: ApiCall): ApiReply => ({
  status: 200,
  body: {
    results: [...catalogueOf(call, 'read').groups.values()].map((group) => ({ ...group, archived: false })),
  },
});

function createGroup(call: ApiCall): ApiReply {
  const catalogue = catalogueOf(call, 'write');
  const group = parseBody(groupCreateShape, call.body);
  if (catalogue.groups.has(group.name)) {
    throw new HubSpotError(
      409,
      'OBJECT_ALREADY_EXISTS',
      `A property group named '${group.name}' already exists.`,
    );
  }
  catalogue.groups.set(group.name, group);
  call.portal.changed();
  return { status: 201, body: { ...group, archived: false } };
}

function readGroup(call: ApiCall): ApiReply {
  const group = catalogueOf(call, 'read').groups.get(call.params['groupName'] ?? '');
  if (!group) throw notFound(`Property group ${call.params['groupName']} does not exist`);
  return { status: 200, body: { ...group, archived: false } };
}

export const propertyRoutes: readonly ApiRoute[] = [
  { method: 'get', path: base, handle: list },
  { method: 'post', path: base, handle: create },
  { method: 'get', path: `${base}/groups`, handle: listGroups },
  { method: 'post', path: `${base}/groups`, handle: createGroup },
  { method: 'get', path: `${base}/groups/:groupName`, handle: readGroup },
  { method: 'post', path: `${base}/batch/create`, handle: batchCreate },
  { method: 'post', path: `${base}/batch/read`, handle: batchRead },
  { method: 'get', path: `${base}/:propertyName`, handle: read },
  { method: 'patch', path: `${base}/:propertyName`, handle: update },
  { method: 'delete', path: `${base}/:propertyName`, handle: archive },
];
