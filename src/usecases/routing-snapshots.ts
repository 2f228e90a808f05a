import { touchProperties } from '../hubspot/contact-facts.ts';
import { countsOpenLeads } from '../routing/counts-open-leads.ts';
import type { RoutingSnapshot } from '../routing/decision.ts';
import { propertiesNeeded } from '../routing/properties-needed.ts';
import type { Database } from '../store/database.ts';
import type { Portal } from '../store/portals.ts';
import { holidayDates, holidaySet, yearsOfClocks } from './holiday-dates.ts';
import type { HolidaySet } from './holiday-dates.ts';
import { curveId } from './scorecard/curve-id.ts';
import { compileRules, loadRules } from './rules-in-force.ts';
import type { RuleVersions } from './rules-in-force.ts';

export interface LoadedSnapshot extends RoutingSnapshot, RuleVersions {
  /** The holidays as they were looked up. */
  readonly holidaySet: HolidaySet;
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
    async load(db, { portalId, publishedVersion, rosterVersion, listsVersion, withheldCurve }) {
      if (publishedVersion === null || rosterVersion === null) {
        throw new Error(`Portal ${portalId} has no published rulebook or no roster yet.`);
      }
      const known = kept.get(portalId);
      // Holidays are known for some years around this one.
      const year = new Date(now()).getUTCFullYear();
      const madeOf = [publishedVersion, rosterVersion, listsVersion, year, withheldCurve].join('/');
      if (known?.madeOf === madeOf) return known;
      const versions = { rulebookVersion: publishedVersion, rosterVersion, listsVersion };
      const rules = await loadRules(db, portalId, versions);
      const { rulebook, reps } = rules;
      const calendars = [...rulebook.people, ...rulebook.calendars, ...reps];
      const codes = calendars.flatMap(({ holidays }) => holidays ?? []);
      const holidays = holidaySet(holidayDates(codes, yearsOfClocks(now())));
      const loaded: LoadedSnapshot = {
        ...compileRules(
          rules,
          holidays.dates,
          withheldCurve !== null && curveId(rulebook.scorecard) === withheldCurve,
        ),
        ...versions,
        holidaySet: holidays,
        madeOf,
        properties: [...propertiesNeeded(rulebook), ...touchProperties],
        countsOpenLeads: countsOpenLeads(rulebook),
      };
      kept.delete(portalId);
      kept.set(portalId, loaded);
      if (kept.size > keep) kept.delete(kept.keys().next().value!);
      return loaded;
    },
  };
}
