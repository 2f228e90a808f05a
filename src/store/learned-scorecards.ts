import type { Database, PortalId } from './database.ts';
import type { TrainingCause } from './scorecard-trainings.ts';

/** What the last training learned, as it was stored; parsed by whoever uses it. */
export interface StoredLearned {
  /** Epoch milliseconds. */
  readonly learnedAt: number;
  readonly why: TrainingCause;
  readonly scorecard: unknown;
  readonly report: unknown;
}

export async function saveLearned(
  db: Database,
  portalId: PortalId,
  learned: { readonly why: TrainingCause; readonly scorecard: object; readonly report: object },
): Promise<void> {
  await db.query(
    `insert into learned_scorecards (portal_id, why, scorecard, report) values ($1, $2, $3, $4)
     on conflict (portal_id) do update set learned_at = now(), why = $2, scorecard = $3, report = $4`,
    [portalId, learned.why, JSON.stringify(learned.scorecard), JSON.stringify(learned.report)],
  );
}

export async function findLearned(db: Database, portalId: PortalId): Promise<StoredLearned | null> {
  const { rows } = await db.query<StoredLearned>(
    `select (extract(epoch from learned_at) * 1000)::float8 as "learnedAt", why, scorecard, report
     from learned_scorecards where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}

/** Leads whose first decision fell after `since`, by the grade they got, with the average of the chances given. */
export async function gradesSince(
  db: Database,
  portalId: PortalId,
  since: Date,
): Promise<{ grade: 'A' | 'B' | 'C' | 'D'; leads: number; chance: number | null }[]> {
  const { rows } = await db.query<{ grade: 'A' | 'B' | 'C' | 'D'; leads: number; chance: number | null }>(
    `select trace->'score'->>'grade' as grade, count(*)::int as leads,
            avg((trace->'score'->>'chance')::float8) as chance
     from decisions
     where portal_id = $1 and decided_at >= $2 and ordinal = 1 and trace->'score'->>'grade' is not null
     group by 1 order by 1`,
    [portalId, since],
  );
  return rows;
}
