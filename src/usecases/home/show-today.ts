import type { HomeToday, LeadList, LeadListName } from '../../contract/home.ts';
import { decisionSentence } from '../../routing/reason-sentence.ts';
import { findNewestDecisions } from '../../store/decisions.ts';
import { countLeadLists, pageOfLeads } from '../../store/lead-lists.ts';
import type { ListedLead } from '../../store/lead-lists.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findHealth } from '../../store/portal-health.ts';
import type { PortalHealth } from '../../store/portal-health.ts';
import { requirePortal } from '../settings/draft-rulebook.ts';
import { loadReps } from '../settings/people-names.ts';
import { limitsOf } from '../settings/show-territories.ts';
import type { Page } from '../settings/show-territories.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/catalogue.ts';

const MINUTE = 60_000;

/** How many leads need a look, and whether Baton's surroundings are well. */
export async function showToday(
  db: Database,
  portalId: PortalId,
  now: number,
  words: Words,
): Promise<HomeToday> {
  const { mode } = await requirePortal(db, portalId);
  const { oldestWaitingAt, pausedUntil, ...health } = await findHealth(db, portalId);
  const trouble = troubleWords({ ...health, oldestWaitingAt, pausedUntil }, now, words);
  return { mode, lists: await countLeadLists(db, portalId), health: { ...health, trouble } };
}

/** The worst of what is wrong. */
function troubleWords(health: PortalHealth, now: number, { home }: Words): string | null {
  const { oldestWaitingAt, pausedUntil, calls24h, failures24h, lastSyncAt } = health;
  if (oldestWaitingAt !== null && now - oldestWaitingAt > 5 * MINUTE) {
    return home.waiting(Math.floor((now - oldestWaitingAt) / MINUTE));
  }
  if (pausedUntil !== null && pausedUntil - now > MINUTE) {
    return home.patience(Math.ceil((pausedUntil - now) / MINUTE));
  }
  if (lastSyncAt !== null && now - lastSyncAt > 30 * MINUTE) {
    return home.lastSync(Math.floor((now - lastSyncAt) / MINUTE));
  }
  if (calls24h >= 20 && failures24h > calls24h / 5) {
    return home.failures(Math.round((100 * failures24h) / calls24h));
  }
  return null;
}

/** A page of one of today's lists, each lead with a link to its record. */
export async function showLeadList(
  deps: { readonly db: Database; readonly recordUrl: (portalId: PortalId, contactId: string) => string },
  portalId: PortalId,
  { list, ...page }: Page & { readonly list: LeadListName },
  words: Words,
): Promise<LeadList> {
  await requirePortal(deps.db, portalId);
  const { rows, total } = await pageOfLeads(deps.db, portalId, list, limitsOf(page));
  const names = new Map((await loadReps(deps.db, portalId)).map(({ ownerId, name }) => [ownerId, name]));
  const reasons = list === 'held' ? await heldReasons(deps.db, portalId, rows, words) : new Map();
  return {
    list,
    rows: rows.map((lead) => {
      const { contactId, company, grade, territory, ownerId, at } = lead;
      const owner = ownerId === null ? null : (names.get(ownerId) ?? words.card.owner(ownerId));
      return {
        contactId,
        label: company ?? words.home.contact(contactId),
        url: deps.recordUrl(portalId, contactId),
        ...{ grade, territory, owner, at },
        why: whyListed(list, { ...lead, reason: reasons.get(contactId) ?? lead.reason }, owner, words),
      };
    }),
    ...{ total, ...page },
  };
}

/** Why leads wait, in other words than the stored ones, which are English and all that is left of an erased person. */
async function heldReasons(
  db: Database,
  portalId: PortalId,
  rows: readonly ListedLead[],
  words: Words,
): Promise<ReadonlyMap<string, string>> {
  if (words === wordsIn.en) return new Map();
  const ids = rows.map(({ contactId }) => contactId);
  const newest = await findNewestDecisions(db, portalId, ids);
  return new Map(
    [...newest].flatMap(([contactId, { decision, lead }]) =>
      'attributes' in lead ? [[contactId, decisionSentence(decision, words)]] : [],
    ),
  );
}

function whyListed(
  list: LeadListName,
  { note, reason, owners }: ListedLead,
  owner: string | null,
  { home }: Words,
): string {
  switch (list) {
    case 'unrouted':
      if (note !== null) return home.refused(note);
      // Decided, and HubSpot has taken it: somebody undid it there.
      if (reason !== null) return home.removed(owner ?? home.someOwner);
      return home.notRead;
    case 'held':
      return reason ?? home.held;
    case 'at_risk':
      return home.reminded(owner ?? home.someOwner);
    case 'breached':
      return home.late(owners);
  }
}
