import type { ApiCall, ApiReply, ApiRoute } from '../api-gate.ts';
import { ownerReply } from '../crm/owner.ts';
import { notFound, validationError } from '../hubspot-error.ts';
import { needScope } from './record-access.ts';

const scopes = ['crm.objects.owners.read'];

/** Pages by owner id; HubSpot's default page is 100, its largest 500. */
function list(call: ApiCall): ApiReply {
  needScope(call, scopes);
  const { query } = call;
  const limit = Number(query.get('limit') ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw validationError('limit must be between 1 and 500');
  const after = Number(query.get('after') ?? 0);
  const archived = query.get('archived') === 'true';
  const email = query.get('email')?.toLowerCase();
  const found = [...call.portal.owners.values()].filter(
    (owner) =>
      owner.archived === archived &&
      Number(owner.id) > after &&
      (email === undefined || owner.email.toLowerCase() === email),
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    status: 200,
    body: {
      results: page.map(ownerReply),
      ...(found.length > limit && last && { paging: { next: { after: last.id } } }),
    },
  };
}

function read(call: ApiCall): ApiReply {
  needScope(call, scopes);
  const id = call.params['ownerId'] ?? '';
  const archived = call.query.get('archived') === 'true';
  const owner =
    call.query.get('idProperty') === 'userId'
      ? [...call.portal.owners.values()].find((one) => String(one.userId) === id)
      : call.portal.owners.get(id);
  if (!owner || owner.archived !== archived) throw notFound();
  return { status: 200, body: ownerReply(owner) };
}

export const ownerRoutes: readonly ApiRoute[] = [
  { method: 'get', path: '/crm/owners/:version', handle: list },
  { method: 'get', path: '/crm/owners/:version/:ownerId', handle: read },
];
