import type { ApiCall, ApiReply, ApiRoute } from '../api-gate.ts';
import { associationsReply, recordReply, type ShownProperties } from '../crm/record-reply.ts';
import type { ObjectType } from '../crm/object-types.ts';
import { invalidProperties, validationError } from '../hubspot-error.ts';
import { archiveRecord, changeRecord, createRecord, mergeRecords } from '../record-changes.ts';
import {
  appOrigin,
  badContactFault,
  checkEmailFree,
  checkRequired,
  checkValues,
  isBadContact,
  recordOf,
  typeOf,
} from './record-access.ts';
import { inlineLinks } from './inline-associations.ts';
import { createShape, gdprShape, mergeShape, parseBody, updateShape } from './request-shapes.ts';

const base = '/crm/objects/:version/:objectType';

/** Comma-separated or repeated, HubSpot takes both. */
const namesIn = (query: URLSearchParams, key: string): string[] =>
  query.getAll(key).flatMap((value) => value.split(',').filter(Boolean));

const shownIn = (query: URLSearchParams): ShownProperties => ({
  properties: namesIn(query, 'properties'),
  withHistory: namesIn(query, 'propertiesWithHistory'),
});

const idOf = (call: ApiCall): string => call.params['objectId'] ?? '';

function list(call: ApiCall): ApiReply {
  const type = typeOf(call, 'read');
  const limit = Number(call.query.get('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw validationError('limit must be between 1 and 100');
  const shown = shownIn(call.query);
  if (shown.withHistory.length > 0 && limit > 50)
    throw validationError('limit must be at most 50 when propertiesWithHistory is requested');
  const archived = call.query.get('archived') === 'true';
  const page = call.portal.stores[type].page(call.query.get('after'), limit, archived);
  const last = page.records.at(-1);
  return {
    status: 200,
    body: {
      results: page.records.map((record) => ({
        ...recordReply(type, record, shown),
        ...associationsReply(call.portal.associations, type, record.id, namesIn(call.query, 'associations')),
      })),
      ...(page.more && last && { paging: { next: { after: last.id } } }),
    },
  };
}

function create(call: ApiCall): ApiReply {
  const type = typeOf(call, 'write');
  const { properties, associations } = parseBody(createShape, call.body);
  const values = checkValues(call, type, properties);
  if (type === 'contacts') checkEmailFree(call, values);
  checkRequired(type, values);
  const link = inlineLinks(call.portal, type, associations);
  const record = createRecord(call.portal, type, values, appOrigin(call));
  link(record);
  return {
    status: 201,
    body: recordReply(type, record, { properties: Object.keys(values), withHistory: [] }),
  };
}

function read(call: ApiCall): ApiReply {
  const type = typeOf(call, 'read');
  const record = recordOf(call, type, idOf(call), call.query.get('idProperty'));
  const links = associationsReply(
    call.portal.associations,
    type,
    record.id,
    namesIn(call.query, 'associations'),
  );
  return { status: 200, body: { ...recordReply(type, record, shownIn(call.query)), ...links } };
}

function update(call: ApiCall): ApiReply {
  const type = typeOf(call, 'write');
  const record = recordOf(call, type, idOf(call), call.query.get('idProperty'));
  const values = checkValues(call, type, parseBody(updateShape, call.body).properties);
  if (isBadContact(call, type, record.id)) throw invalidProperties([badContactFault]);
  if (type === 'contacts') checkEmailFree(call, values, record);
  changeRecord(call.portal, type, record, values, appOrigin(call));
  return {
    status: 200,
    body: recordReply(type, record, { properties: Object.keys(values), withHistory: [] }),
  };
}

/** Archiving what is not there is no error in HubSpot. */
function archive(call: ApiCall): ApiReply {
  const type = typeOf(call, 'write');
  const record = call.portal.stores[type].exact(idOf(call));
  if (record?.archivedAt === null) archiveRecord(call.portal, type, record, appOrigin(call));
  return { status: 204 };
}

function merge(call: ApiCall): ApiReply {
  const type = typeOf(call, 'write');
  const { primaryObjectId, objectIdToMerge } = parseBody(mergeShape, call.body);
  const primary = recordOf(call, type, primaryObjectId, null);
  const merged = recordOf(call, type, objectIdToMerge, null);
  if (primary === merged) throw validationError('A record cannot be merged with itself');
  mergeRecords(call.portal, type, primary, [merged], appOrigin(call));
  return { status: 200, body: recordReply(type, primary, { properties: [], withHistory: [] }) };
}

function forget(call: ApiCall): ApiReply {
  const type: ObjectType = typeOf(call, 'write', 'contacts');
  const { objectId, idProperty } = parseBody(gdprShape, call.body);
  archiveRecord(call.portal, type, recordOf(call, type, objectId, idProperty ?? null), appOrigin(call), true);
  return { status: 204 };
}

export const objectRoutes: readonly ApiRoute[] = [
  { method: 'post', path: `${base}/merge`, handle: merge },
  { method: 'post', path: '/crm/objects/:version/contacts/gdpr-delete', handle: forget },
  { method: 'get', path: base, handle: list },
  { method: 'post', path: base, handle: create },
  { method: 'get', path: `${base}/:objectId`, handle: read },
  { method: 'patch', path: `${base}/:objectId`, handle: update },
  { method: 'delete', path: `${base}/:objectId`, handle: archive },
];
