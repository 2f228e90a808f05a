import { inputsBeginNews } from '../log/inputs-begin.ts';
import type { LogNews } from '../log/log-entry.ts';
import type { Database, PortalId } from '../store/database.ts';
import { countOlderTurns } from '../store/logged-turns.ts';
import { storedDecisions, storedInputs, storedRulebooks } from './logged-rows.ts';

/**
 * What a portal's log says first of what is there already: all of it where there is no log yet, else what older logs
 * did not speak for; without what is `known`. Ends with the entry from which on the log speaks for inputs.
 */
export async function* earlierNews(
  db: Database,
  portalId: PortalId,
  { hasLog, known }: { readonly hasLog: boolean; readonly known: ReadonlySet<string> },
): AsyncGenerator<LogNews[]> {
  const unknown = (page: readonly LogNews[]) => page.filter(({ subject }) => !known.has(subject));
  if (!hasLog) {
    for await (const page of storedRulebooks(db, portalId)) yield unknown(page);
    for await (const page of storedDecisions(db, portalId)) yield unknown(page);
  }
  for await (const page of storedInputs(db, portalId)) yield unknown(page);
  const fresh = [...known].filter((subject) => subject.startsWith('turn '));
  const { turns, newest } = await countOlderTurns(db, portalId, fresh);
  yield [inputsBeginNews(Date.now(), { afterTurn: newest, turnsOutside: turns })];
}
