import type { Database, PortalId } from './database.ts';

/** How the clock of one decision stands, also when it has ended. Moments in epoch milliseconds. */
export interface ClockState {
  readonly running: boolean;
  readonly startsAt: number;
  readonly dueAt: number;
  readonly warnAt: readonly number[];
  readonly pausedSince: number | null;
  readonly breachedAt: number | null;
  /** When and by which signal its owner answered. */
  readonly touchedAt: number | null;
  readonly touchedBy: string | null;
  readonly snoozed: number;
}

const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

export async function findClockState(
  db: Database,
  portalId: PortalId,
  contactId: string,
  ordinal: number,
): Promise<ClockState | null> {
  const { rows } = await db.query<ClockState>(
    `select state = 'running' as running, ${epochMs('starts_at')} as "startsAt", ${epochMs('due_at')} as "dueAt",
            array(select ${epochMs('w')} from unnest(warn_at) w) as "warnAt",
            ${epochMs('paused_since')} as "pausedSince", ${epochMs('breached_at')} as "breachedAt",
            ${epochMs('touched_at')} as "touchedAt", touched_by as "touchedBy", snoozed
     from clocks where portal_id = $1 and contact_id = $2 and ordinal = $3`,
    [portalId, contactId, ordinal],
  );
  return rows[0] ?? null;
}
