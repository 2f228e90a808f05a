import type { Database, PortalId } from './database.ts';

/** The try of a draft on past leads that is under way, or the last one. Moments in epoch ms. */
export interface WhatIfRunState {
  readonly runId: string;
  /** `abandoned`: its process died. It is not begun again by itself, since it may be what killed it. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'abandoned';
  /** As asked. */
  readonly question: unknown;
  readonly askedBy: string;
  readonly askedAt: number;
  /** The draft and the live version that were tried; null until the run has begun. */
  readonly draftVersion: number | null;
  readonly liveVersion: number | null;
  /** 0 to 1. */
  readonly done: number;
  readonly endedAt: number | null;
  readonly trouble: string | null;
  readonly report: unknown;
}

export interface ClaimedWhatIf {
  readonly portalId: PortalId;
  readonly runId: string;
  readonly question: unknown;
}

const isAbandoned = `(state = 'running' and lease_until <= now())`;
const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

/** Asks for a run; false when one is under way already, which is left as it is. */
export async function askForWhatIf(
  db: Database,
  portalId: PortalId,
  { by, question }: { readonly by: string; readonly question: unknown },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into what_if_runs (portal_id, state, asked_by, question) values ($1, 'waiting', $2, $3)
     on conflict (portal_id) do update
     set run_id = gen_random_uuid(), state = 'waiting', asked_by = $2, question = $3, asked_at = now(),
         draft_version = null, live_version = null, done = 0, lease_until = '-infinity', ended_at = null,
         trouble = null, report = null
     where what_if_runs.state not in ('waiting', 'running')
        or what_if_runs.state = 'running' and what_if_runs.lease_until <= now()`,
    [portalId, by, JSON.stringify(question)],
  );
  return rowCount === 1;
}

export async function findWhatIf(db: Database, portalId: PortalId): Promise<WhatIfRunState | null> {
  const { rows } = await db.query<WhatIfRunState>(
    `select run_id as "runId", case when ${isAbandoned} then 'abandoned' else state end as state, question,
            asked_by as "askedBy", ${epochMs('asked_at')} as "askedAt", draft_version::float8 as "draftVersion",
            live_version as "liveVersion", done, ${epochMs('ended_at')} as "endedAt", trouble, report
     from what_if_runs where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}

/** Takes a run that waits, for `leaseMs`. */
export async function claimWhatIf(db: Database, leaseMs: number): Promise<ClaimedWhatIf | null> {
  const { rows } = await db.query<ClaimedWhatIf>(
    `update what_if_runs w set state = 'running', lease_until = now() + $1 * interval '1 millisecond'
     where w.portal_id = (
       select w.portal_id from what_if_runs w join portals p using (portal_id)
       where p.state = 'installed' and w.state = 'waiting'
       order by w.asked_at limit 1 for update of w skip locked)
     returning w.portal_id::text as "portalId", w.run_id as "runId", w.question`,
    [leaseMs],
  );
  return rows[0] ?? null;
}

type Run = Pick<ClaimedWhatIf, 'portalId' | 'runId'>;

/** Notes what is tried. */
export async function noteTried(
  db: Database,
  { portalId, runId }: Run,
  { draftVersion, liveVersion }: { readonly draftVersion: number; readonly liveVersion: number | null },
): Promise<void> {
  await db.query(
    'update what_if_runs set draft_version = $3, live_version = $4 where portal_id = $1 and run_id = $2',
    [portalId, runId, draftVersion, liveVersion],
  );
}

/** False when it was cancelled or given up: then this run stops. */
export async function noteWhatIfProgress(
  db: Database,
  { portalId, runId }: Run,
  done: number,
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update what_if_runs set done = $3, lease_until = now() + $4 * interval '1 millisecond'
     where portal_id = $1 and run_id = $2 and state = 'running'`,
    [portalId, runId, done, leaseMs],
  );
  return rowCount === 1;
}

/** Ends a run, or lets the next process begin it anew. Nothing happens when it was cancelled meanwhile. */
export async function endWhatIf(
  db: Database,
  { portalId, runId }: Run,
  end:
    | { readonly state: 'done'; readonly report: unknown }
    | { readonly state: 'failed'; readonly trouble: string }
    | { readonly state: 'waiting' },
): Promise<void> {
  await db.query(
    `update what_if_runs
     set state = $3, report = $4, trouble = $5, lease_until = '-infinity',
         ended_at = case when $3 = 'waiting' then null else now() end, done = case when $3 = 'done' then 1 else 0 end
     where portal_id = $1 and run_id = $2 and state = 'running'`,
    [
      portalId,
      runId,
      end.state,
      end.state === 'done' ? JSON.stringify(end.report) : null,
      end.state === 'failed' ? end.trouble : null,
    ],
  );
}

/** False when none is under way. */
export async function cancelWhatIf(db: Database, portalId: PortalId): Promise<boolean> {
  const { rowCount } = await db.query(
    `update what_if_runs set state = 'cancelled', ended_at = now()
     where portal_id = $1 and (state = 'waiting' or state = 'running' and lease_until > now())`,
    [portalId],
  );
  return rowCount === 1;
}
