import { Router } from 'express';
import { z } from 'zod';
import { leadActionDoneSchema, leadActionSchema, leadChoicesSchema } from '../contract/lead-actions.ts';
import type { LeadActionCall, LeadActionDone, LeadChoices } from '../contract/lead-actions.ts';
import { leadCardSchema } from '../contract/lead-card.ts';
import type { LeadCard } from '../contract/lead-card.ts';
import { leadDifferenceSchema, leadRepsSchema } from '../contract/lead-difference.ts';
import type { LeadDifference, LeadReps } from '../contract/lead-difference.ts';
import type { Language } from '../contract/text/language.ts';
import { Refusal } from '../usecases/refusal.ts';
import { parseCall, signedRoute } from './signed-identity.ts';
import type { SignedDeps, SignedIdentity } from './signed-identity.ts';

export interface CardApiDeps extends SignedDeps {
  /** Null when the portal is not installed. */
  readonly showLeadCard: (
    portalId: string,
    contactId: string,
    user: SignedIdentity,
    language: Language,
  ) => Promise<LeadCard | null>;
  readonly listLeadChoices: (
    portalId: string,
    contactId: string,
    user: SignedIdentity,
    language: Language,
  ) => Promise<LeadChoices>;
  readonly actOnLead: (
    portalId: string,
    user: SignedIdentity,
    call: LeadActionCall,
    requestId: string,
    language: Language,
  ) => Promise<LeadActionDone>;
  readonly explainDifference: (
    portalId: string,
    contactId: string,
    ownerId: string,
    language: Language,
  ) => Promise<LeadDifference>;
  /** Everybody about whom explainDifference can be asked. */
  readonly listReps: (portalId: string) => Promise<LeadReps>;
}

const ofContact = z.object({
  contactId: z.string('is missing').regex(/^\d{1,20}$/, 'must be the number of a contact'),
});

const ofContactAndRep = ofContact.extend({
  ownerId: z.string('is missing').regex(/^\d{1,20}$/, 'must be the number of an owner'),
});

/** What the cards on the contact record read and do. Every call is signed by HubSpot, v3, or refused. */
export function cardApiRoutes(deps: CardApiDeps): Router {
  const router = Router();
  router.get(
    '/api/lead-card',
    ...signedRoute(deps, async ({ identity, query }) => {
      const { contactId } = parseCall(ofContact, query);
      const card = await deps.showLeadCard(identity.portalId, contactId, identity, identity.language);
      if (!card) throw new Refusal('not_installed', ({ refusals }) => refusals.notInstalled);
      return leadCardSchema.parse(card);
    }),
  );
  router.get(
    '/api/lead-choices',
    ...signedRoute(deps, async ({ identity, query }) => {
      const { contactId } = parseCall(ofContact, query);
      return leadChoicesSchema.parse(
        await deps.listLeadChoices(identity.portalId, contactId, identity, identity.language),
      );
    }),
  );
  router.get(
    '/api/lead-differences',
    ...signedRoute(deps, async ({ identity, query }) => {
      const { contactId, ownerId } = parseCall(ofContactAndRep, query);
      return leadDifferenceSchema.parse(
        await deps.explainDifference(identity.portalId, contactId, ownerId, identity.language),
      );
    }),
  );
  router.get(
    '/api/lead-reps',
    ...signedRoute(deps, async ({ identity }) =>
      leadRepsSchema.parse(await deps.listReps(identity.portalId)),
    ),
  );
  router.post(
    '/api/lead-actions',
    ...signedRoute(deps, async ({ identity, body, requestId }) => {
      const call = parseCall(leadActionSchema, body);
      return leadActionDoneSchema.parse(
        await deps.actOnLead(identity.portalId, identity, call, requestId, identity.language),
      );
    }),
  );
  return router;
}
