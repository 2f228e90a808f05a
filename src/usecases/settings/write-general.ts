import { doneSchema } from '../../contract/settings-writes.ts';
import type { Done, Writes } from '../../contract/settings-writes.ts';
import type { Editors } from '../../contract/settings.ts';
import { addEditor, findInstaller, listEditors, removeEditor } from '../../store/editors.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { setMode } from '../../store/portals.ts';
import { requirePortal } from './draft-rulebook.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { authorOf, wordsFor } from './person.ts';
import type { Person } from './person.ts';

const parse = (stored: unknown) => doneSchema.parse(stored);

/** Shadow or live, at once. */
export function putMode(deps: SettingsDeps, person: Person, write: Writes['putMode']): Promise<Done> {
  const { portalId } = person;
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const { mode } = await requirePortal(db, portalId);
    const { mode: said } = wordsFor(person).edits;
    const message = said[write.mode];
    if (mode === write.mode) return { change: null, answer: () => ({ message }) };
    await setMode(db, portalId, write.mode);
    const change = { kind: 'mode', target: 'mode', what: said.changed(mode, write.mode) } as const;
    return { change, answer: () => ({ message }) };
  });
}

export async function showEditors(db: Database, portalId: PortalId): Promise<Editors> {
  await requirePortal(db, portalId);
  const userId = await findInstaller(db, portalId);
  return {
    installer: userId === null ? null : { userId, email: null },
    editors: await listEditors(db, portalId),
  };
}

export function putEditor(
  deps: SettingsDeps,
  person: Person,
  write: Writes['addEditor'],
  is: 'added' | 'removed',
): Promise<Done> {
  const { portalId } = person;
  const email = write.email.toLowerCase();
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const changed =
      is === 'added'
        ? await addEditor(db, portalId, email, authorOf(person))
        : await removeEditor(db, portalId, email);
    const message = wordsFor(person).edits.editor[is](email);
    const change = { kind: 'editors', target: `editor:${email}`, what: message } as const;
    return { change: changed ? change : null, answer: () => ({ message }) };
  });
}
