import type { ApiCall, ApiReply, ApiRoute } from '../api-gate.ts';
import type { CrmRecord } from '../crm/crm-record.ts';
import { objectTypes, type ObjectType } from '../crm/object-types.ts';
import { recordReply } from '../crm/record-reply.ts';
import { HubSpotError, invalidProperties, validationError } from '../hubspot-error.ts';
import { archiveRecord, changeRecord, createRecord } from '../record-changes.ts';
import { batchReply, type BatchError } from './batch-reply.ts';
import { inlineLinks } from './inline-associations.ts';
import {
  appOrigin,
  badContactFault,
  checkEmailFree,
  checkRequired,
  checkValues,
  isBadContact,
  typeOf,
} from './record-access.ts';
import {
  batchCreateShape,
  batchIdsShape,
  batchReadShape,
  batchUpdateShape,
  checkBatch,
  parseBody,
} from './request-shapes.ts';

const base = '/crm/objects/:version/:objectType/batch';

function missing(type: ObjectType, ids: readonly string[]): BatchError[] {
  if (ids.length === 0) return [];
  const message = `Could not get some ${objectTypes[type].singular} objects, they may be deleted or not exist. Check that ids are valid.`;
  return [{ category: 'OBJECT_NOT_FOUND', message, context: { ids } }];
}

function read(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const type = typeOf(call, 'read');
  const { inputs, properties, propertiesWithHistory, idProperty } = parseBody(batchReadShape, call.body);
  const ids = inputs.map((input) => input.id);
  checkBatch(ids, 'objects to read');
  if (idProperty !== undefined && idProperty !== 'email') {
    throw validationError(
      `Unable to perform read by non-unique ${objectTypes[type].typeId} property ${idProperty}`,
    );
  }
  const store = call.portal.stores[type];
  const archived = call.query.get('archived') === 'true';
  const find = (id: string): CrmRecord | undefined => {
    if (idProperty === 'email') return store.byEmail(id);
    return archived ? store.exact(id) : store.resolve(id);
  };
  const shown = { properties, withHistory: propertiesWithHistory };
  const results: unknown[] = [];
  const absent: string[] = [];
  for (const id of ids) {
    const record = find(id);
    if (record && (record.archivedAt !== null) === archived) results.push(recordReply(type, record, shown));
    else absent.push(id);
  }
  return batchReply(200, startedAt, results, missing(type, absent));
}

/** A wrong value fails the whole batch, a contact that is not there only itself. */
function update(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const type = typeOf(call, 'write');
  const { inputs } = parseBody(batchUpdateShape, call.body);
  const ids = inputs.map((input) => input.id);
  checkBatch(ids, 'objects to update');
  const store = call.portal.stores[type];
  const checked = inputs.map((input) => ({ ...input, values: checkValues(call, type, input.properties) }));
  const bad = ids.filter((id) => isBadContact(call, type, id));
  if (bad.length > 0 && call.portal.faults.badContactStatus === 400)
    throw invalidProperties([badContactFault]);
  const results: unknown[] = [];
  const absent: string[] = [];
  const errors: BatchError[] = [];
  const now = Date.now();
  for (const { id, values, objectWriteTraceId } of checked) {
    const record = store.exact(id);
    const trace = objectWriteTraceId === undefined ? {} : { objectWriteTraceId: [objectWriteTraceId] };
    if (!record || record.archivedAt !== null) absent.push(id);
    else if (bad.includes(id)) {
      const { message, extras } = invalidProperties([badContactFault]);
      errors.push({
        category: 'VALIDATION_ERROR',
        message,
        context: { ids: [id], ...trace },
        errors: extras.errors ?? [],
      });
    } else {
      changeRecord(call.portal, type, record, values, appOrigin(call), now);
      const reply = recordReply(type, record, { properties: Object.keys(values), withHistory: [] });
      results.push({ ...reply, ...(objectWriteTraceId !== undefined && { objectWriteTraceId }) });
    }
  }
  return batchReply(200, startedAt, results, [...missing(type, absent), ...errors]);
}

function create(call: ApiCall): ApiReply {
  const startedAt = Date.now();
  const type = typeOf(call, 'write');
  const { inputs } = parseBody(batchCreateShape, call.body);
  checkBatch(
    inputs.map((_, index) => String(index)),
    'objects to create',
  );
  const results: unknown[] = [];
  const errors: BatchError[] = [];
  for (const { properties, associations, objectWriteTraceId } of inputs) {
    const trace = objectWriteTraceId === undefined ? {} : { objectWriteTraceId: [objectWriteTraceId] };
    try {
      const values = checkValues(call, type, properties);
      checkRequired(type, values);
      if (type === 'contacts') checkEmailFree(call, values);
      const link = inlineLinks(call.portal, type, associations);
      const record = createRecord(call.portal, type, values, appOrigin(call));
      link(record);
      const reply = recordReply(type, record, { properties: Object.keys(values), withHistory: [] });
      results.push({ ...reply, ...(objectWriteTraceId !== undefined && { objectWriteTraceId }) });
    } catch (error) {
      // Only inputs that carry a trace id can be told apart in the answer; without one the batch fails.
      if (!(error instanceof HubSpotError) || objectWriteTraceId === undefined) throw error;
      const { category, message, extras } = error;
      errors.push({ category: category ?? 'ERROR', message, context: trace, errors: extras.errors ?? [] });
    }
  }
  return batchReply(201, startedAt, results, errors);
}

function archive(call: ApiCall): ApiReply {
  const type = typeOf(call, 'write');
  const ids = parseBody(batchIdsShape, call.body).inputs.map((input) => input.id);
  checkBatch(ids, 'objects to archive');
  for (const id of ids) {
    const record = call.portal.stores[type].exact(id);
    if (record?.archivedAt === null) archiveRecord(call.portal, type, record, appOrigin(call));
  }
  return { status: 204 };
}

export const batchRoutes: readonly ApiRoute[] = [
  { method: 'post', path: `${base}/read`, handle: read },
  { method: 'post', path: `${base}/update`, handle: update },
  { method: 'post', path: `${base}/create`, handle: create },
  { method: 'post', path: `${base}/archive`, handle: archive },
];
