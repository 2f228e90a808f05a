import type { Pool } from 'pg';
import type { LeadActionCall, LeadActionDone } from '../contract/lead-actions.ts';
import type { HubSpotClient } from '../hubspot/client.ts';
import { HubSpotError } from '../hubspot/errors.ts';
import { wordsIn } from '../routing/words/catalogue.ts';
import type { Language } from '../routing/words/catalogue.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findDecisionOwner } from '../store/decision-owner.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { findLeadAction, insertLeadAction } from '../store/lead-actions.ts';
import type { StoredLeadAction } from '../store/lead-actions.ts';
import { findLeadViewer, findOwnerNames, isActiveOwner } from '../store/lead-viewers.ts';
import type { LeadViewer } from '../store/lead-viewers.ts';
import { findLeads } from '../store/leads.ts';
import type { LeadRow } from '../store/leads.ts';
import { findPortal } from '../store/portals.ts';
import { acknowledgeLead } from './acknowledge-lead.ts';
import { mayAct } from './lead-offer.ts';
import { leadVersion } from './lead-version.ts';
import { logLeadAction } from './log-lead-action.ts';
import { redecideLead } from './redecide-lead.ts';
import { Refusal } from './refusal.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';
import { showLeadCard } from './show-lead-card.ts';
import type { CardUser } from './show-lead-card.ts';
import { snoozeLead } from './snooze-lead.ts';

export interface ActOnLeadDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  readonly snapshots: RoutingSnapshots;
  readonly now: () => number;
}

/**
 * Does to a lead what a person asked for on its card, once for each action id: a second call with the same id does
 * nothing and answers as the first did. Throws Refusal: not installed, not routed, not theirs to act on, or the lead has
 * moved on since the card was read.
 */
export async function actOnLead(
  deps: ActOnLeadDeps,
  portalId: PortalId,
  user: CardUser,
  call: LeadActionCall,
  requestId: string,
  language: Language = 'en',
): Promise<LeadActionDone> {
  const portal = await findPortal(deps.pool, portalId);
  if (portal?.state !== 'installed') {
    throw new Refusal('not_installed', ({ refusals }) => refusals.notInstalled);
  }
  if (user.userId === null) throw new Refusal('forbidden', ({ actions }) => actions.unknownUser);
  if (!(await findLeadAction(deps.pool, portalId, call.actionId))) {
    try {
      await act(deps, portalId, { ...user, userId: user.userId }, call, requestId);
    } catch (error) {
      // The same press of the button, sent twice at once: the other one did it, and found this one in its way.
      if (!(await findLeadAction(deps.pool, portalId, call.actionId))) throw asRefusal(error);
    }
  }
  return answer(deps, portalId, user, call, language);
}

async function act(
  deps: ActOnLeadDeps,
  portalId: PortalId,
  user: CardUser & { readonly userId: string },
  call: LeadActionCall,
  requestId: string,
): Promise<void> {
  const { action, actionId, contactId } = call;
  const viewer = await findLeadViewer(deps.pool, portalId, user);
  const { decided, ownerId: owner } = await checkLead(deps.pool, portalId, viewer, call);
  if ((await findNewestDecision(deps.pool, portalId, contactId))?.mode === 'shadow') {
    throw new Refusal('too_late', ({ actions }) => actions.shadow);
  }
  if (action.kind === 'reassign') await checkTarget(deps.pool, portalId, action.ownerId, owner);
  const name = viewer.name ?? user.userEmail;
  const stored = { actionId, contactId, userId: user.userId, kind: action.kind };
  // Asked again under the lock: another process may be faster.
  const guardAt = (ordinal: number) => async (db: Database) => {
    await checkLead(db, portalId, viewer, call);
    await insertLeadAction(db, portalId, { ...stored, ordinal });
    await logLeadAction(db, portalId, { ...stored, ordinal, action, at: deps.now() });
  };
  const guard = guardAt(decided);
  const again = {
    ...{ contactId, requestId, guard: guardAt(decided + 1) },
    by: { userId: user.userId, ownerId: viewer.ownerId },
  };
  switch (action.kind) {
    case 'acknowledge':
      return acknowledgeLead(deps, portalId, { contactId, guard, by: { ownerId: viewer.ownerId, name } });
    case 'snooze':
      return snoozeLead(deps, portalId, { contactId, guard, minutes: action.minutes });
    case 'pass_on': {
      const details = { reason: action.reason, note: action.note };
      return done(await redecideLead(deps, portalId, { ...again, cause: 'passed_on', details }));
    }
    case 'reassign': {
      const { ownerId, note } = action;
      return done(
        await redecideLead(deps, portalId, { ...again, cause: 'reassigned', ownerId, details: { note } }),
      );
    }
    case 'reroute':
      return done(await redecideLead(deps, portalId, { ...again, cause: 'rerouted' }));
  }
}

