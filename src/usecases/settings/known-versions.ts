import type { Rulebook } from '../../routing/rulebook.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { requireVersion } from './draft-rulebook.ts';

/** Published versions never change, and reading a large one takes longer than all else that a page asks for. */
const known = new WeakMap<Database, Map<string, Rulebook>>();
const mostKnown = 20;

/** A published version, as read before from this database or now; throws a Refusal when there is no such. */
export async function knownVersion(db: Database, portalId: PortalId, version: number): Promise<Rulebook> {
  const versions = known.get(db) ?? new Map<string, Rulebook>();
  known.set(db, versions);
  const key = `${portalId}/${version}`;
  const rulebook = versions.get(key) ?? (await requireVersion(db, portalId, version));
  versions.delete(key);
  versions.set(key, rulebook);
  const [oldest] = versions.keys();
  if (versions.size > mostKnown && oldest !== undefined) versions.delete(oldest);
  return rulebook;
}
