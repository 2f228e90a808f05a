import type { AssociationBook } from './association-book.ts';
import type { CrmRecord, HistoryEntry } from './crm-record.ts';
import { objectTypeNamed, objectTypes, type ObjectType } from './object-types.ts';

const iso = (time: number): string => new Date(time).toISOString();

/** HubSpot always adds these to the properties that were asked for. */
const alwaysShown = (type: ObjectType): readonly string[] =>
  type === 'contacts'
    ? ['createdate', 'hs_object_id', 'lastmodifieddate']
    : objectTypes[type].defaultProperties.filter((name) => name.startsWith('hs_') || name === 'createdate');

export interface ShownProperties {
  readonly properties: readonly string[];
  readonly withHistory: readonly string[];
}

/** A record as HubSpot replies with it: properties asked for are there, null where the record has none. */
export function recordReply(
  type: ObjectType,
  record: CrmRecord,
  shown: ShownProperties,
  values: Readonly<Record<string, string>> = record.properties,
): Record<string, unknown> {
  const asked = shown.properties.length > 0 ? shown.properties : objectTypes[type].defaultProperties;
  const properties: Record<string, string | null> = {};
  for (const name of [...asked, ...alwaysShown(type)]) properties[name] = values[name] || null;
  return {
    id: record.id,
    properties,
    ...(shown.withHistory.length > 0 && { propertiesWithHistory: historyReply(record, shown.withHistory) }),
    createdAt: iso(record.createdAt),
    updatedAt: iso(record.updatedAt),
    archived: record.archivedAt !== null,
    ...(record.archivedAt !== null && { archivedAt: iso(record.archivedAt) }),
  };
}

function historyReply(record: CrmRecord, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (record.history[name] ?? firstValue(record, name)).map((entry) => ({
        ...entry,
        timestamp: iso(entry.timestamp),
      })),
    ]),
  );
}

/** A value that never changed has stood since the creation. */
function firstValue({ properties, createdAt }: CrmRecord, name: string): HistoryEntry[] {
  const value = properties[name] ?? '';
  return value === '' ? [] : [{ value, timestamp: createdAt, sourceType: 'FORM', sourceId: '' }];
}

/** The `associations` field of a single read; HubSpot leaves a type without links out. */
export function associationsReply(
  book: AssociationBook,
  type: ObjectType,
  id: string,
  names: readonly string[],
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const to = objectTypeNamed(name);
    const links = to ? book.of(type, id, to) : new Map<string, never>();
    if (!to || links.size === 0) continue;
    const linkName = `${objectTypes[type].singular}_to_${objectTypes[to].singular}`.toLowerCase();
    found[to] = { results: [...links.keys()].map((toId) => ({ id: toId, type: linkName })) };
  }
  return Object.keys(found).length > 0 ? { associations: found } : {};
}
