/** A contact's page in HubSpot; accounts of other regions are led on from there. */
export const contactUrl = (portalId: string, contactId: string): string =>
  `https://app.hubspot.com/contacts/${portalId}/record/0-1/${contactId}`;
