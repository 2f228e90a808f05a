import { digestOf } from '../log/digest.ts';
import type { InputsBegin } from '../log/inputs-begin.ts';
import type { LogFault, LogVerifier } from '../log/verify-log.ts';
import type { Database, PortalId } from '../store/database.ts';
import { countTurnsUpTo, loggedTurnsAfter } from '../store/logged-turns.ts';
import { loadHolidaySets } from '../store/turn-inputs.ts';
import { turnNews } from './log-news.ts';
import { paged } from './logged-rows.ts';

/**
 * Hands every turn that the log speaks for to the verifier, and looks after what it cannot see: turns of before, which
 * were counted once, and public holidays, which stand under their own digest and are named by turns.
 */
export async function verifyTurns(
  db: Database,
  portalId: PortalId,
  begin: (InputsBegin & { readonly seq: number }) | null,
  verifier: LogVerifier,
): Promise<{ rows: number; outside: number; faults: LogFault[] }> {
  const after = begin?.afterTurn ?? Number.MAX_SAFE_INTEGER;
  const outside = await countTurnsUpTo(db, portalId, after);
  const named = new Map<string, number>();
  let rows = 0;
  const turns = paged({ turnId: after }, ({ turnId }) => loggedTurnsAfter(db, portalId, turnId, 200));
  for await (const page of turns) {
    for (const turn of page) {
      const { subject, rowDigest } = turnNews(turn);
      if (rowDigest) verifier.row({ subject, digest: rowDigest });
      if (turn.holidays !== null && !named.has(turn.holidays)) named.set(turn.holidays, turn.turnId);
    }
    rows += page.length;
  }
  const faults = await holidayFaults(db, portalId, named);
  if (begin && outside !== begin.turnsOutside) {
    const message = `${outside} turns are older than entry ${begin.seq}, which counted ${begin.turnsOutside}: some were removed or added.`;
    faults.push({ seq: begin.seq, subject: 'older turns', message });
  }
  return { rows, outside, faults };
}

async function holidayFaults(
  db: Database,
  portalId: PortalId,
  named: Map<string, number>,
): Promise<LogFault[]> {
  const faults: LogFault[] = [];
  for (const { id, dates } of await loadHolidaySets(db, portalId)) {
    named.delete(id);
    if (digestOf(dates) === id) continue;
    const subject = `holidays ${id}`;
    faults.push({ seq: null, subject, message: `The public holidays "${id}" were changed.` });
  }
  for (const [id, turnId] of named) {
    const message = `The public holidays "${id}", which turn ${turnId} read, were removed.`;
    faults.push({ seq: null, subject: `holidays ${id}`, message });
  }
  return faults;
}
