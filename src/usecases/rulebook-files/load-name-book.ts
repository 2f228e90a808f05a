import { z } from 'zod';
import type { NameBook } from '../../rulebook-file/name-book.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { listNames } from '../../store/named-lists.ts';
import { findPortal } from '../../store/portals.ts';
import { findRoster } from '../../store/rosters.ts';

const ownersSchema = z.array(
  z.object({
    ownerId: z.string(),
    name: z.string(),
    active: z.boolean(),
    email: z.string().nullable().default(null),
  }),
);

/** What owners, as last read from HubSpot, and named lists of an account are called. */
export async function loadNameBook(db: Database, portalId: PortalId): Promise<NameBook> {
  const portal = await findPortal(db, portalId);
  const version = portal?.rosterVersion ?? null;
  const roster = version === null ? [] : await findRoster(db, portalId, version);
  return { owners: ownersSchema.parse(roster ?? []), lists: await listNames(db, portalId) };
}