async function checkTarget(
  db: Database,
  portalId: PortalId,
  ownerId: string,
  owner: string | null,
): Promise<void> {
  if (ownerId === owner) throw new Refusal('too_late', ({ actions }) => actions.hasItAlready);
  if (await isActiveOwner(db, portalId, ownerId)) return;
  throw new Refusal('faults', ({ actions }) => actions.noSuchOwner);
}

function done(redecided: Awaited<ReturnType<typeof redecideLead>>): void {
  if (!redecided.done) throw new Refusal('too_late', redecided.refused);
}

/** The lead as it stands, if this person may act on it and has seen it so. */
async function checkLead(
  db: Database,
  portalId: PortalId,
  viewer: LeadViewer,
  { contactId, version }: LeadActionCall,
): Promise<LeadRow> {
  const lead = (await findLeads(db, portalId, [contactId])).get(contactId);
  if (!lead || lead.decided === 0) throw new Refusal('not_found', ({ actions }) => actions.neverRouted);
  if (lead.state === 'gone') throw new Refusal('too_late', ({ actions }) => actions.followsNoMore);
  // First: somebody who has just lost the lead should read that it moved, not that it is none of their business.
  if (leadVersion(lead) !== version) {
    throw new Refusal('conflict', ({ actions }) => actions.movedOn);
  }
  if (!mayAct({ lead }, viewer)) {
    throw new Refusal('forbidden', ({ actions }) => actions.mayNotAct);
  }
  return lead;
}

/** What became of the action, read back from what it wrote: the first call and a repeated one get the same. */
async function answer(
  deps: ActOnLeadDeps,
  portalId: PortalId,
  user: CardUser,
  { actionId, contactId }: LeadActionCall,
  language: Language,
): Promise<LeadActionDone> {
  const stored = await findLeadAction(deps.pool, portalId, actionId);
  if (!isOf(stored, user, contactId)) {
    throw new Refusal('bad_request', ({ actions }) => actions.otherAction);
  }
  const ownerId = await findDecisionOwner(deps.pool, portalId, contactId, stored.ordinal);
  const names = await findOwnerNames(deps.pool, portalId, ownerId === null ? [] : [ownerId]);
  const reading = { db: deps.pool, snapshots: deps.snapshots };
  const card = await showLeadCard(reading, portalId, contactId, user, language);
  if (!card) throw new Refusal('not_installed', ({ refusals }) => refusals.notInstalled);
  return {
    did: stored.kind,
    owner:
      ownerId === null
        ? null
        : { ownerId, name: names.get(ownerId) ?? wordsIn[language].card.owner(ownerId) },
    card,
  };
}

const isOf = (
  stored: StoredLeadAction | null,
  { userId }: CardUser,
  contactId: string,
): stored is StoredLeadAction => stored?.userId === userId && stored?.contactId === contactId;

function asRefusal(error: unknown): unknown {
  if (!(error instanceof HubSpotError)) return error;
  return new Refusal('failed', ({ actions }) => actions.hubspotDown);
}
