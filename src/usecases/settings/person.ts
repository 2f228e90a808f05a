import type { Language } from '../../routing/words/catalogue.ts';
import { findInstaller, listEditors } from '../../store/editors.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { Refusal } from '../refusal.ts';
import type { Say } from '../refusal.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/catalogue.ts';

/** Whoever HubSpot says is at the screen. */
export interface Person {
  readonly portalId: PortalId;
  readonly userId: string | null;
  /** Lower case. */
  readonly userEmail: string | null;
  /** In which they are spoken to; English when left out. */
  readonly language?: Language;
}

/** All that can be said to them, the core's words among it. */
export const wordsFor = ({ language = 'en' }: Person): Words => wordsIn[language];

/** The name under which changes are written down. */
export const authorOf = ({ userId, userEmail }: Person): string => userEmail ?? `user ${userId ?? 'unknown'}`;

/** Null when the person may edit: they installed Baton, or an editor added them. Else why not, and whom to ask. */
export async function whyNotEditor(db: Database, person: Person): Promise<Say<string> | null> {
  const { portalId, userId, userEmail } = person;
  if (userId === null || userEmail === null) return ({ editors }) => editors.unknownUser;
  const installer = await findInstaller(db, portalId);
  if (installer === userId) return null;
  const editors = await listEditors(db, portalId);
  if (editors.some(({ email }) => email === userEmail)) return null;
  const addresses = editors.slice(0, 3).map(({ email }) => email);
  if (installer === null && addresses.length === 0) return (words) => words.editors.nobodyYet;
  return (words) =>
    words.editors.onlyLook(installer === null ? addresses : [words.editors.installer, ...addresses]);
}

/** Throws a Refusal when the person may not edit. */
export async function requireEditor(db: Database, person: Person): Promise<void> {
  const why = await whyNotEditor(db, person);
  if (why !== null) throw new Refusal('forbidden', why);
}
