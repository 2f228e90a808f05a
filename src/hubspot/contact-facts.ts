import type { TouchFacts } from '../routing/first-touch.ts';
import type { ContactRecord } from './contacts.ts';
import { routedAtProperty } from './lead-fields.ts';

/** Property that holds a contact's owner id. */
export const ownerProperty = 'hubspot_owner_id';

/** Properties that tell how far a lead has come; read with every contact and followed by webhooks. */
export const progressProperties = {
  leadStatus: 'hs_lead_status',
  lifecycleStage: 'lifecyclestage',
  contactedNotes: 'num_contacted_notes',
} as const;

/**
 * Moments at which somebody wrote to the lead or spoke with them. Not among them: `hs_sa_first_engagement_date`, which
 * HubSpot resets when the owner changes, and `hs_last_sales_activity_timestamp`, which is the lead's own doing.
 */
const contactMoments = {
  firstOutreachAt: 'hs_first_outreach_date',
  lastContactedAt: 'notes_last_contacted',
  emailRepliedAt: 'hs_sales_email_last_replied',
} as const;

/** Everything to read of a contact before a lead is taken away from its owner. */
export const touchProperties: readonly string[] = [
  ownerProperty,
  ...Object.values(progressProperties),
  ...Object.values(contactMoments),
];

/** Owner id, or null for nobody: HubSpot writes null, an empty text or nothing at all. */
export const ownerOf = ({ properties }: ContactRecord): string | null => properties[ownerProperty] || null;

/** When the decision was made that the record tells of, epoch ms; null when it tells of none. */
export const routedAtOf = ({ properties }: ContactRecord): number | null =>
  momentIn(properties[routedAtProperty]);

export const progressOf = ({ properties }: ContactRecord) => ({
  leadStatus: properties[progressProperties.leadStatus] || null,
  lifecycleStage: properties[progressProperties.lifecycleStage] || null,
  // Never contacted: HubSpot leaves the number out.
  contactedNotes: wholeNumber(properties[progressProperties.contactedNotes]) ?? 0,
});

/** Signs that somebody has answered, in a contact as it was read. */
export const touchFactsOf = ({ properties }: ContactRecord): TouchFacts => ({
  firstOutreachAt: momentIn(properties[contactMoments.firstOutreachAt]),
  lastContactedAt: momentIn(properties[contactMoments.lastContactedAt]),
  emailRepliedAt: momentIn(properties[contactMoments.emailRepliedAt]),
  contactedNotes: wholeNumber(properties[progressProperties.contactedNotes]),
  leadStatus: properties[progressProperties.leadStatus] || null,
});

/** What one changed property says: another owner, or how far the lead has come and whether that may be an answer. */
export type ContactChange =
  | { readonly ownerId: string | null }
  | {
      readonly progress:
        | { readonly leadStatus: string | null }
        | { readonly lifecycleStage: string | null }
        | { readonly contactedNotes: number | null }
        | null;
      readonly facts: TouchFacts | null;
    };

/** Null for a property that Baton does not follow. */
export function contactChange(name: string | undefined, text: string | undefined): ContactChange | null {
  const value = text || null;
  const moment = momentIn(value);
  const number = wholeNumber(value);
  switch (name) {
    case ownerProperty:
      return { ownerId: value };
    case progressProperties.leadStatus:
      return { progress: { leadStatus: value }, facts: { leadStatus: value } };
    case progressProperties.lifecycleStage:
      return { progress: { lifecycleStage: value }, facts: null };
    case progressProperties.contactedNotes:
      return { progress: { contactedNotes: number }, facts: { contactedNotes: number } };
    case contactMoments.firstOutreachAt:
      return { progress: null, facts: { firstOutreachAt: moment } };
    case contactMoments.lastContactedAt:
      return { progress: null, facts: { lastContactedAt: moment } };
    case contactMoments.emailRepliedAt:
      return { progress: null, facts: { emailRepliedAt: moment } };
    default:
      return null;
  }
}

/** HubSpot answers with ISO 8601 and tells changes in epoch milliseconds. */
function momentIn(text: string | null | undefined): number | null {
  if (!text) return null;
  const moment = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isFinite(moment) ? moment : null;
}

function wholeNumber(text: string | null | undefined): number | null {
  const value = text ? Number(text) : NaN;
  return Number.isInteger(value) ? value : null;
}
