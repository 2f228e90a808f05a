import type { ContactRecord } from './contacts.ts';

/** Property that holds a contact's owner id. */
export const ownerProperty = 'hubspot_owner_id';

/** Properties that tell how far a lead has come; read with every contact and followed by webhooks. */
export const progressProperties = { leadStatus: 'hs_lead_status', lifecycleStage: 'lifecyclestage' } as const;

/** Owner id, or null for nobody: HubSpot writes null, an empty text or nothing at all. */
export const ownerOf = ({ properties }: ContactRecord): string | null => properties[ownerProperty] || null;

export const progressOf = ({ properties }: ContactRecord) => ({
  leadStatus: properties[progressProperties.leadStatus] || null,
  lifecycleStage: properties[progressProperties.lifecycleStage] || null,
});

/** What a changed contact property says; null for one that Baton does not follow. */
export function contactChange(name: string | undefined, text: string | undefined) {
  const value = text || null;
  if (name === ownerProperty) return { ownerId: value };
  if (name === progressProperties.leadStatus) return { leadStatus: value };
  if (name === progressProperties.lifecycleStage) return { lifecycleStage: value };
  return null;
}
