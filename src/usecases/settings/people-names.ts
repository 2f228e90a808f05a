import { z } from 'zod';
import { rulebookNames } from '../../routing/rulebook-names.ts';
import type { RulebookNames } from '../../routing/rulebook-names.ts';
import type { Rep } from '../../routing/rep.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import type { Words } from '../../routing/words/catalogue.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { listNames } from '../../store/named-lists.ts';
import { findPortal } from '../../store/portals.ts';
import { findRoster } from '../../store/rosters.ts';

// Stored by us as Rep[]; one look at the id is enough to know that the row is what it says.
const rosterSchema = z.array(
  z.custom<Rep>((rep) => z.object({ ownerId: z.string() }).safeParse(rep).success),
);

/** The owners as last read from HubSpot, by name. */
export async function loadReps(db: Database, portalId: PortalId): Promise<readonly Rep[]> {
  const portal = await findPortal(db, portalId);
  if (!portal || portal.rosterVersion === null) return [];
  const reps = rosterSchema.parse((await findRoster(db, portalId, portal.rosterVersion)) ?? []);
  return [...reps].sort((a, b) =>
    a.name === b.name ? (a.ownerId < b.ownerId ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

/** What ids of this portal are called, for sentences about its rulebooks. */
export async function loadNames(
  db: Database,
  portalId: PortalId,
  rulebooks: readonly Pick<Rulebook, 'slaPolicies' | 'calendars'>[],
  { card }: Words,
): Promise<RulebookNames> {
  const names = new Map((await loadReps(db, portalId)).map(({ ownerId, name }) => [ownerId, name]));
  const lists = new Map((await listNames(db, portalId)).map(({ listId, name }) => [listId, name]));
  return rulebookNames(rulebooks, {
    owner: (ownerId) => names.get(ownerId) ?? card.owner(ownerId),
    list: (listId) => lists.get(listId) ?? null,
  });
}
