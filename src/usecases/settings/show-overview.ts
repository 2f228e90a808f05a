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
import { authorOf, whyNotEditor, wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { showSchedule } from './show-schedule.ts';
import { withNoteIn } from './version-note.ts';

/** Others count as editing while their last change is not older. */
const editingMs = 15 * 60_000;

/** What stands at the top of the settings page. */
export async function showOverview(db: Database, person: Person, now: number): Promise<Overview> {
  const { portalId } = person;
  const portal = await requirePortal(db, portalId);
  const live = portal.publishedVersion;
  const published = live === null ? null : await findVersion(db, portalId, live);
  const whyNot = (await whyNotEditor(db, person))?.(wordsFor(person)) ?? null;
  const draft = await findDraft(db, portalId);
  const source = draft ? 'draft' : (live ?? 0);
  return {
    mode: portal.mode,
    you: { email: person.userEmail, mayEdit: whyNot === null, whyNot },
    live: published && withNoteIn(published, wordsFor(person)),
    draft: draft ? await draftWords(db, portal, draft, person, now) : null,
    draftVersion: await draftVersion(db, portalId),
    ...(await showSchedule(db, person)),
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
  const recent = rows.filter(
    ({ at, by, kind }) => at > now - editingMs && by !== authorOf(person) && kind === 'draft_changed',
  );
  const newer =
    publishedVersion !== null && publishedVersion !== draft.basedOn
      ? await findVersion(db, portalId, publishedVersion)
      : null;
  return {
    draftVersion: last?.draftVersion ?? 0,
    basedOn: draft.basedOn,
    warning: newer && wordsFor(person).edits.newerLive(newer.version, newer.author, draft.basedOn),
    openedBy: first?.by ?? '',
    openedAt: first?.at ?? 0,
    lastChange: last ? shownChange(last) : null,
    alsoEditing: [...new Set(recent.map(({ by }) => by))],
    changes: total,
  };
}
