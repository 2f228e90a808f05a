import type { Pool } from 'pg';
import { inTransaction } from '../../store/database.ts';
import type { Database } from '../../store/database.ts';
import { findAnswer, keepAnswer, lockSettings } from '../../store/settings-changes.ts';
import type { ChangeKind } from '../../store/settings-changes.ts';
import { recordSettingsChange } from '../record-settings-change.ts';
import { authorOf, requireEditor } from './person.ts';
import type { Person } from './person.ts';

export interface SettingsDeps {
  readonly pool: Pool;
}

/** What a write did. */
export interface Done<Answer> {
  /** To be written down; null when everything was like that already. */
  readonly change: { readonly kind: ChangeKind; readonly target: string; readonly what: string } | null;
  /** Made inside the transaction, with the id of the change. */
  readonly answer: (changeId: number | null) => Answer | Promise<Answer>;
  /** What a repeated call is answered instead, when the first answer holds what may be shown only once. */
  readonly keep?: () => Answer | Promise<Answer>;
}

/**
 * One write of an editor, in one transaction, one after the other in a portal. The same `requestId` again changes
 * nothing and gets the first answer: HubSpot repeats a call whose answer was lost.
 */
export async function onceByEditor<Answer>(
  { pool }: SettingsDeps,
  person: Person,
  requestId: string,
  parse: (stored: unknown) => Answer,
  work: (db: Database) => Promise<Done<Answer>>,
): Promise<Answer> {
  const { portalId } = person;
  return inTransaction(pool, async (db) => {
    await lockSettings(db, portalId);
    await requireEditor(db, person);
    const before = await findAnswer(db, portalId, requestId);
    if (before !== null) return parse(before);
    const done = await work(db);
    if (!done.change) return done.answer(null);
    const by = { userId: person.userId, author: authorOf(person) };
    const answer = await done.answer(
      await recordSettingsChange(db, portalId, { ...done.change, ...by, requestId }),
    );
    await keepAnswer(db, portalId, requestId, done.keep ? await done.keep() : answer);
    return answer;
  });
}
