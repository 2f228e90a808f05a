import type { ApiCall, ApiReply, ApiRoute } from '../api-gate.ts';
import { defaultAssociation, type AssociationKind } from '../crm/association-book.ts';
import { objectTypes, type ObjectType } from '../crm/object-types.ts';
import { notFound, validationError } from '../hubspot-error.ts';
import { batchReply, type BatchError } from './batch-reply.ts';
import { associate } from '../record-changes.ts';
import { typeOf } from './record-access.ts';
import {
  associationReadShape,
  associationTypesShape,
  defaultAssociationBatchShape,
  labelledAssociationBatchShape,
  parseBody,
} from './request-shapes.ts';

const single = '/crm/objects/:version/:fromObjectType/:objectId/associations';
const batch = '/crm/associations/:version/:fromObjectType/:toObjectType/batch';

interface Ends {
  readonly from: ObjectType;
  readonly to: ObjectType;
}

const endsOf = (call: ApiCall, use: 'read' | 'write'): Ends => ({
  from: typeOf(call, use, call.params['fromObjectType']),
  to: typeOf(call, 'read', call.params['toObjectType']),
});

function defaultKind({ from, to }: Ends): AssociationKind {
  const kind = defaultAssociation(from, to);
  if (!kind) throw validationError(`No default association from ${from} to ${to}`);
  return kind;
}

/** Both objects must be there; ids come back as they are stored (a merged id leads on). */
function bothIds(call: ApiCall, { from, to }: Ends, fromId: string, toId: string): [string, string] {
  const source = call.portal.stores[from].resolve(fromId);
  const target = call.portal.stores[to].resolve(toId);
  if (!source || !target) throw notFound(`One of ${from} ${fromId} and ${to} ${toId} does not exist`);
  return [source.id, target.id];
}

const defaultLink = (fromId: string, toId: string, kind: AssociationKind): Record<string, unknown> => ({
  from: { id: fromId },
  to: { id: toId },
  associationSpec: { associationCategory: kind.category, associationTypeId: kind.typeId },
});

function associateDefault(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const ends = endsOf(call, 'write');
  const kind = defaultKind(ends);
  const [fromId, toId] = bothIds(call, ends, call.params['objectId'] ?? '', call.params['toObjectId'] ?? '');
  associate(call.portal, ends.from, fromId, ends.to, toId, [kind]);
  call.portal.changed();
  const back = defaultAssociation(ends.to, ends.from);
  const results = [defaultLink(fromId, toId, kind), ...(back ? [defaultLink(toId, fromId, back)] : [])];
  return batchReply(200, startedAt, results, []);
}

function associateLabelled(call: ApiCall): ApiReply {
  const ends = endsOf(call, 'write');
  const types = parseBody(associationTypesShape, call.body);
  const [fromId, toId] = bothIds(call, ends, call.params['objectId'] ?? '', call.params['toObjectId'] ?? '');
  const kinds = types.map((type) => ({ category: type.associationCategory, typeId: type.associationTypeId }));
  associate(call.portal, ends.from, fromId, ends.to, toId, kinds);
  call.portal.changed();
  return { status: 201, body: pair(ends, fromId, toId) };
}

const pair = ({ from, to }: Ends, fromObjectId: string, toObjectId: string): Record<string, unknown> => ({
  fromObjectTypeId: objectTypes[from].typeId,
  fromObjectId,
  toObjectTypeId: objectTypes[to].typeId,
  toObjectId,
  labels: [],
});

function dissociate(call: ApiCall): ApiReply {
  const { from, to } = endsOf(call, 'write');
  call.portal.associations.unlink(from, call.params['objectId'] ?? '', to, call.params['toObjectId'] ?? '');
  call.portal.changed();
  return { status: 204 };
}

function linksOf(call: ApiCall, { from, to }: Ends, id: string): Record<string, unknown>[] {
  return [...call.portal.associations.of(from, id, to)].map(([toObjectId, kinds]) => ({
    toObjectId,
    associationTypes: kinds.map((kind) => ({ category: kind.category, typeId: kind.typeId })),
  }));
}

/** HubSpot pages by 500; the links of one object fit in a page here. */
function list(call: ApiCall): ApiReply {
  const ends = endsOf(call, 'read');
  const record = call.portal.stores[ends.from].resolve(call.params['objectId'] ?? '');
  if (!record) throw notFound();
  return { status: 200, body: { results: linksOf(call, ends, record.id) } };
}

function batchRead(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const ends = endsOf(call, 'read');
  const ids = parseBody(associationReadShape, call.body).inputs.map((input) => input.id);
  if (ids.length > 1_000) throw validationError('At most 1000 inputs per batch');
  const results = ids
    .map((id) => ({ from: { id }, to: linksOf(call, ends, id) }))
    .filter((result) => result.to.length > 0);
  const bare = ids.filter((id) => call.portal.associations.of(ends.from, id, ends.to).size === 0);
  const errors: BatchError[] = bare.map((id) => ({
    category: 'OBJECT_NOT_FOUND',
    message: `No ${ends.to} is associated with ${ends.from} ${id}.`,
    context: { fromObjectId: [id] },
  }));
  return batchReply(200, startedAt, results, errors);
}

function batchDefault(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const ends = endsOf(call, 'write');
  const kind = defaultKind(ends);
  const { inputs } = parseBody(defaultAssociationBatchShape, call.body);
  if (inputs.length > 2_000) throw validationError('At most 2000 inputs per batch');
  const pairs = inputs.map(({ from, to }) => bothIds(call, ends, from.id, to.id));
  for (const [fromId, toId] of pairs) associate(call.portal, ends.from, fromId, ends.to, toId, [kind]);
  call.portal.changed();
  const results = pairs.map(([fromId, toId]) => defaultLink(fromId, toId, kind));
  return batchReply(200, startedAt, results, []);
}

function batchCreate(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const ends = endsOf(call, 'write');
  const { inputs } = parseBody(labelledAssociationBatchShape, call.body);
  if (inputs.length > 2_000) throw validationError('At most 2000 inputs per batch');
  const links = inputs.map(({ from, to, types }) => ({ ids: bothIds(call, ends, from.id, to.id), types }));
  for (const { ids, types } of links) {
    const kinds = types.map((type) => ({
      category: type.associationCategory,
      typeId: type.associationTypeId,
    }));
    associate(call.portal, ends.from, ids[0], ends.to, ids[1], kinds);
  }
  call.portal.changed();
  const results = links.map(({ ids }) => pair(ends, ids[0], ids[1]));
  return batchReply(201, startedAt, results, []);
}

export const associationRoutes: readonly ApiRoute[] = [
  { method: 'put', path: `${single}/default/:toObjectType/:toObjectId`, handle: associateDefault },
  { method: 'put', path: `${single}/:toObjectType/:toObjectId`, handle: associateLabelled },
  { method: 'delete', path: `${single}/:toObjectType/:toObjectId`, handle: dissociate },
  { method: 'get', path: `${single}/:toObjectType`, handle: list },
  { method: 'post', path: `${batch}/read`, handle: batchRead },
  { method: 'post', path: `${batch}/associate/default`, handle: batchDefault },
  { method: 'post', path: `${batch}/create`, handle: batchCreate },
];
