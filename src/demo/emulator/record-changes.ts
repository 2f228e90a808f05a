import type { ChangeOrigin, CrmRecord } from './crm/crm-record.ts';
import type { ObjectType } from './crm/object-types.ts';
import type { Portal } from './portal.ts';

/** Properties whose earlier values a read can ask for. */
const keepsHistory = new Set(['hubspot_owner_id', 'hs_lead_status', 'lifecyclestage']);

const modifiedProperty = (type: ObjectType): string =>
  type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
const createdProperty = (type: ObjectType): string =>
  type === 'contacts' || type === 'companies' ? 'createdate' : 'hs_createdate';

/** Creates a record with values that were checked before; contacts are announced. */
export function createRecord(
  portal: Portal,
  type: ObjectType,
  properties: Readonly<Record<string, string>>,
  origin: ChangeOrigin,
  now = Date.now(),
): CrmRecord {
  const id = String(portal.ids.next());
  const iso = new Date(now).toISOString();
  const record: CrmRecord = {
    id,
    properties: { [createdProperty(type)]: iso, [modifiedProperty(type)]: iso, hs_object_id: id },
    createdAt: now,
    updatedAt: now,
    archivedAt: null,
    mergedInto: null,
    history: {},
  };
  if (type === 'contacts' && properties['lifecyclestage'] === undefined) {
    record.properties['lifecyclestage'] = 'lead';
  }
  const change = { contactId: id, occurredAt: now, ...origin };
  if (type === 'contacts') portal.notify({ kind: 'creation', ...change });
  write(portal, type, record, properties, origin, now);
  portal.stores[type].add(record, now);
  portal.changed();
  if (type === 'contacts') portal.news.emit('contact', { type: 'contact.created', id });
  return record;
}

/** Changes a record; subscribed properties that really changed are announced, whoever changed them. */
export function changeRecord(
  portal: Portal,
  type: ObjectType,
  record: CrmRecord,
  properties: Readonly<Record<string, string>>,
  origin: ChangeOrigin,
  now = Date.now(),
): void {
  write(portal, type, record, properties, origin, now);
  record.updatedAt = now;
  record.properties[modifiedProperty(type)] = new Date(now).toISOString();
  portal.stores[type].touched(record, now);
  portal.changed();
  if (type === 'contacts') portal.news.emit('contact', { type: 'contact.changed', id: record.id });
}

/** Archives a record; `forget` is a privacy deletion, which HubSpot announces twice. */
export function archiveRecord(
  portal: Portal,
  type: ObjectType,
  record: CrmRecord,
  origin: ChangeOrigin,
  forget = false,
): void {
  const now = Date.now();
  record.archivedAt = now;
  portal.changed();
  if (type !== 'contacts') return;
  if (record.properties['hubspot_owner_id']) portal.ownedCount -= 1;
  const change = { contactId: record.id, occurredAt: now, ...origin };
  if (forget) {
    record.properties = { hs_object_id: record.id };
    portal.notify({ kind: 'privacyDeletion', ...change });
  }
  portal.notify({ kind: 'deletion', ...change });
  portal.news.emit('contact', { type: 'contact.changed', id: record.id });
}

export function restoreRecord(portal: Portal, record: CrmRecord, origin: ChangeOrigin): void {
  record.archivedAt = null;
  if (record.properties['hubspot_owner_id']) portal.ownedCount += 1;
  portal.stores.contacts.touched(record, Date.now());
  portal.changed();
  portal.notify({ kind: 'restore', contactId: record.id, occurredAt: Date.now(), ...origin });
}

/** Merges contacts into the first, which takes what it lacks; the other ids lead to it from now on. */
export function mergeContacts(
  portal: Portal,
  primary: CrmRecord,
  merged: readonly CrmRecord[],
  origin: ChangeOrigin,
): void {
  const now = Date.now();
  const taken: Record<string, string> = {};
  for (const record of merged) {
    for (const [name, value] of Object.entries(record.properties)) {
      if (value !== '' && !primary.properties[name] && !taken[name]) taken[name] = value;
    }
    if (record.properties['hubspot_owner_id']) portal.ownedCount -= 1;
    record.archivedAt = now;
    record.mergedInto = primary.id;
  }
  const mergedIds = [primary.properties['hs_merged_object_ids'], ...merged.map((record) => record.id)];
  const properties = { ...taken, hs_merged_object_ids: mergedIds.filter(Boolean).join(';') };
  changeRecord(portal, 'contacts', primary, properties, origin, now);
  portal.notify({
    kind: 'merge',
    contactId: primary.id,
    occurredAt: now,
    ...origin,
    merge: {
      primaryObjectId: Number(primary.id),
      mergedObjectIds: merged.map((record) => Number(record.id)),
      newObjectId: Number(primary.id),
      numberOfPropertiesMoved: Object.keys(taken).length,
    },
  });
}

function write(
  portal: Portal,
  type: ObjectType,
  record: CrmRecord,
  properties: Readonly<Record<string, string>>,
  origin: ChangeOrigin,
  now: number,
): void {
  for (const [name, value] of Object.entries(properties)) {
    const before = record.properties[name] ?? '';
    record.properties[name] = value;
    if (type === 'contacts' && name === 'hubspot_owner_id')
      ownerWritten(portal, record, before, value, origin, now);
    if (before === value) continue;
    if (keepsHistory.has(name)) {
      const entry = { value, timestamp: now, sourceType: origin.changeSource, sourceId: origin.sourceId };
      (record.history[name] ??= []).unshift(entry);
    }
    if (type !== 'contacts') continue;
    if (name === 'email') record.properties['hs_email_domain'] = value.split('@')[1]?.toLowerCase() ?? '';
    const change = { propertyName: name, propertyValue: value, contactId: record.id, occurredAt: now };
    portal.notify({ kind: 'propertyChange', ...change, ...origin });
  }
}

function ownerWritten(
  portal: Portal,
  record: CrmRecord,
  before: string,
  ownerId: string,
  origin: ChangeOrigin,
  now: number,
): void {
  if (before !== ownerId) portal.ownedCount += (ownerId === '' ? 0 : 1) - (before === '' ? 0 : 1);
  const log = portal.logOf(record.id);
  log.ownerWrites.push({ ownerId, at: now, changeSource: origin.changeSource });
  if (origin.changeSource === 'INTEGRATION' && ownerId !== '') log.ownerAcceptedAt ??= now;
}
