import { wordsIn } from '../../routing/words/catalogue.ts';
import type { Language, Words } from '../../routing/words/catalogue.ts';
import { findInstaller, listEditors } from '../../store/editors.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { Refusal } from '../refusal.ts';

/** Whoever HubSpot says is at the screen. */
export interface Person {
  readonly portalId: PortalId;
  readonly userId: string | null;
  /** Lower case. */
  readonly userEmail: string | null;
  /** In which they are told what the rulebook says; English when left out. */
  readonly language?: Language;
}

export const wordsFor = ({ language = 'en' }: Person): Words => wordsIn[language];

/** The name under which changes are written down. */
export const authorOf = ({ userId, userEmail }: Person): string => userEmail ?? `user ${userId ?? 'unknown'}`;

/** Null when the person may edit: they installed Baton, or an editor added them. Else why not, and whom to ask. */
export async function whyNotEditor(db: Database, person: Person): Promise<string | null> {
  const { portalId, userId, userEmail } = person;
  if (userId === null || userEmail === null) return 'HubSpot did not say who you are, so you can only look.';
  const installer = await findInstaller(db, portalId);
  if (installer === userId) return null;
  const editors = await listEditors(db, portalId);
  if (editors.some(({ email }) => email === userEmail)) return null;
  const whom = editors.slice(0, 3).map(({ email }) => email);
  if (installer !== null) whom.unshift('whoever installed Baton');
  return whom.length === 0
    ? 'Nobody may edit yet: add the first editor with `npx baton editor add`.'
    : `You can look at everything, but not change it. Ask ${whom.join(' or ')} to add you as an editor.`;
}

/** Throws a Refusal when the person may not edit. */
export async function requireEditor(db: Database, person: Person): Promise<void> {
  const why = await whyNotEditor(db, person);
  if (why !== null) throw new Refusal('forbidden', why);
}
