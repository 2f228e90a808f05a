import type { LogNews } from '../log/log-entry.ts';
import type { Database, PortalId } from '../store/database.ts';
import {
  findLoggedPublications,
  loggedChangesAfter,
  loggedListsAfter,
  loggedRostersAfter,
} from '../store/logged-inputs.ts';
import { findStoredRulebooks, loggedDecisionsAfter } from '../store/logged-rows.ts';
import type { ChangeKind } from '../store/settings-changes.ts';
import { changeNews, decisionNews, listNews, publicationNews, rosterNews, rulebookNews } from './log-news.ts';

/** Edits of a draft route nobody; what comes of them is on the log when it is published. */
export const changesOnTheLog: readonly ChangeKind[] = [
  ...(['published', 'restored', 'scheduled', 'schedule_ended', 'mode', 'editors', 'channels'] as const),
];

/** Pages of what the log says of rows as they are stored now; turns are read by themselves: see verify-log.ts. */
type Pages = AsyncGenerator<LogNews[]>;

export async function* storedRulebooks(db: Database, portalId: PortalId): Pages {
  yield (await findStoredRulebooks(db, portalId)).map(rulebookNews);
}

export async function* storedDecisions(db: Database, portalId: PortalId): Pages {
  const first = { contactId: '', ordinal: 0 };
  const read = paged(first, (after) => loggedDecisionsAfter(db, portalId, after, 1_000));
  for await (const page of read) yield page.map(decisionNews);
}

/** Rows of before that the log did not speak for until it spoke for inputs. */
export async function* storedInputs(db: Database, portalId: PortalId): Pages {
  const at = Date.now();
  yield (await findLoggedPublications(db, portalId)).map(publicationNews);
  const rosters = paged({ version: 0 }, ({ version }) => loggedRostersAfter(db, portalId, version, 50));
  for await (const page of rosters) yield page.map((row) => rosterNews(row, at));
  const lists = paged({ listId: '', version: 0 }, (after) => loggedListsAfter(db, portalId, after, 5));
  for await (const page of lists) yield page.map((row) => listNews(row, at));
  const changes = paged({ changeId: 0 }, ({ changeId }) =>
    loggedChangesAfter(db, portalId, changesOnTheLog, changeId, 1_000),
  );
  for await (const page of changes) yield page.map(changeNews);
}

/** Pages of rows in order, each read after the last row of the one before; ends with an empty one. */
export async function* paged<Key, Row extends Key>(
  first: Key,
  read: (after: Key) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let page = await read(first); ;) {
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    page = await read(last);
  }
}
