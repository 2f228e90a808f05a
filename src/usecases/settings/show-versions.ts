import type { Changes, Comparison, Versions } from '../../contract/settings.ts';
import { rulebookChanges } from '../../routing/rulebook-changes.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findDraft, loadDraftTerritories } from '../../store/drafts.ts';
import { pageOfVersions } from '../../store/published-versions.ts';
import { pageOfChanges } from '../../store/settings-changes.ts';
import { findShown, requirePortal } from './draft-rulebook.ts';
import { shownChange } from './edit-draft.ts';
import { knownVersion } from './known-versions.ts';
import { loadNames } from './people-names.ts';
import { limitsOf } from './show-territories.ts';
import type { Page } from './show-territories.ts';

export async function showVersions(db: Database, portalId: PortalId, wanted: Page): Promise<Versions> {
  await requirePortal(db, portalId);
  return { ...(await pageOfVersions(db, portalId, limitsOf(wanted))), ...wanted };
}

/** The draft's own log; empty without a draft. */
export async function showChanges(db: Database, portalId: PortalId, wanted: Page): Promise<Changes> {
  const draft = await findDraft(db, portalId);
  if (!draft) return { rows: [], total: 0, ...wanted };
  const { rows, total } = await pageOfChanges(db, portalId, draft.firstChange, limitsOf(wanted));
  return { rows: rows.map(shownChange), total, ...wanted };
}

/** Longer lists are not read. */
const mostSentences = 500;

/** What changes on the way from one rulebook to another: a version, what is live, or the draft. */
export async function compareVersions(
  db: Database,
  portalId: PortalId,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Comparison> {
  const [before, after] = [await rulebookOf(db, portalId, from), await rulebookOf(db, portalId, to)];
  const names = await loadNames(db, portalId, [after, before]);
  let room = mostSentences;
  let unlisted = 0;
  const areas = rulebookChanges(before, after, names).map(({ area, sentences }) => {
    const listed = sentences.slice(0, room);
    room -= listed.length;
    unlisted += sentences.length - listed.length;
    return { area, sentences: [...listed] };
  });
  return { from, to, areas, unlisted };
}

async function rulebookOf(db: Database, portalId: PortalId, which: string): Promise<Rulebook> {
  if (which !== 'draft' && which !== 'live') return knownVersion(db, portalId, Number(which));
  const { draft, live, parts } = await findShown(db, portalId, which);
  if (!draft) return knownVersion(db, portalId, live);
  return { ...parts, territories: await loadDraftTerritories(db, portalId) };
}
