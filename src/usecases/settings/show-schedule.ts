import type { Overview } from '../../contract/settings.ts';
import type { Database } from '../../store/database.ts';
import { findRefused, findScheduled } from '../../store/scheduled-versions.ts';
import { overtakenBy, whyNotSchema, whyNotWords } from './not-published.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';

/** What goes live at a moment to come, and what last did not. */
export async function showSchedule(
  db: Database,
  person: Person,
): Promise<Pick<Overview, 'scheduled' | 'notPublished'>> {
  const { portalId } = person;
  const scheduled = await findScheduled(db, portalId);
  const refused = await findRefused(db, portalId);
  return {
    scheduled: scheduled && {
      ...{ version: scheduled.version, publishAt: scheduled.publishAt, timeZone: scheduled.timeZone },
      ...{ author: scheduled.author, note: scheduled.note },
      warning: await warningOf(db, person, scheduled.comparedWith),
    },
    notPublished: refused && {
      version: refused.version,
      at: refused.at,
      why: whyNotWords(whyNotSchema.parse(refused.whyNot), wordsFor(person)),
    },
  };
}

async function warningOf(db: Database, person: Person, comparedWith: number): Promise<string | null> {
  const newer = await overtakenBy(db, person.portalId, comparedWith);
  return newer && whyNotWords(newer, wordsFor(person));
}
