import type { TurnInputs } from '../routing/turn-inputs.ts';
import type { Database, PortalId } from './database.ts';
import type { Mode } from './portals.ts';

export interface NewTurn {
  readonly mode: Mode;
  readonly inputs: TurnInputs;
  /** Contacts whose lead stands in the inputs. */
  readonly carried: readonly string[];
  /** Of its digest in the log. */
  readonly salt: string;
}

/** Public holidays under the id that turn inputs name: date to name, per calendar. */
export interface StoredHolidays {
  readonly id: string;
  readonly dates: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Keeps what a turn read. Answers with its id, which grows in the order in which a portal decides: the portal is locked. */
export async function insertTurn(
  db: Database,
  portalId: PortalId,
  turn: NewTurn,
  holidays: StoredHolidays,
): Promise<number> {
  const turnId = await insertUnder(db, portalId, turn, holidays.id);
  if (turnId !== null) return turnId;
  await db.query(
    `insert into holiday_sets (portal_id, set_id, dates) values ($1, $2, $3) on conflict do nothing`,
    [portalId, holidays.id, JSON.stringify(holidays.dates)],
  );
  const again = await insertUnder(db, portalId, turn, holidays.id);
  if (again === null) throw new Error(`Portal ${portalId} does not keep its holidays ${holidays.id}.`);
  return again;
}

/** Null: these holidays are not kept yet. They are, almost always, and are too long to be sent with every turn. */
async function insertUnder(
  db: Database,
  portalId: PortalId,
  { mode, inputs, carried, salt }: NewTurn,
  holidays: string,
): Promise<number | null> {
  const { rows } = await db.query<{ turnId: number }>(
    `insert into turn_inputs (portal_id, mode, at, inputs, carried, log_salt)
     select $1, $2, to_timestamp($3::float8 / 1000.0), $4, $5, $6
     where exists (select 1 from holiday_sets where portal_id = $1 and set_id = $7)
     returning turn_id::float8 as "turnId"`,
    [portalId, mode, inputs.at, JSON.stringify(inputs), carried, salt, holidays],
  );
  return rows[0]?.turnId ?? null;
}

/** A turn as stored; `inputs` is to be parsed. */
export interface StoredTurn {
  readonly turnId: number;
  readonly mode: Mode;
  /** Epoch ms. */
  readonly at: number;
  readonly inputs: unknown;
}

const columns = `turn_id::float8 as "turnId", mode, (extract(epoch from at) * 1000)::float8 as at, inputs`;

export async function findTurn(db: Database, portalId: PortalId, turnId: number): Promise<StoredTurn | null> {
  const { rows } = await db.query<StoredTurn>(
    `select ${columns} from turn_inputs where portal_id = $1 and turn_id = $2`,
    [portalId, turnId],
  );
  return rows[0] ?? null;
}

/** The next turns after a place, by their moments: from `since` (epoch ms) on. */
export async function turnsAfter(
  db: Database,
  portalId: PortalId,
  since: number,
  after: Pick<StoredTurn, 'turnId' | 'at'> | null,
  limit: number,
): Promise<StoredTurn[]> {
  const { rows } = await db.query<StoredTurn>(
    `select ${columns} from turn_inputs
     where portal_id = $1 and at >= to_timestamp($2::float8 / 1000.0)
       and ($3::float8 is null or (at, turn_id) > (to_timestamp($3::float8 / 1000.0), $4::bigint))
     order by turn_inputs.at, turn_id limit $5`,
    [portalId, since, after?.at ?? null, after?.turnId ?? null, limit],
  );
  return rows;
}

/** Null when there is no such set. */
export async function findHolidays(
  db: Database,
  portalId: PortalId,
  setId: string,
): Promise<StoredHolidays['dates'] | null> {
  const { rows } = await db.query<{ dates: StoredHolidays['dates'] }>(
    `select dates from holiday_sets where portal_id = $1 and set_id = $2`,
    [portalId, setId],
  );
  return rows[0]?.dates ?? null;
}

/** Every set of public holidays of a portal. */
export async function loadHolidaySets(db: Database, portalId: PortalId): Promise<StoredHolidays[]> {
  const { rows } = await db.query<StoredHolidays>(
    `select set_id as id, dates from holiday_sets where portal_id = $1 order by set_id`,
    [portalId],
  );
  return rows;
}
