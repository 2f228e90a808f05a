import type { HomeToday, LeadList, LeadListName } from '../../contract/home.ts';
import { countLeadLists, pageOfLeads } from '../../store/lead-lists.ts';
import type { ListedLead } from '../../store/lead-lists.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findHealth } from '../../store/portal-health.ts';
import type { PortalHealth } from '../../store/portal-health.ts';
import { requirePortal } from '../settings/draft-rulebook.ts';
import { loadReps } from '../settings/people-names.ts';
import { limitsOf } from '../settings/show-territories.ts';
import type { Page } from '../settings/show-territories.ts';

const MINUTE = 60_000;

/** How many leads need a look, and whether Baton's surroundings are well. */
export async function showToday(db: Database, portalId: PortalId, now: number): Promise<HomeToday> {
  const { mode } = await requirePortal(db, portalId);
  const { oldestWaitingAt, pausedUntil, ...health } = await findHealth(db, portalId);
  const trouble = troubleWords({ ...health, oldestWaitingAt, pausedUntil }, now);
  return { mode, lists: await countLeadLists(db, portalId), health: { ...health, trouble } };
}

/** The worst of what is wrong. */
function troubleWords(health: PortalHealth, now: number): string | null {
  const { oldestWaitingAt, pausedUntil, calls24h, failures24h, lastSyncAt } = health;
  if (oldestWaitingAt !== null && now - oldestWaitingAt > 5 * MINUTE) {
    const minutes = Math.floor((now - oldestWaitingAt) / MINUTE);
    return `News from HubSpot has waited for ${minutes} minutes: Baton's worker is down, or HubSpot does not answer.`;
  }
  if (pausedUntil !== null && pausedUntil - now > MINUTE) {
    return `HubSpot has asked for patience for ${Math.ceil((pausedUntil - now) / MINUTE)} more minutes.`;
  }
  if (lastSyncAt !== null && now - lastSyncAt > 30 * MINUTE) {
    return `Owners were last read from HubSpot ${Math.floor((now - lastSyncAt) / MINUTE)} minutes ago.`;
  }
  if (calls24h >= 20 && failures24h > calls24h / 5) {
    return `${Math.round((100 * failures24h) / calls24h)} % of the calls to HubSpot failed within a day.`;
  }
  return null;
}

/** A page of one of today's lists, each lead with a link to its record. */
export async function showLeadList(
  deps: { readonly db: Database; readonly recordUrl: (portalId: PortalId, contactId: string) => string },
  portalId: PortalId,
  { list, ...page }: Page & { readonly list: LeadListName },
): Promise<LeadList> {
  await requirePortal(deps.db, portalId);
  const { rows, total } = await pageOfLeads(deps.db, portalId, list, limitsOf(page));
  const names = new Map((await loadReps(deps.db, portalId)).map(({ ownerId, name }) => [ownerId, name]));
  return {
    list,
    rows: rows.map((lead) => {
      const { contactId, company, grade, territory, ownerId, at } = lead;
      const owner = ownerId === null ? null : (names.get(ownerId) ?? `Owner ${ownerId}`);
      return {
        contactId,
        label: company ?? `Contact ${contactId}`,
        url: deps.recordUrl(portalId, contactId),
        ...{ grade, territory, owner, at },
        why: whyListed(list, lead, owner),
      };
    }),
    ...{ total, ...page },
  };
}

function whyListed(list: LeadListName, { note, reason, owners }: ListedLead, owner: string | null): string {
  switch (list) {
    case 'unrouted':
      if (note !== null) return `HubSpot refused the owner: ${note}`;
      // Decided, and HubSpot has taken it: somebody undid it there.
      if (reason !== null) return `${owner ?? 'The owner'} was removed in HubSpot before anybody answered.`;
      return 'Not yet read from HubSpot.';
    case 'held':
      return reason ?? 'Waiting: nobody can take it now.';
    case 'at_risk':
      return `${owner ?? 'The owner'} was reminded and has not answered yet.`;
    case 'breached':
      return owners > 1 ? `Not answered in time; ${owners} reps have had it.` : 'Not answered in time.';
  }
}
