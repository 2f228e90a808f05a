import type { LeadCard } from '../contract/lead-card.ts';
import { wordsIn } from '../routing/words/catalogue.ts';
import type { Language, Words } from '../routing/words/catalogue.ts';
import { findClockState } from '../store/clock-states.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { isWaiting } from '../store/inbox.ts';
import { findLeadEvents } from '../store/lead-events.ts';
import { findLeadViewer, findOwnerNames } from '../store/lead-viewers.ts';
import { findLeads } from '../store/leads.ts';
import { findWrite } from '../store/owed-writes.ts';
import { findPortal } from '../store/portals.ts';
import type { Portal } from '../store/portals.ts';
import { decidedCard, ownersOnCard } from './decided-card.ts';
import { decisionInWords } from './decision-in-words.ts';
import { slaPolicyOf } from './record-decisions.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';

export interface LeadCardDeps {
  readonly db: Database;
  readonly snapshots: RoutingSnapshots;
}

/** The person at the screen, as HubSpot says. */
export interface CardUser {
  readonly userId: string | null;
  readonly userEmail: string | null;
}

/**
 * The stored decision of a contact with what happened since, read back for the card of one person. Null when the portal
 * is not installed. A few statements, each by its key.
 */
export async function showLeadCard(
  { db, snapshots }: LeadCardDeps,
  portalId: PortalId,
  contactId: string,
  user: CardUser,
  language: Language = 'en',
): Promise<LeadCard | null> {
  const words = wordsIn[language];
  const portal = await findPortal(db, portalId);
  if (portal?.state !== 'installed') return null;
  const lead = (await findLeads(db, portalId, [contactId])).get(contactId);
  if (lead?.state === 'gone') {
    const { gone } = words.card.state;
    return { state: 'gone', message: gone(words.card.stored(lead.goneReason ?? '')) };
  }
  const newest = lead && (await findNewestDecision(db, portalId, contactId));
  if (!newest) return undecided(portal, await isWaiting(db, portalId, contactId), words);
  const [write, clock, events, viewer, snapshot] = await Promise.all([
    findWrite(db, portalId, contactId, newest.ordinal),
    findClockState(db, portalId, contactId, newest.ordinal),
    findLeadEvents(db, portalId, contactId),
    findLeadViewer(db, portalId, user),
    snapshots.load(db, portal),
  ]);
  const policy = slaPolicyOf(newest.decision, snapshot.rulebook);
  const decision = await decisionInWords(db, portalId, newest, snapshot, language);
  const story = { lead, decision, mode: newest.mode, write, clock, policy, events, viewer, words };
  return decidedCard(story, await findOwnerNames(db, portalId, ownersOnCard(story)));
}

function undecided(portal: Portal, waiting: boolean, { card: { state } }: Words): LeadCard {
  if (!waiting) return { state: 'never_routed', message: state.neverRouted };
  return { state: 'routing', message: portal.preparedAt ? state.routing : state.preparing };
}
