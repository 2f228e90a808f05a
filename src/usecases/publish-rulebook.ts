import type { Pool } from 'pg';
import { explainRulebookErrors } from '../routing/explain-rulebook-errors.ts';
import { listFaults } from '../routing/named-list.ts';
import { rulebookSchema } from '../routing/rulebook.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { scorecardFaults } from '../routing/scorecard-faults.ts';
import type { Words as CoreWords } from '../routing/words/catalogue.ts';
import { en } from '../routing/words/en.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { keepLedgerOf } from '../store/ledger-snapshots.ts';
import { retryHeldLeads } from '../store/leads.ts';
import { loadNamedLists } from '../store/named-lists.ts';
import { lockPortal } from '../store/portals.ts';
import type { Publication } from '../store/rulebooks.ts';
import { lockSettings } from '../store/settings-changes.ts';
import { publishStored, publishVersion } from './publish-version.ts';
import { recordSettingsChange } from './record-settings-change.ts';

/** A rulebook that cannot be published; one sentence a fault, in an admin's words; its message is English. */
export class RulebookFaultError extends Error {
  override readonly name = 'RulebookFaultError';
  readonly faultsIn: (words: CoreWords) => readonly string[];

  constructor(faultsIn: (words: CoreWords) => readonly string[]) {
    const faults = faultsIn(en);
    super(`The rulebook has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faultsIn = faultsIn;
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
  by: Publication,
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
  if (parsed.success) return parsed.data;
  throw new RulebookFaultError((words) => explainRulebookErrors(written, parsed.error, words));
}

/**
 * The same inside a transaction that holds the settings' lock. Everybody's turn as it stands is kept with the version
 * that is replaced. Throws RulebookFaultError.
 */
export async function publishInTransaction(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  by: Publication,
): Promise<number> {
  return replaceLive(db, portalId, rulebook, () => publishVersion(db, portalId, rulebook, by));
}

/** The same with a version that is stored already. */
export async function publishStoredVersion(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  version: number,
): Promise<void> {
  await replaceLive(db, portalId, rulebook, () => publishStored(db, portalId, version));
}

async function replaceLive<T>(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  publish: () => Promise<T>,
): Promise<T> {
  const portal = await lockPortal(db, portalId);
  if (!portal) throw new Error(`Account ${portalId} has not installed Baton.`);
  await requireSound(db, portalId, rulebook);
  if (portal.publishedVersion !== null) await keepLedgerOf(db, portalId, portal.publishedVersion);
  const published = await publish();
  await retryHeldLeads(db, portalId);
  return published;
}

/** Looks for faults that only show beside the portal's lists. Throws RulebookFaultError. */
export async function requireSound(db: Database, portalId: PortalId, rulebook: Rulebook): Promise<void> {
  const lists = await loadNamedLists(db, portalId);
  const faultsIn = (words: CoreWords) => [
    ...listFaults(rulebook, lists, words),
    ...scorecardFaults(rulebook, words),
  ];
  if (faultsIn(en).length > 0) throw new RulebookFaultError(faultsIn);
}
