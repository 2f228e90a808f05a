import type { FigureName } from '../contract/home.ts';
import type { Database, PortalId } from './database.ts';
import type { Mode } from './portals.ts';

/** One day's figure in UTC; `value` null: nothing to count. */
export interface DayFigure {
  /** Days before today, 0 to 13. */
  readonly daysAgo: number;
  readonly value: number | null;
}

export interface WeekFigure {
  /** Fourteen days, the oldest first. */
  readonly days: readonly DayFigure[];
  /** Over the seven days up to now, and over the seven before. */
  readonly value: number | null;
  readonly before: number | null;
}

const firstTime = `cause in ('created', 'hold_retried')`;
const assigned = `decisions where portal_id = $1 and mode = $2 and outcome = 'assigned'`;
const settled = `clocks where portal_id = $1 and $2::text is not null
  and (touched_at is not null or breached_at is not null)`;
const given = `leads where portal_id = $1 and $2::text is not null and state = 'routed'`;
const settledAt = 'coalesce(touched_at, breached_at)';
const median = (column: string, digits: number) =>
  `round((percentile_cont(0.5) within group (order by ${column}) / 60000)::numeric, ${digits})`;
const percent = (when: string) => `round(100.0 * count(*) filter (where ${when}) / nullif(count(*), 0), 1)`;

interface Counting {
  readonly from: string;
  /** Column with the moment. */
  readonly at: string;
  readonly columns: string;
  /** What is made of the rows of a day or a week. */
  readonly value: string;
}

/** Only columns that an index has: a busy portal's traces are large. */
const counting: Readonly<Record<FigureName, Counting>> = {
  leads_routed: {
    ...{ from: `${assigned} and ${firstTime}`, at: 'decided_at', columns: '1 as one', value: 'count(*)' },
  },
  leads_moved_on: {
    ...{ from: `${assigned} and not ${firstTime}`, at: 'decided_at', columns: '1 as one', value: 'count(*)' },
  },
  leads_answered: {
    ...{ from: settled, at: settledAt, columns: 'touched_at', value: 'count(touched_at)' },
  },
  answered_in_time: {
    ...{ from: settled, at: settledAt, columns: 'breached_at', value: percent('breached_at is null') },
  },
  became_opportunity: {
    ...{ from: given, at: 'given_at', columns: 'lower(lifecycle_stage) as stage' },
    value: `count(*) filter (where stage in ('opportunity', 'customer', 'evangelist'))`,
  },
  became_customer: {
    ...{ from: given, at: 'given_at', columns: 'lower(lifecycle_stage) as stage' },
    value: `count(*) filter (where stage in ('customer', 'evangelist'))`,
  },
  minutes_to_owner: {
    ...{ from: `${assigned} and ${firstTime} and waited_ms >= 0`, at: 'decided_at', columns: 'waited_ms' },
    value: median('waited_ms', 2),
  },
  minutes_to_answer: {
    ...{ from: `${settled} and touched_at is not null`, at: settledAt },
    columns: 'extract(epoch from touched_at - given_at) * 1000 as answered_ms',
    value: median('answered_ms', 1),
  },
  routed_by_turn: {
    ...{
      from: `${assigned} and ${firstTime}`,
      at: 'decided_at',
      columns: 'by_turn',
      value: percent('by_turn'),
    },
  },
};

/** A figure of the fourteen days up to `today` ("2026-11-22", in UTC), by day and by week. */
export async function weekFigure(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  figure: FigureName,
  today: string,
): Promise<WeekFigure> {
  const { from, at, columns, value } = counting[figure];
  const { rows } = await db.query<{ day: number | null; week: number | null; value: number | null }>(
    `with counted as (
       select ${columns}, $3::date - (${at} at time zone 'UTC')::date as day
       from ${from} and ${at} >= ($3::date - 13)::timestamp at time zone 'UTC'
     )
     select day, day / 7 as week, (${value})::float8 as value from counted
     group by grouping sets ((day), (day / 7))`,
    [portalId, mode, today],
  );
  const ofDay = new Map(rows.flatMap((row) => (row.day === null ? [] : [[row.day, row.value]])));
  const ofWeek = (week: number) => rows.find((row) => row.day === null && row.week === week)?.value;
  const orNothing = (found: number | null | undefined) => found ?? (value.startsWith('count') ? 0 : null);
  return {
    days: Array.from({ length: 14 }, (_, i) => ({ daysAgo: 13 - i, value: orNothing(ofDay.get(13 - i)) })),
    value: orNothing(ofWeek(0)),
    before: orNothing(ofWeek(1)),
  };
}

/** The headlines that a portal chose; null: none yet. */
export async function findHeadlines(db: Database, portalId: PortalId): Promise<unknown> {
  const { rows } = await db.query<{ headlines: unknown }>(
    'select headlines from portals where portal_id = $1',
    [portalId],
  );
  return rows[0]?.headlines ?? null;
}

export async function saveHeadlines(db: Database, portalId: PortalId, headlines: object): Promise<void> {
  await db.query('update portals set headlines = $2 where portal_id = $1', [
    portalId,
    JSON.stringify(headlines),
  ]);
}
