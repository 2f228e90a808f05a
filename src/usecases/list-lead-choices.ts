import type { Pool } from 'pg';
import type { LeadChoices } from '../contract/lead-actions.ts';
import { countersNeeded } from '../routing/counters.ts';
import { judgeEverybody } from '../routing/judge-everybody.ts';
import type { Opinion } from '../routing/judge-everybody.ts';
import { emptyState } from '../routing/routing-state.ts';
import type { RoutingState } from '../routing/routing-state.ts';
import { verdictText } from '../routing/verdict-text.ts';
import { wordsIn } from '../routing/words/catalogue.ts';
import type { Language, Words } from '../routing/words/catalogue.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { countGivenLeads, formerReps } from '../store/given-leads.ts';
import { findLeadViewer } from '../store/lead-viewers.ts';
import { findLeads } from '../store/leads.ts';
import { countOpenLeads } from '../store/open-leads.ts';
import { findPortal } from '../store/portals.ts';
import type { Portal } from '../store/portals.ts';
import { mayAct } from './lead-offer.ts';
import { Refusal } from './refusal.ts';
import type { LoadedSnapshot, RoutingSnapshots } from './routing-snapshots.ts';
import type { CardUser } from './show-lead-card.ts';

/**
 * Everybody a lead could be given to by hand, with what the rules would say about each at this moment. Advice, so it is
 * read side by side and not as of one moment. Throws Refusal.
 */
export async function listLeadChoices(
  deps: { readonly pool: Pool; readonly snapshots: RoutingSnapshots; readonly now: () => number },
  portalId: PortalId,
  contactId: string,
  user: CardUser,
  language: Language = 'en',
): Promise<LeadChoices> {
  const { pool, snapshots } = deps;
  const portal = await findPortal(pool, portalId);
  if (portal?.state !== 'installed') {
    throw new Refusal('not_installed', ({ refusals }) => refusals.notInstalled);
  }
  const [rows, newest, viewer] = await Promise.all([
    findLeads(pool, portalId, [contactId]),
    findNewestDecision(pool, portalId, contactId),
    findLeadViewer(pool, portalId, user),
  ]);
  const row = rows.get(contactId);
  // What an erased person was like is not known any more.
  if (!row || !newest || !('attributes' in newest.lead))
    throw new Refusal('not_found', ({ actions }) => actions.neverRouted);
  if (!mayAct({ lead: row }, viewer)) {
    throw new Refusal('forbidden', ({ actions }) => actions.mayNotGive);
  }
  const now = deps.now();
  const snapshot = await snapshots.load(pool, portal);
  const state = await stateOfReps(pool, portal, snapshot, contactId, now);
  const opinions = judgeEverybody(newest.lead, newest.decision, snapshot, state, now);
  const choices = opinions
    .filter(({ ownerId }) => ownerId !== row.ownerId)
    .map((opinion) => ({
      ...{ ownerId: opinion.ownerId, name: opinion.name },
      eligible: opinion.member && opinion.reasons.length === 0,
      why: opinionWords(opinion, now, wordsIn[language]),
    }));
  return { choices };
}

/** What a verdict on a rep looks at: no turns, no lines of waiting, no companies. */
async function stateOfReps(
  db: Database,
  { portalId, mode }: Portal,
  { rulebook, reps, countsOpenLeads }: LoadedSnapshot,
  contactId: string,
  now: number,
): Promise<RoutingState> {
  const counters = countersNeeded(rulebook.capacity, [...reps.values()], now);
  const [received, openLeads, hadLead] = await Promise.all([
    countGivenLeads(db, portalId, mode, counters),
    countsOpenLeads ? countOpenLeads(db, portalId, rulebook.openLeads) : emptyState.openLeads,
    formerReps(db, portalId, mode, [contactId]),
  ]);
  return { ...emptyState, received, openLeads, hadLead };
}

function opinionWords({ member, territory, reasons, timeZone }: Opinion, now: number, words: Words): string {
  const obstacles = reasons.map((reason) => verdictText(reason, now, timeZone, 'rep', words));
  if (!member && territory !== null) obstacles.unshift(words.card.notMember(territory));
  return obstacles.length === 0 ? words.card.freeNow : `${obstacles.join('. ')}.`;
}
