import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { WhatIfReport } from '../../contract/what-if.ts';
import { rulebookSchema } from '../../routing/rulebook.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import { inTransaction } from '../../store/database.ts';
import { findDraft } from '../../store/drafts.ts';
import { findPortal } from '../../store/portals.ts';
import { draftVersion, lockSettings } from '../../store/settings-changes.ts';
import { endWhatIf, noteTried, noteWhatIfProgress } from '../../store/what-if-runs.ts';
import type { ClaimedWhatIf } from '../../store/what-if-runs.ts';
import { explainRulebookErrors } from '../../routing/explain-rulebook-errors.ts';
import { runWhatIf } from '../what-if/run-what-if.ts';
import { whatIfQuestionSchema } from './draft-what-if.ts';
import type { NamedTrouble } from './draft-what-if.ts';
import { draftAsWritten } from './draft-rulebook.ts';

export interface RunAskedWhatIfDeps {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly log: Logger;
}

/** A run that has not been heard of for so long died with its process. */
export const whatIfLeaseMs = 20_000;
/** How soon a press of "Cancel" is heard. */
const heartbeatMs = 500;

/** Of long lists only what differs most is kept: the answer of a call must stay under 1 MB. */
const mostRows = 200;

/** Tries a draft on past leads and stores what came of it. A run that this process stops is begun anew by another. */
export async function runAskedWhatIf(
  deps: RunAskedWhatIfDeps,
  claimed: ClaimedWhatIf,
  stopping: AbortSignal,
): Promise<void> {
  const { pool, log } = deps;
  const { portalId } = claimed;
  const draft = await readDraft(pool, claimed);
  if ('trouble' in draft) return endWhatIf(pool, claimed, { state: 'failed', trouble: draft.trouble });
  const ended = await run(deps, claimed, draft.rulebook, stopping);
  if (ended !== 'cancelled') await endWhatIf(pool, claimed, ended);
  log.info({ portalId, state: ended === 'cancelled' ? ended : ended.state }, 'a what-if has ended');
}

/** The draft as it is now, with its version and the live one: read together, so that they belong together. */
async function readDraft(
  pool: Pool,
  claimed: ClaimedWhatIf,
): Promise<{ readonly rulebook: Rulebook } | { readonly trouble: string }> {
  const { portalId } = claimed;
  return inTransaction(pool, async (db) => {
    await lockSettings(db, portalId);
    const draft = await findDraft(db, portalId);
    if (!draft) return { trouble: 'tryNoDraft' satisfies NamedTrouble };
    const liveVersion = (await findPortal(db, portalId))?.publishedVersion ?? null;
    await noteTried(db, claimed, { draftVersion: await draftVersion(db, portalId), liveVersion });
    const written = await draftAsWritten(db, portalId, draft);
    const parsed = rulebookSchema.safeParse(written);
    if (parsed.success) return { rulebook: parsed.data };
    return { trouble: explainRulebookErrors(written, parsed.error).join(' ') };
  });
}

type End = Parameters<typeof endWhatIf>[2] | 'cancelled';

async function run(
  { pool, databaseUrl, log }: RunAskedWhatIfDeps,
  claimed: ClaimedWhatIf,
  draft: Rulebook,
  stopping: AbortSignal,
): Promise<End> {
  const { portalId, question } = claimed;
  const { since, load } = whatIfQuestionSchema.parse(question);
  const cancelled = new AbortController();
  let done = 0;
  const heartbeat = setInterval(() => {
    noteWhatIfProgress(pool, claimed, done, whatIfLeaseMs).then(
      (goesOn) => goesOn || cancelled.abort(new Error('The what-if was cancelled.')),
      (err: unknown) => log.warn({ err, portalId }, 'the progress of a what-if could not be noted'),
    );
  }, heartbeatMs);
  try {
    const report = await runWhatIf(
      { databaseUrl },
      portalId,
      { draft, since, ...(load === null ? {} : { load }) },
      {
        onProgress: (progress) => {
          done = progress.of === 0 ? 0 : progress.done / progress.of;
        },
        signal: AbortSignal.any([stopping, cancelled.signal]),
      },
    );
    return { state: 'done', report: shortened(report) };
  } catch (err) {
    if (cancelled.signal.aborted) return 'cancelled';
    if (stopping.aborted) return { state: 'waiting' };
    log.warn({ err, portalId }, 'a what-if broke off');
    return { state: 'failed', trouble: 'tryFailed' satisfies NamedTrouble };
  } finally {
    clearInterval(heartbeat);
  }
}

function shortened(report: WhatIfReport): WhatIfReport {
  const most = <T>(rows: readonly T[], apart: (row: T) => number): T[] =>
    [...rows].sort((a, b) => apart(b) - apart(a)).slice(0, mostRows);
  const { territories, shares } = report;
  return {
    ...report,
    territories: most(territories, ({ before, after }) => Math.abs(after - before)),
    shares: most(shares, ({ before, after }) => Math.abs(after.received - before.received)),
  };
}
