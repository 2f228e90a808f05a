import type { Pool } from 'pg';
import { explainRulebookErrors } from '../routing/explain-rulebook-errors.ts';
import { listFaults } from '../routing/named-list.ts';
import { rulebookSchema } from '../routing/rulebook.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { scorecardFaults } from '../routing/scorecard-faults.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { keepLedgerOf } from '../store/ledger-snapshots.ts';
import { retryHeldLeads } from '../store/leads.ts';
import { loadNamedLists } from '../store/named-lists.ts';
import { lockPortal } from '../store/portals.ts';
import { lockSettings } from '../store/settings-changes.ts';
import { publishVersion } from './publish-version.ts';
import { recordSettingsChange } from './record-settings-change.ts';

/** A rulebook that cannot be published; one sentence a fault, in an admin's words. */
export class RulebookFaultError extends Error {
  override readonly name = 'RulebookFaultError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The rulebook has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Checks a rulebook and publishes it as the portal's next version. Turns under way finish on the version they began
 * with; leads on hold are tried again under the new one. Throws RulebookFaultError.
 */
export async function publishCheckedRulebook(
  deps: { readonly pool: Pool },
  portalId: PortalId,
  written: unknown,
  by: { readonly author: string; readonly note: string },
): Promise<number> {
  const rulebook = parseRulebook(written);
  return inTransaction(deps.pool, async (db) => {
    await lockSettings(db, portalId);
    const version = await publishInTransaction(db, portalId, rulebook, by);
    await recordSettingsChange(db, portalId, {
      ...{ kind: 'published', target: '*', author: by.author, userId: null, requestId: null },
      what: `Version ${version} was published: ${by.note}`,
    });
    return version;
  });
}

/** Throws RulebookFaultError. */
export function parseRulebook(written: unknown): Rulebook {
  const parsed = rulebookSchema.safeParse(written);
  if (!parsed.success) throw new RulebookFaultError(explainRulebookErrors(written, parsed.error));
  return parsed.data;
}

/**
 * The same inside a transaction that holds the settings' lock. Everybody's turn as it stands is kept with the version
 * that is replaced. Throws RulebookFaultError.
 */
export async function publishInTransaction(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  by: { readonly author: string; readonly note: string },
): Promise<number> {
  const portal = await lockPortal(db, portalId);
  if (!portal) throw new Error(`Account ${portalId} has not installed Baton.`);
  const faults = [...listFaults(rulebook, await loadNamedLists(db, portalId)), ...scorecardFaults(rulebook)];
  if (faults.length > 0) throw new RulebookFaultError(faults);
  if (portal.publishedVersion !== null) await keepLedgerOf(db, portalId, portal.publishedVersion);
  const version = await publishVersion(db, portalId, rulebook, by);
  await retryHeldLeads(db, portalId);
  return version;
}
