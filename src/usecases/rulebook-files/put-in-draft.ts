import type { Pool } from 'pg';
import type { Rulebook } from '../../routing/rulebook.ts';
import { inTransaction } from '../../store/database.ts';
import type { PortalId } from '../../store/database.ts';
import { deleteDraft, findDraft, insertDraft, markDraftBegun } from '../../store/drafts.ts';
import { lockSettings } from '../../store/settings-changes.ts';
import { recordSettingsChange } from '../record-settings-change.ts';
import { Refusal } from '../refusal.ts';
import { findShown } from '../settings/draft-rulebook.ts';

/**
 * Makes a rulebook the account's draft, begun from the live version. Throws Refusal where there is a draft already that
 * may not be replaced; whoever has its page open is told of the conflict when they save.
 */
export async function putInDraft(
  deps: { readonly pool: Pool },
  portalId: PortalId,
  rulebook: Rulebook,
  by: { readonly author: string; readonly what: string; readonly replace: boolean },
): Promise<void> {
  await inTransaction(deps.pool, async (db) => {
    await lockSettings(db, portalId);
    const { live } = await findShown(db, portalId, 'live');
    if (await findDraft(db, portalId)) {
      if (!by.replace) throw new Refusal('conflict', ({ rulebookFiles }) => rulebookFiles.draftInTheWay);
      await deleteDraft(db, portalId);
    }
    await insertDraft(db, portalId, live, rulebook);
    const changeId = await recordSettingsChange(db, portalId, {
      ...{ kind: 'draft_changed', target: '*', userId: null, requestId: null },
      ...{ author: by.author, what: by.what },
    });
    await markDraftBegun(db, portalId, changeId);
  });
}
