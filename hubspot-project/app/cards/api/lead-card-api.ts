import {
  leadActionDoneSchema,
  leadCardSchema,
  leadChoicesSchema,
  leadDifferenceSchema,
  leadRepsSchema,
} from '../contract.generated.ts';
import type {
  LeadActionDone,
  LeadActionInput,
  LeadCard,
  LeadChoices,
  LeadDifference,
  LeadReps,
} from '../contract.generated.ts';
import { fetchJson } from './fetch-json.ts';
import type { Answer } from './fetch-json.ts';

/** What Baton offers about one contact. */
export interface LeadCardApi {
  readonly card: () => Promise<Answer<LeadCard>>;
  readonly choices: () => Promise<Answer<LeadChoices>>;
  /** What would have had to be different for this owner to have got the lead. */
  readonly difference: (ownerId: string) => Promise<Answer<LeadDifference>>;
  /** Everybody about whom that can be asked. */
  readonly reps: () => Promise<Answer<LeadReps>>;
  /** Safe to repeat with the same `actionId`: it is done once. */
  readonly act: (
    actionId: string,
    version: string,
    action: LeadActionInput,
  ) => Promise<Answer<LeadActionDone>>;
}

/** `locale` as HubSpot gives it for the person at the screen: Baton's sentences come in their language. */
export function createLeadCardApi(batonUrl: string, contactId: string, locale: string): LeadCardApi {
  const inTheirs = `locale=${encodeURIComponent(locale)}`;
  const about = `contactId=${encodeURIComponent(contactId)}&${inTheirs}`;
  return {
    card: () => fetchJson(`${batonUrl}/api/lead-card?${about}`, leadCardSchema),
    choices: () => fetchJson(`${batonUrl}/api/lead-choices?${about}`, leadChoicesSchema),
    difference: (ownerId) =>
      fetchJson(
        `${batonUrl}/api/lead-differences?${about}&ownerId=${encodeURIComponent(ownerId)}`,
        leadDifferenceSchema,
      ),
    reps: () => fetchJson(`${batonUrl}/api/lead-reps?${inTheirs}`, leadRepsSchema),
    act: (actionId, version, action) =>
      fetchJson(`${batonUrl}/api/lead-actions?${inTheirs}`, leadActionDoneSchema, {
        actionId,
        contactId,
        version,
        action,
      }),
  };
}
