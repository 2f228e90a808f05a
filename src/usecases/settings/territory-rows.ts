import type { TerritoryRow } from '../../contract/settings.ts';
import { conditionWords } from '../../routing/condition-words.ts';
import { sameValue } from '../../routing/field-changes.ts';
import type { RulebookNames } from '../../routing/rulebook-names.ts';
import { territorySchema } from '../../routing/rulebook.ts';
import type { Words } from '../../routing/words/catalogue.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findTerritories, placeOfTerritory } from '../../store/territory-pages.ts';
import type { PlacedTerritory } from '../../store/territory-pages.ts';
import { findShown } from './draft-rulebook.ts';
import type { Shown } from './draft-rulebook.ts';
import { loadNames } from './people-names.ts';

/** Territories as rows of the table, each with how it differs from the live version. */
export async function territoryRows(
  db: Database,
  portalId: PortalId,
  { source, live }: Shown,
  placed: readonly PlacedTerritory[],
  names: RulebookNames,
  words: Words,
): Promise<TerritoryRow[]> {
  const ids = placed.map(({ territory }) => territory.territoryId);
  const old = source === 'draft' ? await findTerritories(db, portalId, live, ids) : [];
  const before = new Map(old.map((territory) => [territory.territoryId, territory]));
  return placed.map(({ territory, place }) => {
    const was = before.get(territory.territoryId);
    const { priority: _, ...now } = territorySchema.parse(territory);
    return {
      territoryId: now.territoryId,
      name: now.name,
      place,
      conditionWords: conditionWords(now.condition, names.list, words),
      members: now.members.map((member) => ({ ...member, name: names.owner(member.ownerId) })),
      slaPolicyId: now.slaPolicyId,
      change: source !== 'draft' ? null : !was ? 'added' : isSame(was, now) ? null : 'changed',
    };
  });
}

/** The place in the order is not compared: a new territory moves all that come after it. */
function isSame(stored: unknown, { ...now }: object): boolean {
  const { priority: _, ...before } = territorySchema.parse(stored);
  return sameValue(before, now);
}

/** One row of the draft; null when the territory is not there. */
export async function findTerritoryRow(
  db: Database,
  portalId: PortalId,
  territoryId: string,
  words: Words,
): Promise<TerritoryRow | null> {
  const shown = await findShown(db, portalId, 'draft');
  const [territory] = await findTerritories(db, portalId, shown.source, [territoryId]);
  const placed = await placeOfTerritory(db, portalId, shown.source, territoryId);
  if (!territory || !placed) return null;
  const names = await loadNames(db, portalId, [shown.parts], words);
  const [row] = await territoryRows(db, portalId, shown, [{ territory, place: placed.place }], names, words);
  return row ?? null;
}
