import type { Overview } from '../../contract/settings.ts';
import { findDraft } from '../../store/drafts.ts';
import type { Draft } from '../../store/drafts.ts';
import type { Database } from '../../store/database.ts';
import { listEditors } from '../../store/editors.ts';
import type { Portal } from '../../store/portals.ts';
import { findVersion } from '../../store/published-versions.ts';
import { draftVersion, pageOfChanges } from '../../store/settings-changes.ts';
import { countTerritories } from '../../store/territory-pages.ts';
import { requirePortal } from './draft-rulebook.ts';
import { shownChange } from './edit-draft.ts';
import { loadReps } from './people-names.ts';
import { authorOf, whyNotEditor } from './person.ts';
import type { Person } from './person.ts';

/** Others count as editing while their last change is not older. */
const editingMs = 15 * 60_000;

/** What stands at the top of the settings page. */
export async function showOverview(db: Database, person: Person, now: number): Promise<Overview> {
  const { portalId } = person;
  const portal = await requirePortal(db, portalId);
  const live = portal.publishedVersion;
  const whyNot = await whyNotEditor(db, person);
  const draft = await findDraft(db, portalId);
  const source = draft ? 'draft' : (live ?? 0);
  return {
    mode: portal.mode,
    you: { email: person.userEmail, mayEdit: whyNot === null, whyNot },
    live: live === null ? null : await findVersion(db, portalId, live),
    draft: draft ? await draftWords(db, portal, draft, person, now) : null,
    draftVersion: await draftVersion(db, portalId),
    counts: {
      territories: await countTerritories(db, portalId, source),
      reps: (await loadReps(db, portalId)).length,
      editors: (await listEditors(db, portalId)).length,
    },
  };
}

async function draftWords(
  db: Database,
  { portalId, publishedVersion }: Portal,
  draft: Draft,
  person: Person,
  now: number,
): Promise<NonNullable<Overview['draft']>> {
  const { rows, total } = await pageOfChanges(db, portalId, draft.firstChange, { limit: 200, offset: 0 });
  const last = rows[0];
  // Beyond 200 changes the oldest one listed stands for the first; nobody reads that far back.
  const first = rows.at(-1);
  const recent = rows.filter(({ at, by }) => at > now - editingMs && by !== authorOf(person));
  const newer =
    publishedVersion !== null && publishedVersion !== draft.basedOn
      ? await findVersion(db, portalId, publishedVersion)
      : null;
  return {
    draftVersion: last?.draftVersion ?? 0,
    basedOn: draft.basedOn,
    warning:
      newer &&
      `Version ${newer.version} was published by ${newer.author} after this draft was begun from version ${draft.basedOn}: publishing the draft takes their changes back.`,
    openedBy: first?.by ?? '',
    openedAt: first?.at ?? 0,
    lastChange: last ? shownChange(last) : null,
    alsoEditing: [...new Set(recent.map(({ by }) => by))],
    changes: total,
  };
}
