import type { Chain } from '../../contract/settings.ts';
import { compileRulebook } from '../../routing/compile-rulebook.ts';
import type { RoutingSnapshot } from '../../routing/decision.ts';
import { ownerHours, territoryHours } from '../../routing/owner-clock.ts';
import { previewChain } from '../../routing/preview-chain.ts';
import { compileHolidays } from '../../routing/rep-calendar.ts';
import { emptyState } from '../../routing/routing-state.ts';
import { rulebookSchema } from '../../routing/rulebook.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import type { Words } from '../../routing/words/catalogue.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { loadNamedLists } from '../../store/named-lists.ts';
import { findTerritories } from '../../store/territory-pages.ts';
import { holidayDates, yearsOfClocks } from '../holiday-dates.ts';
import { Refusal } from '../refusal.ts';
import { findShown } from './draft-rulebook.ts';
import type { Shown } from './draft-rulebook.ts';
import { loadReps } from './people-names.ts';

/** A page shows no more; whoever has looked that far knows the chain. */
const MOST_SHOWN = 60;

/**
 * What follows for a lead of a territory that comes at `at` (epoch ms) and that nobody answers: by the rules as they are
 * shown, with everybody's turn level and nobody's cap used up.
 */
export async function showChain(
  db: Database,
  portalId: PortalId,
  wanted: { readonly source: 'draft' | 'live'; readonly territoryId: string; readonly at: number },
  words: Words,
): Promise<Chain> {
  const shown = await findShown(db, portalId, wanted.source);
  const rulebook = await rulebookOf(db, portalId, shown, wanted.territoryId);
  const reps = await loadReps(db, portalId);
  const codes = [...rulebook.people, ...rulebook.calendars, ...reps].flatMap(
    ({ holidays }) => holidays ?? [],
  );
  const snapshot: RoutingSnapshot = {
    rulebookVersion: shown.live,
    rulebook: compileRulebook(rulebook, await loadNamedLists(db, portalId)),
    reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
    holidays: compileHolidays(holidayDates(codes, yearsOfClocks(wanted.at))),
  };
  const lead = { contactId: '1', createdAt: wanted.at, attributes: {}, ownerId: null };
  const events = previewChain(lead, snapshot, emptyState, wanted.at, words);
  const own = snapshot.rulebook.territories.find(({ territoryId }) => territoryId === wanted.territoryId);
  const zoneOf = (ownerId: string | null) =>
    ((ownerId === null ? null : ownerHours(ownerId, snapshot)) ?? territoryHours(own ?? null, snapshot))
      ?.timeZone ?? 'UTC';
  return {
    events: events.slice(0, MOST_SHOWN).map(({ at, kind, ownerId, reason }) => ({
      ...{ at, kind, reason },
      owner: ownerId === null ? null : (snapshot.reps.get(ownerId)?.name ?? words.card.owner(ownerId)),
      timeZone: zoneOf(ownerId),
    })),
    unlisted: Math.max(0, events.length - MOST_SHOWN),
  };
}

/** The rules with this territory alone, which takes every lead, and those that its policy hands leads on to. */
async function rulebookOf(
  db: Database,
  portalId: PortalId,
  { source, parts }: Shown,
  territoryId: string,
): Promise<Rulebook> {
  const followed = parts.slaPolicies.flatMap(({ offHours }) =>
    offHours.do === 'follow_sun' ? offHours.territoryIds : [],
  );
  const ids = [...new Set([territoryId, ...followed])];
  const territories = await findTerritories(db, portalId, source, ids);
  if (!territories.some((territory) => territory.territoryId === territoryId)) {
    throw new Refusal('not_found', ({ refusals }) => refusals.noTerritory);
  }
  const known = new Set(territories.map((territory) => territory.territoryId));
  const parsed = rulebookSchema.safeParse({
    ...parts,
    caps: parts.caps.filter((cap) => (cap.territoryIds ?? []).every((id) => known.has(id))),
    // Only the first is asked; all take every lead, so that the rulebook is whole.
    territories: ids.flatMap((id, priority) =>
      territories
        .filter((territory) => territory.territoryId === id)
        .map((territory) => ({ ...territory, priority, condition: { all: [] } })),
    ),
  });
  if (parsed.success) return parsed.data;
  throw new Refusal('too_late', ({ refusals }) => refusals.draftFaulty);
}
