import type { Rulebook, Territory } from '../routing/rulebook.ts';
import type { Database, PortalId } from './database.ts';

/** A rulebook without its territories, which are rows of their own. */
export type DraftParts = Omit<Rulebook, 'territories'>;

export interface Draft {
  /** Live version from which it was begun. */
  readonly basedOn: number;
  /** Change id of its first change. */
  readonly firstChange: number;
  readonly parts: DraftParts;
}

/** Who accepted a warning, and how it read, by language. */
export type Ticks = Readonly<
  Record<string, { readonly by: string; readonly said: Readonly<Record<string, string>> }>
>;

export async function findDraft(db: Database, portalId: PortalId): Promise<Draft | null> {
  const { rows } = await db.query<Draft>(
    `select based_on as "basedOn", first_change::float8 as "firstChange", parts from drafts where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}

/** Begins a draft as a copy of a rulebook. There must be none. */
export async function insertDraft(
  db: Database,
  portalId: PortalId,
  basedOn: number,
  { territories, ...parts }: Rulebook,
): Promise<Draft> {
  await db.query('insert into drafts (portal_id, based_on, parts) values ($1, $2, $3)', [
    portalId,
    basedOn,
    JSON.stringify(parts),
  ]);
  await saveDraftTerritories(db, portalId, territories);
  return { basedOn, firstChange: 0, parts };
}

export async function markDraftBegun(db: Database, portalId: PortalId, changeId: number): Promise<void> {
  await db.query('update drafts set first_change = $2 where portal_id = $1 and first_change = 0', [
    portalId,
    changeId,
  ]);
}

/** Warnings of the check that were accepted in the draft, by id. */
export async function findAccepted(db: Database, portalId: PortalId): Promise<Ticks> {
  const { rows } = await db.query<{ accepted: Ticks }>('select accepted from drafts where portal_id = $1', [
    portalId,
  ]);
  return rows[0]?.accepted ?? {};
}

export async function saveAccepted(db: Database, portalId: PortalId, accepted: Ticks): Promise<void> {
  await db.query('update drafts set accepted = $2 where portal_id = $1', [
    portalId,
    JSON.stringify(accepted),
  ]);
}

export async function deleteDraft(db: Database, portalId: PortalId): Promise<void> {
  await db.query('delete from drafts where portal_id = $1', [portalId]);
}

/** Puts a part, such as `slaPolicies`, in place. */
export async function saveDraftPart<Name extends keyof DraftParts>(
  db: Database,
  portalId: PortalId,
  part: Name,
  value: DraftParts[Name],
): Promise<void> {
  await db.query(
    `update drafts set parts = parts || jsonb_build_object($2::text, $3::jsonb) where portal_id = $1`,
    [portalId, part, JSON.stringify(value)],
  );
}

/** Adds or replaces territories, with their priority. */
export async function saveDraftTerritories(
  db: Database,
  portalId: PortalId,
  territories: readonly Territory[],
): Promise<void> {
  const rows = territories.map(({ territoryId, name, priority, ...rules }) => ({
    ...{ territoryId, name, priority, rules },
  }));
  await db.query(
    `insert into draft_territories (portal_id, territory_id, name, priority, rules)
     select $1, t."territoryId", t.name, t.priority, t.rules
     from jsonb_to_recordset($2::jsonb) as t("territoryId" text, name text, priority int, rules jsonb)
     on conflict (portal_id, territory_id) do update
     set name = excluded.name, priority = excluded.priority, rules = excluded.rules`,
    [portalId, JSON.stringify(rows)],
  );
}

export async function deleteDraftTerritories(
  db: Database,
  portalId: PortalId,
  territoryIds: readonly string[],
): Promise<void> {
  await db.query('delete from draft_territories where portal_id = $1 and territory_id = any($2)', [
    portalId,
    territoryIds,
  ]);
}

/** Territories of the draft in their order. Written by us and parsed then, so trusted now. */
export async function loadDraftTerritories(
  db: Database,
  portalId: PortalId,
  territoryIds: readonly string[] | null = null,
): Promise<Territory[]> {
  const { rows } = await db.query<{ territory: Territory }>(
    `select rules || jsonb_build_object('territoryId', territory_id, 'name', name, 'priority', priority) as territory
     from draft_territories where portal_id = $1 and ($2::text[] is null or territory_id = any($2))
     order by priority, territory_id`,
    [portalId, territoryIds],
  );
  return rows.map(({ territory }) => territory);
}

/** Ids in their order, with their priorities. */
export async function draftOrder(
  db: Database,
  portalId: PortalId,
): Promise<{ territoryId: string; name: string; priority: number }[]> {
  const { rows } = await db.query<{ territoryId: string; name: string; priority: number }>(
    `select territory_id as "territoryId", name, priority from draft_territories where portal_id = $1
     order by priority, territory_id`,
    [portalId],
  );
  return rows;
}

export async function setDraftPriority(
  db: Database,
  portalId: PortalId,
  territoryId: string,
  priority: number,
): Promise<void> {
  await db.query('update draft_territories set priority = $3 where portal_id = $1 and territory_id = $2', [
    portalId,
    territoryId,
    priority,
  ]);
}

/** Numbers territories anew in the order given: 10, 20, 30 … */
export async function renumberDraft(
  db: Database,
  portalId: PortalId,
  territoryIds: readonly string[],
): Promise<void> {
  await db.query(
    `update draft_territories set priority = o.place * 10
     from unnest($2::text[]) with ordinality as o(territory_id, place)
     where draft_territories.portal_id = $1 and draft_territories.territory_id = o.territory_id
       and priority <> o.place * 10`,
    [portalId, territoryIds],
  );
}
