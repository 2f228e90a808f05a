import type { Change } from '../contract/api-error.ts';
import type { Database, PortalId } from './database.ts';

export type ChangeKind =
  | 'draft_changed'
  | 'draft_discarded'
  | 'published'
  | 'restored'
  | 'mode'
  | 'editors'
  | 'channels'
  | 'headlines'
  | 'scorecard'
  | 'scheduled'
  | 'schedule_ended'
  | 'what_if';

/** Kinds that move the draft version. */
const ofRulebook = `kind in (
  'draft_changed', 'draft_discarded', 'published', 'restored', 'scheduled', 'schedule_ended')`;

export interface NewChange {
  readonly kind: ChangeKind;
  /** What it touched, such as `territory:dach`. */
  readonly target: string;
  /** In words. */
  readonly what: string;
  readonly author: string;
  readonly userId: string | null;
  readonly requestId: string | null;
}

export interface StoredChange extends Change {
  readonly kind: ChangeKind;
  readonly target: string;
}

const columns = `change_id::int8::float8 as "draftVersion", (extract(epoch from at) * 1000)::float8 as at, author as by,
  what, kind, target`;

/** One settings write of a portal after the other, to the end of the transaction. Take it before the portal's lock. */
export async function lockSettings(db: Database, portalId: PortalId): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('settings/' || $1::text, 0))`, [portalId]);
}

/** Writes a change down. Answers with its id: the draft version, where the change is one of the rulebook. */
export async function recordChange(db: Database, portalId: PortalId, change: NewChange): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into settings_changes (portal_id, request_id, user_id, author, kind, target, what)
     values ($1, $2, $3, $4, $5, $6, $7) returning change_id::float8 as id`,
    [portalId, change.requestId, change.userId, change.author, change.kind, change.target, change.what],
  );
  return rows[0]!.id;
}

/** Keeps the answer of a call with its change, for the same call again. */
export async function keepAnswer(
  db: Database,
  portalId: PortalId,
  requestId: string,
  answer: unknown,
): Promise<void> {
  await db.query('update settings_changes set answer = $3 where portal_id = $1 and request_id = $2', [
    portalId,
    requestId,
    JSON.stringify(answer),
  ]);
}

/** What the call with this request id was answered; null when there was none. */
export async function findAnswer(db: Database, portalId: PortalId, requestId: string): Promise<unknown> {
  const { rows } = await db.query<{ answer: unknown }>(
    'select answer from settings_changes where portal_id = $1 and request_id = $2',
    [portalId, requestId],
  );
  return rows[0]?.answer ?? null;
}

/** The newest change of draft or rulebook; 0 when there was none. */
export async function draftVersion(db: Database, portalId: PortalId): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `select change_id::float8 as id from settings_changes where portal_id = $1 and ${ofRulebook}
     order by change_id desc limit 1`,
    [portalId],
  );
  return rows[0]?.id ?? 0;
}

/** Changes of draft and rulebook after a version, oldest first. */
export async function changesSince(
  db: Database,
  portalId: PortalId,
  version: number,
): Promise<StoredChange[]> {
  const { rows } = await db.query<StoredChange>(
    `select ${columns} from settings_changes where portal_id = $1 and change_id > $2 and ${ofRulebook}
     order by change_id limit 200`,
    [portalId, version],
  );
  return rows;
}

/** A draft's own changes, newest first, with how many there are. */
export async function pageOfChanges(
  db: Database,
  portalId: PortalId,
  firstChange: number,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: StoredChange[]; total: number }> {
  const { rows } = await db.query<StoredChange & { total: number }>(
    `select ${columns}, count(*) over ()::int as total from settings_changes
     where portal_id = $1 and change_id >= $2 and kind in ('draft_changed', 'schedule_ended')
     order by change_id desc limit $3 offset $4`,
    [portalId, firstChange, limit, offset],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The last change of a target, or of everything, within a draft. */
export async function lastChangeOf(
  db: Database,
  portalId: PortalId,
  firstChange: number,
  target: string,
): Promise<StoredChange | null> {
  const { rows } = await db.query<StoredChange>(
    `select ${columns} from settings_changes
     where portal_id = $1 and change_id >= $2 and kind = 'draft_changed' and target in ($3, '*')
     order by change_id desc limit 1`,
    [portalId, firstChange, target],
  );
  return rows[0] ?? null;
}
