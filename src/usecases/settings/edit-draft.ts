import type { Change } from '../../contract/api-error.ts';
import { draftWrittenSchema } from '../../contract/settings-writes.ts';
import type { DraftWritten } from '../../contract/settings-writes.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { deleteDraft, findDraft, insertDraft, markDraftBegun } from '../../store/drafts.ts';
import type { Draft } from '../../store/drafts.ts';
import { changesSince, draftVersion } from '../../store/settings-changes.ts';
import type { StoredChange } from '../../store/settings-changes.ts';
import { Refusal } from '../refusal.ts';
import { findShown, requireVersion } from './draft-rulebook.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { findTerritoryRow } from './territory-rows.ts';

export interface DraftWrite {
  readonly requestId: string;
  /** The version that the person was looking at. */
  readonly draftVersion: number;
}

export interface Edited {
  /** In the author's language, for the log of the draft; null when everything was like that already. */
  readonly what: string | null;
  /** For whoever pressed the button. */
  readonly message: string;
  /** Row to show, of a territory that was made or changed. */
  readonly territoryId: string | null;
}

/**
 * Changes the draft, which is begun from the live version when there is none. `target` names what is touched, such as
 * `territory:dach`; a change of the same target, or of everything, since the version that the person saw is a conflict.
 * Null: a new territory, which nothing is in the way of.
 */
export async function editDraft(
  deps: SettingsDeps,
  person: Person,
  write: DraftWrite,
  target: string | null,
  edit: (db: Database, draft: Draft) => Promise<Edited>,
): Promise<DraftWritten> {
  const { portalId } = person;
  const parse = (stored: unknown) => draftWrittenSchema.parse(stored);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const others = await changesSince(db, portalId, write.draftVersion);
    const isSame = (change: StoredChange) => target === '*' || [target, '*'].includes(change.target);
    if (target !== null) refuseConflict(others.filter(isSame));
    const known = await findDraft(db, portalId);
    const draft = known ?? (await beginDraft(db, portalId));
    const { what, message, territoryId } = await edit(db, draft);
    if (what === null && !known) await deleteDraft(db, portalId);
    return {
      change:
        what === null
          ? null
          : { kind: 'draft_changed', target: target ?? `territory:${territoryId ?? ''}`, what },
      async answer(changeId) {
        if (changeId !== null) await markDraftBegun(db, portalId, changeId);
        return {
          draftVersion: changeId ?? (await draftVersion(db, portalId)),
          message,
          territory:
            territoryId === null ? null : await findTerritoryRow(db, portalId, territoryId, wordsFor(person)),
          others: others.map(shownChange),
        };
      },
    };
  });
}

async function beginDraft(db: Database, portalId: PortalId): Promise<Draft> {
  const { live } = await findShown(db, portalId, 'live');
  return insertDraft(db, portalId, live, await requireVersion(db, portalId, live));
}

/** Throws when one of these stands in the way. */
export function refuseConflict(inTheWay: readonly StoredChange[]): void {
  const last = inTheWay.at(-1);
  if (!last) return;
  const changes = inTheWay.map(shownChange);
  throw new Refusal('conflict', ({ edits }) => edits.conflict(last.by, last.what), { changes });
}

export const shownChange = ({ draftVersion: version, at, by, what }: StoredChange): Change => ({
  ...{ draftVersion: version, at, by, what },
});
