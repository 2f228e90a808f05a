import { doneSchema } from '../../contract/settings-writes.ts';
import type { Done, Writes } from '../../contract/settings-writes.ts';
import type { Editors } from '../../contract/settings.ts';
import { addEditor, findInstaller, listEditors, removeEditor } from '../../store/editors.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { setMode } from '../../store/portals.ts';
import { requirePortal } from './draft-rulebook.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { authorOf } from './person.ts';
import type { Person } from './person.ts';

const parse = (stored: unknown) => doneSchema.parse(stored);

/** Shadow or live, at once. */
export function putMode(deps: SettingsDeps, person: Person, write: Writes['putMode']): Promise<Done> {
  const { portalId } = person;
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const { mode } = await requirePortal(db, portalId);
    const message =
      write.mode === 'live'
        ? 'Baton is live: it writes owners to HubSpot.'
        : 'Baton is in shadow mode: it decides and records, and writes nothing to HubSpot.';
    if (mode === write.mode) return { change: null, answer: () => ({ message }) };
    await setMode(db, portalId, write.mode);
    const change = { kind: 'mode', target: 'mode', what: `Mode ${mode} → ${write.mode}.` } as const;
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
    const message =
      is === 'added' ? `${email} may edit these settings now.` : `${email} may only look from now on.`;
    const change = { kind: 'editors', target: `editor:${email}`, what: message } as const;
    return { change: changed ? change : null, answer: () => ({ message }) };
  });
}
