export type ObjectType = 'contacts' | 'companies' | 'deals' | 'tasks' | 'users';

interface ObjectTypeFacts {
  readonly typeId: string;
  readonly singular: string;
  readonly readScopes: readonly string[];
  readonly writeScopes: readonly string[];
  /** What a read returns when it asks for no property by name. */
  readonly defaultProperties: readonly string[];
}

/** HubSpot puts tasks under the contact scopes. */
export const objectTypes: Readonly<Record<ObjectType, ObjectTypeFacts>> = {
  contacts: {
    typeId: '0-1',
    singular: 'CONTACT',
    readScopes: ['crm.objects.contacts.read'],
    writeScopes: ['crm.objects.contacts.write'],
    defaultProperties: ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'],
  },
  companies: {
    typeId: '0-2',
    singular: 'COMPANY',
    readScopes: ['crm.objects.companies.read'],
    writeScopes: ['crm.objects.companies.write'],
    defaultProperties: ['createdate', 'domain', 'hs_lastmodifieddate', 'hs_object_id', 'name'],
  },
  deals: {
    typeId: '0-3',
    singular: 'DEAL',
    readScopes: ['crm.objects.deals.read'],
    writeScopes: ['crm.objects.deals.write'],
    defaultProperties: ['createdate', 'dealname', 'dealstage', 'hs_lastmodifieddate', 'hs_object_id'],
  },
  tasks: {
    typeId: '0-27',
    singular: 'TASK',
    readScopes: ['crm.objects.contacts.read'],
    writeScopes: ['crm.objects.contacts.write'],
    defaultProperties: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
  },
  users: {
    typeId: '0-115',
    singular: 'USER',
    readScopes: ['crm.objects.users.read'],
    writeScopes: ['crm.objects.users.write'],
    defaultProperties: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
  },
};

const names = new Map<string, ObjectType>();
for (const type of Object.keys(objectTypes) as ObjectType[]) {
  const { typeId, singular } = objectTypes[type];
  for (const name of [type, singular.toLowerCase(), typeId]) names.set(name, type);
}

/** `contacts`, `contact` and `0-1` name the same; undefined for a type the emulator does not have. */
export const objectTypeNamed = (name: string): ObjectType | undefined => names.get(name.toLowerCase());
