import { touchProperties } from '../hubspot/contact-facts.ts';
import { compileRulebook } from '../routing/compile-rulebook.ts';
import type { RoutingSnapshot } from '../routing/decision.ts';
import { compileHolidays } from '../routing/rep-calendar.ts';
import { propertiesNeeded } from '../routing/properties-needed.ts';
import type { Rep } from '../routing/rep.ts';
import type { Database } from '../store/database.ts';
import type { Portal } from '../store/portals.ts';
import { loadNamedLists } from '../store/named-lists.ts';
import { findRoster } from '../store/rosters.ts';
import { findRulebook } from '../store/rulebooks.ts';
import { holidayDates, yearsOfClocks } from './holiday-dates.ts';

export interface LoadedSnapshot extends RoutingSnapshot {
  readonly rosterVersion: number;
  /** HubSpot contact properties that this rulebook asks about. */
  readonly properties: readonly string[];
  /** Some rule looks at how many open leads a rep has. */
  readonly countsOpenLeads: boolean;
  /** Names the versions it was made of. */
  readonly madeOf: string;
}

export interface RoutingSnapshots {
  load(db: Database, portal: Portal): Promise<LoadedSnapshot>;
}

/** Rulebook, roster and lists of the versions in force. Versions never change, so the last one per portal is kept in memory. */
export function createRoutingSnapshots(now: () => number, keep = 1_000): RoutingSnapshots {
  const kept = new Map<string, LoadedSnapshot>();
  return {
    async load(db, { portalId, publishedVersion, rosterVersion, listsVersion }) {
      if (publishedVersion === null || rosterVersion === null) {
        throw new Error(`Portal ${portalId} has no published rulebook or no roster yet.`);
      }
      const known = kept.get(portalId);
      // Holidays are known for some years around this one.
      const year = new Date(now()).getUTCFullYear();
      const madeOf = [publishedVersion, rosterVersion, listsVersion, year].join('/');
      if (known?.madeOf === madeOf) return known;
      const rulebook = await findRulebook(db, portalId, publishedVersion);
      const roster = (await findRoster(db, portalId, rosterVersion)) as Rep[] | null;
      if (!rulebook || !roster) throw new Error(`Portal ${portalId} names versions that are not stored.`);
      const loaded: LoadedSnapshot = {
        rulebookVersion: publishedVersion,
        rosterVersion,
        madeOf,
        rulebook: compileRulebook(rulebook, await loadNamedLists(db, portalId)),
        properties: [...propertiesNeeded(rulebook), ...touchProperties],
        countsOpenLeads:
          rulebook.openCaps.length > 0 ||
          rulebook.territories.some(({ selection }) => selection.by === 'least_loaded'),
        reps: new Map(roster.map((rep) => [rep.ownerId, rep])),
        holidays: compileHolidays(
          holidayDates(
            [...rulebook.people, ...rulebook.calendars, ...roster].flatMap(({ holidays }) => holidays ?? []),
            yearsOfClocks(now()),
          ),
        ),
      };
      kept.delete(portalId);
      kept.set(portalId, loaded);
      if (kept.size > keep) kept.delete(kept.keys().next().value!);
      return loaded;
    },
  };
}
