import type { Database, PortalId } from './database.ts';

export type TrainingCause = 'asked' | 'drift';

/** What a person wants of a scorecard, by attribute. */
export interface TrainingWishes {
  readonly exclude: readonly string[];
  /** Kept although they look like leaks or are personal: a person insists. */
  readonly include: readonly string[];
}

/** What a person wants of a look at reps. */
export interface FitWishes {
  /** Attributes that make the kind of a lead. */
  readonly segmentBy: readonly string[];
  /** Leads that anybody may be ahead of their share. */
  readonly within: number;
}

/** What may be learned in the background, with what a person may wish for it. */
export interface WishesOf {
  readonly card: TrainingWishes;
  readonly rep_fit: FitWishes;
}
export type TrainingKind = keyof WishesOf;

export type ClaimedTraining = {
  readonly [Kind in TrainingKind]: {
    readonly portalId: PortalId;
    readonly runId: string;
    readonly kind: Kind;
    readonly why: TrainingCause;
    readonly askedBy: string;
    readonly wishes: WishesOf[Kind];
  };
}[TrainingKind];

export interface TrainingState<Kind extends TrainingKind = TrainingKind> {
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly askedBy: string;
  /** Epoch milliseconds. */
  readonly askedAt: number;
  readonly doing: string;
  /** 0 to 1. */
  readonly done: number;
  readonly trouble: string | null;
  readonly wishes: WishesOf[Kind];
}

/** Asks for a training; false when one is waiting or running already, which is left as it is. */
export async function askForTraining<Kind extends TrainingKind>(
  db: Database,
  portalId: PortalId,
  kind: Kind,
  { why, by, wishes }: { readonly why: TrainingCause; readonly by: string; readonly wishes: WishesOf[Kind] },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into scorecard_trainings (portal_id, kind, state, why, asked_by, wishes)
     values ($1, $2, 'waiting', $3, $4, $5)
     on conflict (portal_id, kind) do update
     set state = 'waiting', why = $3, asked_by = $4, wishes = $5, asked_at = now(), doing = '', done = 0,
         trouble = null, run_id = null, lease_until = '-infinity'
     where scorecard_trainings.state not in ('waiting', 'running')`,
    [portalId, kind, why, by, JSON.stringify(wishes)],
  );
  return rowCount === 1;
}

export async function findTraining<Kind extends TrainingKind>(
  db: Database,
  portalId: PortalId,
  kind: Kind,
): Promise<TrainingState<Kind> | null> {
  const { rows } = await db.query<TrainingState<Kind>>(
    `select state, asked_by as "askedBy", (extract(epoch from asked_at) * 1000)::float8 as "askedAt", doing, done,
            trouble, wishes
     from scorecard_trainings where portal_id = $1 and kind = $2`,
    [portalId, kind],
  );
  return rows[0] ?? null;
}

/** Takes one that waits, or whose process died, for `leaseMs`. */
export async function claimTraining(db: Database, leaseMs: number): Promise<ClaimedTraining | null> {
  const { rows } = await db.query<ClaimedTraining>(
    `update scorecard_trainings t
     set state = 'running', run_id = gen_random_uuid(), lease_until = now() + $1 * interval '1 millisecond'
     where (t.portal_id, t.kind) = (
       select t.portal_id, t.kind from scorecard_trainings t join portals p using (portal_id)
       where p.state = 'installed' and t.state in ('waiting', 'running') and t.lease_until <= now()
       order by t.asked_at limit 1 for update of t skip locked)
     returning t.portal_id::text as "portalId", t.run_id as "runId", t.kind, t.why, t.asked_by as "askedBy", t.wishes`,
    [leaseMs],
  );
  return rows[0] ?? null;
}

/** False when it was cancelled, or another process has taken it over: then this run stops. */
export async function noteProgress(
  db: Database,
  { portalId, runId, kind }: Pick<ClaimedTraining, 'portalId' | 'runId' | 'kind'>,
  { doing, done }: Pick<TrainingState, 'doing' | 'done'>,
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update scorecard_trainings set doing = $3, done = $4, lease_until = now() + $5 * interval '1 millisecond'
     where portal_id = $1 and run_id = $2 and kind = $6 and state = 'running'`,
    [portalId, runId, doing, done, leaseMs, kind],
  );
  return rowCount === 1;
}

/** False as above. */
export async function endTraining(
  db: Database,
  { portalId, runId, kind }: Pick<ClaimedTraining, 'portalId' | 'runId' | 'kind'>,
  end: { readonly state: 'done' | 'failed' | 'waiting'; readonly trouble: string | null },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update scorecard_trainings
     set state = $3, trouble = $4, lease_until = '-infinity', done = case when $3 = 'done' then 1 else 0 end
     where portal_id = $1 and run_id = $2 and kind = $5 and state = 'running'`,
    [portalId, runId, end.state, end.trouble, kind],
  );
  return rowCount === 1;
}

/** False when there is nothing to cancel. */
export async function cancelTraining(db: Database, portalId: PortalId, kind: TrainingKind): Promise<boolean> {
  const { rowCount } = await db.query(
    `update scorecard_trainings set state = 'cancelled', run_id = null
     where portal_id = $1 and kind = $2 and state in ('waiting', 'running')`,
    [portalId, kind],
  );
  return rowCount === 1;
}
