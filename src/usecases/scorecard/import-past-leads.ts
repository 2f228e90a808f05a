import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { outcomePolicySchema } from '../../contract/outcome-policy.ts';
import type { CallOptions, HubSpotClient } from '../../hubspot/client.ts';
import { dealsScope } from '../../hubspot/deals.ts';
import { readDealOutcomes, readPastLeadPage } from '../../hubspot/past-leads.ts';
import type { DealOutcome, PastLeadRecord } from '../../hubspot/past-leads.ts';
import { personalProperties } from '../../hubspot/personal-properties.ts';
import { leadAttributeNames } from '../../routing/lead.ts';
import type { Lead } from '../../routing/lead.ts';
import { propertiesNeeded, propertiesOf } from '../../routing/properties-needed.ts';
import { readLead } from '../../routing/read-lead.ts';
import { inTransaction } from '../../store/database.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { dropPastLeadsBefore, savePastLeads } from '../../store/past-leads.ts';
import type { PastLead } from '../../store/past-leads.ts';
import {
  advancePastLeads,
  findPastLeadState,
  finishPastLeads,
  releasePastLeads,
} from '../../store/past-lead-imports.ts';
import type { PastLeadImport } from '../../store/past-lead-imports.ts';
import { findPortal } from '../../store/portals.ts';
import { findRulebook } from '../../store/rulebooks.ts';

export interface ImportPastLeadsDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  readonly log: Logger;
  readonly now: () => number;
}

/** Then others get their turn; what is left goes on at the next sweep. */
const pagesPerTurn = 20;
const dayMs = 24 * 60 * 60_000;
/** A page takes seconds at worst: a lease that old belongs to a process that died. */
export const pastLeadLeaseMs = 60_000;

/**
 * Goes on with a claimed pass over all contacts: each page with its cursor in one transaction, so that it goes on from
 * the last page stored wherever it was stopped. A pass every day keeps outcomes fresh. Throws HubSpotError.
 */
export async function importPastLeads(
  deps: ImportPastLeadsDeps,
  claimed: PastLeadImport,
  call: CallOptions,
): Promise<void> {
  const { pool, hubspot } = deps;
  const { portalId, scopes } = claimed;
  const withDeals = scopes.includes(dealsScope);
  const { properties, kept } = await findWanted(pool, portalId);
  const passStartedAt = claimed.passStartedAt ?? new Date(deps.now());
  let { cursor } = claimed;
  for (let pages = 0; pages < pagesPerTurn; pages += 1) {
    call.signal?.throwIfAborted();
    const readAt = deps.now();
    const { records, next } = await readPastLeadPage(
      hubspot,
      portalId,
      cursor,
      { properties, withDeals },
      call,
    );
    const deals = await readDealOutcomes(
      hubspot,
      portalId,
      records.flatMap(({ dealIds }) => dealIds),
      call,
    );
    const leads = records.map((record) => pastLeadOf(record, deals, kept));
    const from = { portalId, cursor };
    const goesOn = await inTransaction(pool, async (db) => {
      const isOurs = next
        ? await advancePastLeads(
            db,
            from,
            { cursor: next, passStartedAt, leads: leads.length },
            pastLeadLeaseMs,
          )
        : await finishPastLeads(db, from, leads.length, dayMs);
      if (!isOurs) return false;
      await savePastLeads(db, portalId, leads, readAt);
      if (next === null) await dropPastLeadsBefore(db, portalId, passStartedAt);
      return next !== null;
    });
    // Finished, or another process has gone on from this page.
    if (!goesOn) return;
    cursor = next;
  }
  await releasePastLeads(pool, portalId, 0, null);
}

/**
 * Everything a scorecard may ask about: all attributes, and the custom properties that the live rulebook or the person
 * who asked for past leads names.
 */
async function findWanted(db: Database, portalId: PortalId) {
  const asked = outcomePolicySchema.parse((await findPastLeadState(db, portalId))?.policy ?? {});
  const alsoRead = asked.alsoRead.filter((name) => !personalProperties.has(name));
  const version = (await findPortal(db, portalId))?.publishedVersion ?? null;
  const rulebook = version === null ? null : await findRulebook(db, portalId, version);
  const named = rulebook === null ? [] : propertiesNeeded(rulebook);
  const properties = [...new Set([...sources, ...named, ...alsoRead])]
    .filter((name) => !notHistory.has(name))
    .sort();
  const scored = rulebook?.scorecard.rules.map(({ attribute }) => attribute) ?? [];
  return { properties, kept: new Set<string>([...scored, ...alsoRead.map((name) => `property:${name}`)]) };
}

const sources = leadAttributeNames.flatMap(propertiesOf);
const behindAttributes = new Set(sources.map((name) => `property:${name}`));
/** Not what a lead is like, but what Baton and HubSpot keep about it. */
const notHistory = new Set(['createdate', 'hubspot_owner_id']);

function pastLeadOf(
  record: PastLeadRecord,
  deals: ReadonlyMap<string, DealOutcome>,
  kept: ReadonlySet<string>,
): PastLead {
  const { contactId, createdAt, ownerId, stages, leadStatus } = record;
  const [then, now] = [record.atCreation, record.now].map((properties) =>
    valuesOf(readLead({ contactId, properties }), kept),
  );
  const count = (outcome: DealOutcome) => record.dealIds.filter((id) => deals.get(id) === outcome).length;
  return {
    ...{ contactId, createdAt, ownerId, stages, leadStatus, attributes: then ?? {} },
    changedLater: [...new Set([...Object.keys(then ?? {}), ...Object.keys(now ?? {})])]
      .filter((attribute) => then?.[attribute] !== now?.[attribute])
      .sort(),
    ...{ dealsWon: count('won'), dealsLost: count('lost'), dealsOpen: count('open') },
  };
}

/** The raw properties behind an attribute teach nothing a second time and may be personal: kept only if asked for. */
const valuesOf = ({ attributes }: Lead, kept: ReadonlySet<string>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, found]) =>
      !found || (behindAttributes.has(name) && !kept.has(name)) ? [] : [[name, found.value]],
    ),
  );
