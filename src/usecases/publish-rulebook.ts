import type { Pool } from 'pg';
import { explainRulebookErrors } from '../routing/explain-rulebook-errors.ts';
import { listFaults } from '../routing/named-list.ts';
import { rulebookSchema } from '../routing/rulebook.ts';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { retryHeldLeads } from '../store/leads.ts';
import { loadNamedLists } from '../store/named-lists.ts';
import { lockPortal } from '../store/portals.ts';
import { publishRulebook } from '../store/rulebooks.ts';

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
  const parsed = rulebookSchema.safeParse(written);
  if (!parsed.success) throw new RulebookFaultError(explainRulebookErrors(written, parsed.error));
  return inTransaction(deps.pool, async (db) => {
    if (!(await lockPortal(db, portalId))) throw new Error(`Account ${portalId} has not installed Baton.`);
    const missingLists = listFaults(parsed.data, await loadNamedLists(db, portalId));
    if (missingLists.length > 0) throw new RulebookFaultError(missingLists);
    const version = await publishRulebook(db, portalId, parsed.data, by);
    await retryHeldLeads(db, portalId);
    return version;
  });
}
