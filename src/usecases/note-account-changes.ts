import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { websiteDomain } from '../routing/company-domain.ts';
import { mergeDomains, noteAccounts } from '../store/accounts.ts';
import type { AccountNews } from '../store/accounts.ts';
import { mergeCompanyReps } from '../store/company-reps.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { finishEvents, pendingAccountEvents, postponeEvents } from '../store/inbox.ts';
import type { PendingEvent } from '../store/inbox.ts';
import { dropDeals, markDealsStale } from '../store/open-deals.ts';
import { nameTrigrams } from './account-facts.ts';

const eventsAtOnce = 500;
/** An upload of thousands of companies must not keep leads waiting: the rest comes with the next turn. */
const batchesAtOnce = 4;

export interface NoteAccountChangesDeps {
  readonly pool: Pool;
  readonly log: Logger;
}

/**
 * Takes note of what happened to companies and deals in HubSpot since, without a call: what an event says itself is
 * known at once, what it does not say is marked to be read (import-accounts.ts). Never throws for the sake of one
 * event: that one waits, and leads go on. Answers with the number of events finished.
 */
export async function noteAccountChanges(deps: NoteAccountChangesDeps, portalId: PortalId): Promise<number> {
  let finished = 0;
  for (let batch = 0; batch < batchesAtOnce; batch += 1) {
    const events = await pendingAccountEvents(deps.pool, portalId, eventsAtOnce);
    if (events.length === 0) break;
    finished += await noteEvents(deps, portalId, events);
    if (events.length < eventsAtOnce) break;
  }
  return finished;
}

async function noteEvents(
  deps: NoteAccountChangesDeps,
  portalId: PortalId,
  events: readonly PendingEvent[],
): Promise<number> {
  const keys = events.map((event) => event.key);
  const about = (what: string) => events.filter((event) => event.kind.startsWith(what));
  try {
    return await inTransaction(deps.pool, async (db) => {
      await noteCompanies(db, portalId, about('company_'));
      await noteDeals(db, portalId, about('deal_'));
      return finishEvents(
        db,
        portalId,
        keys.map((key) => ({ key, outcome: 'noted' })),
      );
    });
  } catch (error) {
    if (events.length === 1) {
      deps.log.error(
        { err: error, portalId, kind: events[0]?.kind },
        'an event about an account failed: it waits',
      );
      await postponeEvents(deps.pool, portalId, keys, { atLeastMs: 1_000, countAsFailure: true });
      return 0;
    }
    // One of them is to blame: the others shall not wait for it.
    let finished = 0;
    for (const event of events) finished += await noteEvents(deps, portalId, [event]);
    return finished;
  }
}

type Draft = { -readonly [K in keyof AccountNews]: AccountNews[K] };

async function noteCompanies(
  db: Database,
  portalId: PortalId,
  events: readonly PendingEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const drafts = new Map<string, Draft>();
  const merges: { readonly survivor: string; readonly gone: readonly string[] }[] = [];
  const draftOf = (companyId: string, at: number): Draft => {
    const draft = drafts.get(companyId) ?? { companyId, staleAt: null, heardAt: at };
    drafts.set(companyId, draft);
    draft.heardAt = Math.max(draft.heardAt, at);
    return draft;
  };
  // Oldest first, as pendingAccountEvents gives them: what comes later wins.
  for (const event of events) {
    const { objectId, occurredAt: at } = event;
    switch (event.kind) {
      case 'company_created':
      case 'company_restored': {
        const draft = draftOf(objectId, at);
        draft.life = { gone: false, at };
        draft.staleAt = at;
        break;
      }
      case 'company_deleted':
        draftOf(objectId, at).life = { gone: true, at };
        break;
      case 'company_property_changed':
        noteProperty(draftOf(objectId, at), event);
        break;
      case 'company_merged': {
        const { survivor, gone } = mergeOf(event);
        draftOf(survivor, at).staleAt = at;
        for (const id of gone) draftOf(id, at).life = { gone: true, at };
        merges.push({ survivor, gone });
        break;
      }
    }
  }
  await noteAccounts(db, portalId, [...drafts.values()]);
  for (const { survivor, gone } of merges) {
    await mergeDomains(db, portalId, survivor, gone);
    await mergeCompanyReps(db, portalId, survivor, gone);
  }
}

function noteProperty(draft: Draft, { details, occurredAt: at }: PendingEvent): void {
  const value = details.propertyValue ?? '';
  if (details.propertyName === 'hubspot_owner_id') draft.owner = { value: value || null, at };
  if (details.propertyName === 'name') draft.name = { value, trigrams: nameTrigrams(value), at };
  if (details.propertyName === 'domain') draft.domain = { value: websiteDomain(value), at };
}

function mergeOf({ objectId, details }: PendingEvent) {
  const { primaryObjectId, mergedObjectIds, newObjectId } = details;
  const survivor = newObjectId ?? primaryObjectId ?? objectId;
  const involved = new Set([
    objectId,
    ...(primaryObjectId ? [primaryObjectId] : []),
    ...(mergedObjectIds ?? []),
  ]);
  involved.delete(survivor);
  return { survivor, gone: [...involved] };
}

async function noteDeals(db: Database, portalId: PortalId, events: readonly PendingEvent[]): Promise<void> {
  const stale = new Map<string, number>();
  for (const event of events) {
    const { objectId, occurredAt: at } = event;
    if (event.kind === 'deal_deleted') {
      stale.delete(objectId);
      await dropDeals(db, portalId, [objectId], at);
      continue;
    }
    const ids = event.kind === 'deal_merged' ? [mergeOf(event).survivor, ...mergeOf(event).gone] : [objectId];
    for (const id of ids) stale.set(id, at);
  }
  const deals = [...stale].map(([dealId, at]) => ({ dealId, at }));
  if (deals.length > 0) await markDealsStale(db, portalId, deals);
}
