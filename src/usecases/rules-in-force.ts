import { compileRulebook } from '../routing/compile-rulebook.ts';
import { withholdChances } from '../routing/withhold-chances.ts';
import type { RoutingSnapshot } from '../routing/decision.ts';
import type { NamedList } from '../routing/named-list.ts';
import { compileHolidays } from '../routing/rep-calendar.ts';
import type { Rep } from '../routing/rep.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import type { Database, PortalId } from '../store/database.ts';
import { loadNamedListsAt } from '../store/named-lists.ts';
import { findRoster } from '../store/rosters.ts';
import { findRulebook } from '../store/rulebooks.ts';
import type { HolidaySet } from './holiday-dates.ts';

export interface RuleVersions {
  readonly rulebookVersion: number;
  readonly rosterVersion: number;
  readonly listsVersion: number;
}

/** What these versions say; none of them ever changes. */
export interface RulesInForce extends RuleVersions {
  readonly rulebook: Rulebook;
  readonly lists: readonly NamedList[];
  readonly reps: readonly Rep[];
}

/** Throws when a version is not stored. */
export async function loadRules(
  db: Database,
  portalId: PortalId,
  versions: RuleVersions,
): Promise<RulesInForce> {
  const { rulebookVersion, rosterVersion, listsVersion } = versions;
  const rulebook = await findRulebook(db, portalId, rulebookVersion);
  const reps = (await findRoster(db, portalId, rosterVersion)) as Rep[] | null;
  if (!rulebook || !reps) throw new Error(`Portal ${portalId} names versions that are not stored.`);
  const lists = await loadNamedListsAt(db, portalId, listsVersion);
  return { rulebookVersion, rosterVersion, listsVersion, rulebook, lists, reps };
}

/** The same rules ready to decide by; with or without chances to convert. */
export const compileRules = (
  { rulebookVersion, rulebook, lists, reps }: RulesInForce,
  holidays: HolidaySet['dates'],
  chancesWithheld: boolean,
): RoutingSnapshot => ({
  rulebookVersion,
  rulebook: chancesWithheld
    ? withholdChances(compileRulebook(rulebook, lists))
    : compileRulebook(rulebook, lists),
  ...(chancesWithheld && { chancesWithheld }),
  reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
  holidays: compileHolidays(holidays),
});
