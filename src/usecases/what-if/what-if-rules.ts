import { compileRulebook } from '../../routing/compile-rulebook.ts';
import type { CompiledRulebook } from '../../routing/compile-rulebook.ts';
import type { RoutingSnapshot } from '../../routing/decision.ts';
import { compileHolidays } from '../../routing/rep-calendar.ts';
import type { HolidayCalendars } from '../../routing/rep-calendar.ts';
import type { Rep } from '../../routing/rep.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import { withholdChances } from '../../routing/withhold-chances.ts';
import { paperRoster } from '../../routing/what-if/paper.ts';
import type { Paper } from '../../routing/what-if/paper.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { loadNamedLists, loadNamedListsAt } from '../../store/named-lists.ts';
import { findRoster } from '../../store/rosters.ts';
import { findRulebook } from '../../store/rulebooks.ts';
import { findHolidays } from '../../store/turn-inputs.ts';
import { holidayDates, yearsOfClocks } from '../holiday-dates.ts';
import { curveId } from '../scorecard/curve-id.ts';

/** Versions that a past turn was decided by; lists and holidays null: those of now. */
export interface PastVersions {
  readonly at: number;
  readonly rulebookVersion: number;
  readonly rosterVersion: number;
  readonly listsVersion: number | null;
  readonly holidays: string | null;
  /** Drift had been found: the curve of that time gave no chance. */
  readonly chancesWithheld?: true | undefined;
}

/** The rulebook that is tried, with everything else as it was at a past turn. */
export interface RulesThen {
  readonly snapshot: RoutingSnapshot;
  readonly past: CompiledRulebook;
  /** As published. */
  readonly pastRulebook: Rulebook;
}

/** Reps, lists, holidays and rulebooks of past turns, each read and compiled once. */
export function createPastRules(db: Database, portalId: PortalId, draft: Rulebook, paper: Paper | null) {
  const snapshots = new Map<string, Promise<RulesThen>>();
  const memo = <K, V>(make: (key: K) => Promise<V>) => {
    const made = new Map<K, Promise<V>>();
    return (key: K): Promise<V> => {
      const known = made.get(key) ?? make(key);
      made.set(key, known);
      return known;
    };
  };
  const rosterOf = memo(async (version: number) => {
    const reps = (await findRoster(db, portalId, version)) as Rep[] | null;
    if (!reps) throw new Error(`Account ${portalId} has no reps of version ${version} any more.`);
    const there = paper ? paperRoster(reps, draft, paper) : reps;
    return new Map(there.map((rep) => [rep.ownerId, rep]));
  });
  const draftOf = memo(async (listsVersion: number | null) => {
    const then = listsVersion === null ? [] : await loadNamedListsAt(db, portalId, listsVersion);
    const known = new Set(then.map(({ listId }) => listId));
    const since = (await loadNamedLists(db, portalId)).filter(({ listId }) => !known.has(listId));
    return compileRulebook(draft, [...then, ...since]);
  });
  const driftedDraftOf = memo(async (listsVersion: number | null) =>
    withholdChances(await draftOf(listsVersion)),
  );
  const rulebookOf = memo(async (version: number) => {
    const rulebook = await findRulebook(db, portalId, version);
    if (!rulebook) throw new Error(`Account ${portalId} has no version ${version} of its rulebook any more.`);
    return { rulebook, compiled: compileRulebook(rulebook) };
  });

  async function holidaysOf({ holidays, at, rosterVersion }: PastVersions): Promise<HolidayCalendars> {
    const reps = (await rosterOf(rosterVersion)).values();
    const codes = [...draft.people, ...draft.calendars, ...reps].flatMap((each) => each.holidays ?? []);
    const then = holidays === null ? null : await findHolidays(db, portalId, holidays);
    return compileHolidays({ ...holidayDates(codes, yearsOfClocks(at)), ...then });
  }

  return {
    of(versions: PastVersions): Promise<RulesThen> {
      const { rulebookVersion, rosterVersion, listsVersion, holidays, at, chancesWithheld } = versions;
      const year = holidays === null ? new Date(at).getUTCFullYear() : '';
      const name = [rulebookVersion, rosterVersion, listsVersion, holidays, year, chancesWithheld].join('/');
      const known = snapshots.get(name) ?? load(versions);
      snapshots.set(name, known);
      return known;
    },
  };

  async function load(versions: PastVersions): Promise<RulesThen> {
    const { rulebookVersion, rosterVersion, listsVersion } = versions;
    const { rulebook, compiled } = await rulebookOf(rulebookVersion);
    // Drift was found in the curve of then: a draft with another one is not withheld.
    const drifted = versions.chancesWithheld && curveId(draft.scorecard) === curveId(rulebook.scorecard);
    return {
      snapshot: {
        rulebookVersion: 0,
        rulebook: await (drifted ? driftedDraftOf : draftOf)(listsVersion),
        reps: await rosterOf(rosterVersion),
        holidays: await holidaysOf(versions),
        unexplained: true,
      },
      past: compiled,
      pastRulebook: rulebook,
    };
  }
}
export type PastRules = ReturnType<typeof createPastRules>;
