import { compileRulebook } from '../routing/compile-rulebook.ts';
import type { RoutingSnapshot } from '../routing/decision.ts';
import { propertiesNeeded } from '../routing/properties-needed.ts';
import type { Rep } from '../routing/rep.ts';
import type { Database } from '../store/database.ts';
import type { Portal } from '../store/portals.ts';
import { findRoster } from '../store/rosters.ts';
import { findRulebook } from '../store/rulebooks.ts';

export interface LoadedSnapshot extends RoutingSnapshot {
  readonly rosterVersion: number;
  /** HubSpot contact properties that this rulebook asks about. */
  readonly properties: readonly string[];
}

export interface RoutingSnapshots {
  load(db: Database, portal: Portal): Promise<LoadedSnapshot>;
}

/** Rulebook and roster of the versions in force. Versions never change, so the last one per portal is kept in memory. */
export function createRoutingSnapshots(keep = 1_000): RoutingSnapshots {
  const kept = new Map<string, LoadedSnapshot>();
  return {
    async load(db, { portalId, publishedVersion, rosterVersion }) {
      if (publishedVersion === null || rosterVersion === null) {
        throw new Error(`Portal ${portalId} has no published rulebook or no roster yet.`);
      }
      const known = kept.get(portalId);
      if (known?.rulebookVersion === publishedVersion && known.rosterVersion === rosterVersion) return known;
      const [rulebook, roster] = await Promise.all([
        findRulebook(db, portalId, publishedVersion),
        findRoster(db, portalId, rosterVersion),
      ]);
      if (!rulebook || !roster) throw new Error(`Portal ${portalId} names versions that are not stored.`);
      const loaded: LoadedSnapshot = {
        rulebookVersion: publishedVersion,
        rosterVersion,
        rulebook: compileRulebook(rulebook),
        properties: propertiesNeeded(rulebook),
        reps: new Map((roster as Rep[]).map((rep) => [rep.ownerId, rep])),
      };
      kept.delete(portalId);
      kept.set(portalId, loaded);
      if (kept.size > keep) kept.delete(kept.keys().next().value!);
      return loaded;
    },
  };
}
