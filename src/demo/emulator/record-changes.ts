import type { AssociationKind } from './crm/association-book.ts';
import type { ChangeOrigin, CrmRecord } from './crm/crm-record.ts';
import type { ObjectType } from './crm/object-types.ts';
import type { Portal } from './portal.ts';

/** Properties whose first value is kept as history; of a contact's others it is only once there is a second one. */
const keepsHistory = new Set(['hubspot_owner_id', 'hs_lead_status', 'lifecyclestage']);

const modifiedProperty = (type: ObjectType): string =>
  type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
const createdProperty = (type: ObjectType): string =>
  type === 'contacts' || type === 'companies' || type === 'deals' ? 'createdate' : 'hs_createdate';

/** Types that HubSpot has webhooks for. */
const announced: ReadonlySet<ObjectType> = new Set(['contacts', 'companies', 'deals']);

/** Creates a record with values that were checked before, and announces it. */
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
  const change = { type, recordId: id, occurredAt: now, ...origin };
  if (announced.has(type)) portal.notify({ kind: 'creation', ...change });
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
  if (!announced.has(type)) return;
  if (type === 'contacts' && record.properties['hubspot_owner_id']) portal.ownedCount -= 1;
  const change = { type, recordId: record.id, occurredAt: now, ...origin };
  if (forget) {
    record.properties = { hs_object_id: record.id };
    portal.notify({ kind: 'privacyDeletion', ...change });
  }
  portal.notify({ kind: 'deletion', ...change });
  if (type === 'contacts') portal.news.emit('contact', { type: 'contact.changed', id: record.id });
}

export function restoreRecord(
  portal: Portal,
  type: ObjectType,
  record: CrmRecord,
  origin: ChangeOrigin,
): void {
  record.archivedAt = null;
  if (type === 'contacts' && record.properties['hubspot_owner_id']) portal.ownedCount += 1;
  portal.stores[type].touched(record, Date.now());
  portal.changed();
  portal.notify({ kind: 'restore', type, recordId: record.id, occurredAt: Date.now(), ...origin });
}

/** Merges records into the first, which takes what it lacks; the other ids lead to it from now on. */
export function mergeRecords(
  portal: Portal,
  type: ObjectType,
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
    if (type === 'contacts' && record.properties['hubspot_owner_id']) portal.ownedCount -= 1;
    record.archivedAt = now;
    record.mergedInto = primary.id;
  }
  const mergedIds = [primary.properties['hs_merged_object_ids'], ...merged.map((record) => record.id)];
  const properties = {
    ...taken,
    ...(type === 'companies' && { hs_additional_domains: domainsOf(primary, merged) }),
    hs_merged_object_ids: mergedIds.filter(Boolean).join(';'),
  };
  changeRecord(portal, type, primary, properties, origin, now);
  if (type === 'companies') {
    for (const contact of portal.stores.contacts.all()) {
      const companyId = contact.properties['associatedcompanyid'];
      if (companyId && merged.some((record) => record.id === companyId))
        contact.properties['associatedcompanyid'] = primary.id;
    }
  }
  portal.notify({
    kind: 'merge',
    type,
    recordId: primary.id,
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

/** What HubSpot keeps as further domains of a company that others were merged into. */
function domainsOf(primary: CrmRecord, merged: readonly CrmRecord[]): string {
  const domains = [primary, ...merged].flatMap(({ properties }) => [
    properties['domain'],
    ...(properties['hs_additional_domains'] ?? '').split(';'),
  ]);
  return [...new Set(domains)]
    .filter((domain) => domain && domain !== primary.properties['domain'])
    .join(';');
}

/** Links two records; a contact's first company becomes its primary one. */
export function associate(
  portal: Portal,
  from: ObjectType,
  fromId: string,
  to: ObjectType,
  toId: string,
  kinds: readonly AssociationKind[],
): void {
  portal.associations.link(from, fromId, to, toId, kinds);
  const ends = new Map([
    [from, fromId],
    [to, toId],
  ]);
  const companyId = ends.get('companies');
  const contact = portal.stores.contacts.exact(ends.get('contacts') ?? '');
  if (companyId && contact) contact.properties['associatedcompanyid'] ||= companyId;
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
    if (keepsHistory.has(name) || (type === 'contacts' && now !== record.createdAt)) {
      const source = { sourceType: origin.changeSource, sourceId: origin.sourceId };
      const earlier = before === '' ? [] : [{ ...source, value: before, timestamp: record.createdAt }];
      (record.history[name] ??= earlier).unshift({ ...source, value, timestamp: now });
    }
    if (!announced.has(type)) continue;
    if (type === 'deals' && name === 'dealstage')
      record.properties['hs_is_closed'] = String(value.startsWith('closed'));
    if (type === 'deals' && name === 'dealstage')
      record.properties['hs_is_closed_won'] = String(value === 'closedwon');
    if (type === 'contacts' && name === 'email')
      record.properties['hs_email_domain'] = value.split('@')[1]?.toLowerCase() ?? '';
    const change = { propertyName: name, propertyValue: value, type, recordId: record.id, occurredAt: now };
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
