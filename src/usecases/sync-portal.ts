import type { Pool } from 'pg';
import type { CallOptions, HubSpotClient } from '../hubspot/client.ts';
import { ensureContactProperties } from '../hubspot/properties.ts';
import { readReps } from '../hubspot/reps.ts';
import { defaultRulebook } from '../routing/default-rulebook.ts';
import { planImports } from '../store/account-imports.ts';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { retryHeldLeads } from '../store/leads.ts';
import { findPortal, lockPortal, markPrepared } from '../store/portals.ts';
import { keepRoster } from './keep-roster.ts';
import { publishVersion } from './publish-version.ts';
import { wordsIn } from './words/catalogue.ts';

export interface SyncPortalDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
}

/**
 * Reads owners and users, and the first time also makes the contact properties and a rulebook from the portal's own
 * owners. Safe to repeat and to stop at any point: the portal routes once all three are there.
 */
export async function syncPortal(deps: SyncPortalDeps, portalId: PortalId, call: CallOptions): Promise<void> {
  const portal = await findPortal(deps.pool, portalId);
  if (portal?.state !== 'installed') return;
  if (!portal.preparedAt) await ensureContactProperties(deps.hubspot, portalId, call);
  const reps = await readReps(deps.hubspot, portalId, call);
  await inTransaction(deps.pool, async (db) => {
    const locked = await lockPortal(db, portalId);
    if (locked?.state !== 'installed') return;
    const version = await keepRoster(db, portalId, reps, locked.rosterVersion);
    if (version !== locked.rosterVersion) await retryHeldLeads(db, portalId);
    if (locked.publishedVersion === null) {
      const people = reps.filter((rep) => rep.type === 'PERSON');
      // Kept in English, and said in the language of whoever reads it: see settings/version-note.ts.
      const note = wordsIn.en.edits.madeAtInstall;
      await publishVersion(db, portalId, defaultRulebook(people), { author: 'Baton', note });
    }
    await planImports(db, portalId);
    await markPrepared(db, portalId);
  });
}
