import type { ApiCall, ApiReply, ApiRoute } from '../api-gate.ts';
import { recordReply } from '../crm/record-reply.ts';
import type { SearchEntry } from '../crm/search-index.ts';
import { validationError } from '../hubspot-error.ts';
import { matches, comparable } from './search-filter.ts';
import { typeOf } from './record-access.ts';
import { parseBody, searchShape } from './request-shapes.ts';

const furthest = 10_000;

/** HubSpot's documented limits of one search. */
function checkLimits(call: ApiCall): ReturnType<typeof parseBody<typeof searchShape>> {
  if (JSON.stringify(call.body ?? {}).length > 3_000) throw validationError('The request body is too large');
  const search = parseBody(searchShape, call.body);
  const filters = search.filterGroups.map((group) => group.filters.length);
  const total = filters.reduce((sum, count) => sum + count, 0);
  if (search.limit > 200) throw validationError('limit must be at most 200');
  if (filters.length > 5) throw validationError('At most 5 filter groups are allowed');
  if (filters.some((count) => count > 6)) throw validationError('At most 6 filters per group are allowed');
  if (total > 18) throw validationError('At most 18 filters are allowed');
  if (search.sorts.length > 1) throw validationError('At most one sort is allowed');
  if (Number(search.after) + search.limit > furthest) {
    throw validationError(`Paging is limited to ${furthest} results`);
  }
  return search;
}

function search(call: ApiCall): ApiReply {
  const type = typeOf(call, 'read');
  const asked = checkLimits(call);
  const { properties } = call.portal.catalogues[type];
  for (const { filters } of asked.filterGroups) {
    for (const { propertyName } of filters) {
      if (!properties.has(propertyName))
        throw validationError(`There was a problem with the request: unknown property ${propertyName}`);
    }
  }
  const found: SearchEntry[] = [];
  const words = asked.query?.toLowerCase();
  for (const entry of call.portal.stores[type].searchable.entries(Date.now())) {
    const hasGroup =
      asked.filterGroups.length === 0 ||
      asked.filterGroups.some(({ filters }) =>
        filters.every((filter) =>
          matches(filter, entry.properties, properties.get(filter.propertyName)?.type),
        ),
      );
    const hasWords =
      words === undefined ||
      Object.values(entry.properties).some((value) => value.toLowerCase().includes(words));
    if (hasGroup && hasWords) found.push(entry);
  }
  const sort = asked.sorts[0];
  if (sort) {
    const sign = sort.direction === 'ASCENDING' ? 1 : -1;
    const valueType = properties.get(sort.propertyName)?.type;
    const key = (entry: SearchEntry): string | number =>
      comparable(entry.properties[sort.propertyName] ?? '', valueType);
    found.sort((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }
  const start = Number(asked.after);
  const page = found.slice(start, start + asked.limit);
  const next = start + page.length;
  return {
    status: 200,
    body: {
      total: found.length,
      results: page.map(({ record, properties: seen }) =>
        recordReply(type, record, { properties: asked.properties, withHistory: [] }, seen),
      ),
      ...(next < found.length && page.length > 0 && { paging: { next: { after: String(next) } } }),
    },
  };
}

export const searchRoutes: readonly ApiRoute[] = [
  { method: 'post', path: '/crm/objects/:version/:objectType/search', limit: 'search', handle: search },
];
