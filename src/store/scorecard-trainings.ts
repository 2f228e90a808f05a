import type { Database, PortalId } from './database.ts';

export type TrainingCause = 'asked' | 'drift';

/** What a person wants of a training, by attribute. */
export interface TrainingWishes {
  readonly exclude: readonly string[];
  /** Kept although they look like leaks or are personal: a person insists. */
  readonly include: readonly string[];
}

export interface ClaimedTraining {
  readonly portalId: PortalId;
  readonly runId: string;
  readonly why: TrainingCause;
  readonly wishes: TrainingWishes;
}

export interface TrainingState {
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly askedBy: string;
  /** Epoch milliseconds. */
  readonly askedAt: number;
  readonly doing: string;
  /** 0 to 1. */
  readonly done: number;
  readonly trouble: string | null;
  readonly wishes: TrainingWishes;
}

/** Asks for a training; false when one is waiting or running already, which is left as it is. */
export async function askForTraining(
  db: Database,
  portalId: PortalId,
  { why, by, wishes }: { readonly why: TrainingCause; readonly by: string; readonly wishes: TrainingWishes },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into scorecard_trainings (portal_id, state, why, asked_by, wishes) values ($1, 'waiting', $2, $3, $4)
     on conflict (portal_id) do update
     set state = 'waiting', why = $2, asked_by = $3, wishes = $4, asked_at = now(), doing = '', done = 0,
         trouble = null, run_id = null, lease_until = '-infinity'
     where scorecard_trainings.state not in ('waiting', 'running')`,
    [portalId, why, by, JSON.stringify(wishes)],
  );
  return rowCount === 1;
}

export async function findTraining(db: Database, portalId: PortalId): Promise<TrainingState | null> {
  const { rows } = await db.query<TrainingState>(
    `select state, asked_by as "askedBy", (extract(epoch from asked_at) * 1000)::float8 as "askedAt", doing, done,
            trouble, wishes
     from scorecard_trainings where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}

/** Takes one that waits, or whose process died, for `leaseMs`. */
export async function claimTraining(db: Database, leaseMs: number): Promise<ClaimedTraining | null> {
  const { rows } = await db.query<ClaimedTraining>(
    `update scorecard_trainings t
     set state = 'running', run_id = gen_random_uuid(), lease_until = now() + $1 * interval '1 millisecond'
     where t.portal_id = (
       select t.portal_id from scorecard_trainings t join portals p using (portal_id)
       where p.state = 'installed' and t.state in ('waiting', 'running') and t.lease_until <= now()
       order by t.asked_at limit 1 for update of t skip locked)
     returning t.portal_id::text as "portalId", t.run_id as "runId", t.why, t.wishes`,
    [leaseMs],
  );
  return rows[0] ?? null;
}

/** False when it was cancelled, or another process has taken it over: then this run stops. */
export async function noteProgress(
  db: Database,
  { portalId, runId }: Pick<ClaimedTraining, 'portalId' | 'runId'>,
  { doing, done }: Pick<TrainingState, 'doing' | 'done'>,
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update scorecard_trainings set doing = $3, done = $4, lease_until = now() + $5 * interval '1 millisecond'
     where portal_id = $1 and run_id = $2 and state = 'running'`,
    [portalId, runId, doing, done, leaseMs],
  );
  return rowCount === 1;
}

/** False as above. */
export async function endTraining(
  db: Database,
  { portalId, runId }: Pick<ClaimedTraining, 'portalId' | 'runId'>,
  end: { readonly state: 'done' | 'failed' | 'waiting'; readonly trouble: string | null },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update scorecard_trainings
     set state = $3, trouble = $4, lease_until = '-infinity', done = case when $3 = 'done' then 1 else 0 end
     where portal_id = $1 and run_id = $2 and state = 'running'`,
    [portalId, runId, end.state, end.trouble],
  );
  return rowCount === 1;
}

/** False when there is nothing to cancel. */
export async function cancelTraining(db: Database, portalId: PortalId): Promise<boolean> {
  const { rowCount } = await db.query(
    `update scorecard_trainings set state = 'cancelled', run_id = null
     where portal_id = $1 and state in ('waiting', 'running')`,
    [portalId],
  );
  return rowCount === 1;
}
