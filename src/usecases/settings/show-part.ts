import { partSchema } from '../../contract/rulebook-parts.ts';
import type { PartName } from '../../contract/rulebook-parts.ts';
import type { PartAnswer } from '../../contract/settings.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { draftVersion, lastChangeOf } from '../../store/settings-changes.ts';
import { findShown } from './draft-rulebook.ts';
import { shownChange } from './edit-draft.ts';

/** One part of the rulebook, such as its SLA policies, whole. */
export async function showPart(
  db: Database,
  portalId: PortalId,
  { part, source }: { readonly part: PartName; readonly source: 'draft' | 'live' },
): Promise<PartAnswer> {
  const shown = await findShown(db, portalId, source);
  const last = shown.draft && (await lastChangeOf(db, portalId, shown.draft.firstChange, `part:${part}`));
  return {
    part: partSchema.parse({ part, value: shown.parts[part] }),
    draftVersion: await draftVersion(db, portalId),
    lastChange: last && shownChange(last),
  };
}
