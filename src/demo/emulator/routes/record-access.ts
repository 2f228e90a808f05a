import type { ApiCall } from '../api-gate.ts';
import type { ChangeOrigin, CrmRecord } from '../crm/crm-record.ts';
import { objectTypeNamed, objectTypes, type ObjectType } from '../crm/object-types.ts';
import { HubSpotError, invalidProperties, notFound, type PropertyFault } from '../hubspot-error.ts';

/** Refuses as HubSpot does when the token has none of the scopes, and names them. */
export function needScope(call: ApiCall, scopes: readonly string[]): void {
  if (scopes.some((scope) => call.token.scopes.includes(scope))) return;
  const message = "This app hasn't been granted all required scopes to make this call.";
  throw new HubSpotError(403, 'MISSING_SCOPES', message, {
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: scopes },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
  });
}

/** The object type in the path, once the token's scopes allow it. */
export function typeOf(
  call: ApiCall,
  use: 'read' | 'write',
  name = call.params['objectType'] ?? '',
): ObjectType {
  const type = objectTypeNamed(name);
  if (!type) throw new HubSpotError(400, 'VALIDATION_ERROR', `Unable to infer object type from: ${name}`);
  needScope(call, use === 'read' ? objectTypes[type].readScopes : objectTypes[type].writeScopes);
  return type;
}

/** Our own app is the origin of everything that comes over the API. */
export const appOrigin = (call: ApiCall): ChangeOrigin => ({
  changeSource: 'INTEGRATION',
  sourceId: String(call.portal.appId),
});

/** The live record of a single read or write; merged ids lead on, `idProperty=email` works for contacts. */
export function recordOf(call: ApiCall, type: ObjectType, id: string, idProperty: string | null): CrmRecord {
  const store = call.portal.stores[type];
  if (idProperty !== null && !(type === 'contacts' && idProperty === 'email')) {
    const message = `"${idProperty}" is not a unique property of ${type}`;
    throw new HubSpotError(400, 'VALIDATION_ERROR', message);
  }
  const record = idProperty === null ? store.resolve(id) : store.byEmail(id);
  if (!record) throw notFound();
  return record;
}

/** What HubSpot would store, plus all that is wrong with the values, e-mail conflicts left out. */
export function checkValues(
  call: ApiCall,
  type: ObjectType,
  properties: Readonly<Record<string, string>>,
): Record<string, string> {
  const { values, faults } = call.portal.catalogues[type].check(properties);
  if (faults.length > 0) throw invalidProperties(faults);
  return values;
}

/** A task without its due time is refused. */
export function checkRequired(type: ObjectType, values: Readonly<Record<string, string>>): void {
  if (type !== 'tasks' || values['hs_timestamp']) return;
  const name = 'hs_timestamp';
  throw invalidProperties([{ name, code: 'REQUIRED_PROPERTY', message: 'hs_timestamp is required' }]);
}

/** Contacts are unique by e-mail address. */
export function checkEmailFree(
  call: ApiCall,
  values: Readonly<Record<string, string>>,
  self?: CrmRecord,
): void {
  const email = values['email'];
  const other = email ? call.portal.stores.contacts.byEmail(email) : undefined;
  if (other && other !== self) {
    throw new HubSpotError(409, 'CONFLICT', `Contact already exists. Existing ID: ${other.id}`);
  }
}

/** The switch `badContactIds`: a contact that no write is accepted for. */
export const badContactFault: PropertyFault = {
  name: 'hubspot_owner_id',
  code: 'PROPERTY_VALIDATION_RULE',
  message: 'The value breaks a validation rule of this account',
};

export const isBadContact = (call: ApiCall, type: ObjectType, id: string): boolean =>
  type === 'contacts' && call.portal.faults.badContactIds.includes(id);
