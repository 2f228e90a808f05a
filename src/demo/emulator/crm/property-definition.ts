export interface PropertyOption {
  readonly label: string;
  readonly value: string;
  readonly displayOrder: number;
  readonly hidden: boolean;
  readonly description?: string | undefined;
}

export type PropertyType =
  'string' | 'number' | 'enumeration' | 'datetime' | 'date' | 'bool' | 'phone_number';

/** A property as the properties API shows it. */
export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly groupName: string;
  readonly type: PropertyType;
  readonly fieldType: string;
  readonly options: readonly PropertyOption[];
  readonly hubspotDefined: boolean;
  /** HubSpot computes it: the API refuses to set it. */
  readonly readOnly: boolean;
  readonly displayOrder: number;
  readonly hidden: boolean;
  readonly formField: boolean;
  readonly hasUniqueValue: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface PropertyGroup {
  readonly name: string;
  readonly label: string;
  readonly displayOrder: number;
}

/** The reply shape of HubSpot's properties API. */
export function propertyReply(property: PropertyDefinition): Record<string, unknown> {
  const { readOnly, createdAt, updatedAt, ...shown } = property;
  return {
    ...shown,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    archived: false,
    calculated: false,
    externalOptions: property.name === 'hubspot_owner_id',
    ...(property.name === 'hubspot_owner_id' && { referencedObjectType: 'OWNER' }),
    modificationMetadata: {
      archivable: !property.hubspotDefined,
      readOnlyDefinition: property.hubspotDefined,
      readOnlyOptions: property.hubspotDefined,
      readOnlyValue: readOnly,
    },
  };
}
