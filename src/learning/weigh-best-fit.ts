import { LEAD } from '../routing/select-rep.ts';
import { selectByPolicy } from '../routing/select-by-policy.ts';
import type { SelectionRules } from '../routing/select-by-policy.ts';
import { fairBars } from './best-fit-policy.ts';
import { fitReps } from './rep-fit.ts';
import type { WorkedLead } from './rep-fit.ts';

/** What "best fit" would have changed on the newest past leads, by chances learned from the older ones alone. */
export interface WeighedFit {
  readonly learnedFrom: number;
  readonly leads: number;
  /** Leads that would have had another rep. */
  readonly changed: number;
  /** Wins more than there were, as expected, and where that lies in 95 of 100 cases. */
  readonly gain: number;
  readonly from: number;
  readonly to: number;
  /** Leads that anybody would have been behind their fair share at worst. */
  readonly behind: number;
  readonly reps: readonly { readonly ownerId: string; readonly had: number; readonly wouldHave: number }[];
}

const NEWEST = 0.4;
const RANGE = 1.96;
/** So many leads without a difference each rep starts with in every segment: what few leads say counts for little. */
const DOUBT = 10;

/**
 * Plays the newest leads again by the router's own rule, everybody there all the time. `leads`: oldest first, all of
 * members. Null where the older leads alone show no difference between reps.
 */
export function weighBestFit(
  leads: readonly WorkedLead[],
  weights: ReadonlyMap<string, number>,
  within: number,
): WeighedFit | null {
  const cut = Math.round((1 - NEWEST) * leads.length);
  const [older, newer] = [leads.slice(0, cut), leads.slice(cut)];
  if (older.length === 0 || newer.length === 0) return null;
  const fit = fitReps(older, { newcomers: weights.keys() });
  const own = fit.chances.filter(({ ownerId }) => weights.has(ownerId));
  if (!fit.found || own.length === 0) return null;
  const given = playAgain(newer, own, weights, within);
  const { mean, variance } = cellMeans(newer);
  const moved = new Map<string, number>();
  const move = (ownerId: string, segment: string, by: number) =>
    moved.set(cellOf(ownerId, segment), (moved.get(cellOf(ownerId, segment)) ?? 0) + by);
  newer.forEach(({ ownerId, segment }, row) => {
    move(ownerId, segment, -1);
    move(given.owners[row]!, segment, 1);
  });
  const gain = [...moved].reduce((sum, [cell, by]) => sum + by * mean(cell), 0);
  const error = Math.sqrt([...moved].reduce((sum, [cell, by]) => sum + by ** 2 * variance(cell), 0));
  return {
    ...{ learnedFrom: older.length, leads: newer.length, behind: given.behind },
    changed: newer.filter(({ ownerId }, row) => given.owners[row] !== ownerId).length,
    ...{ gain, from: gain - RANGE * error, to: gain + RANGE * error },
    reps: [...weights.keys()].sort().map((rep) => ({
      ownerId: rep,
      had: newer.filter(({ ownerId }) => ownerId === rep).length,
      wouldHave: given.owners.filter((ownerId) => ownerId === rep).length,
    })),
  };
}

const cellOf = (ownerId: string, segment: string): string => `${ownerId}\n${segment}`;

function playAgain(
  leads: readonly WorkedLead[],
  chances: Parameters<typeof fairBars>[0],
  weights: ReadonlyMap<string, number>,
  within: number,
) {
  const bars = [...fairBars(chances, weights)].map(([ownerId, bar]) => ({ ownerId, bar }));
  const rules: SelectionRules = {
    selection: { by: 'best_fit', within, chances: [], bars },
    absence: { policy: 'keep_place' },
  };
  const chanceOf = new Map(chances.map(({ ownerId, segment, chance }) => [cellOf(ownerId, segment), chance]));
  let owed: ReadonlyMap<string, number> = new Map();
  let behind = 0;
  const owners = leads.map(({ segment }, row) => {
    const pool = [...weights].map(([ownerId, weight]) => ({
      ...{ ownerId, weight, owed: owed.get(ownerId) ?? 0, place: 0, openLeads: 0 },
    }));
    const picked = selectByPolicy(
      rules,
      pool,
      [],
      String(row),
      (ownerId) => chanceOf.get(cellOf(ownerId, segment)) ?? null,
    );
    if (picked === null) throw new Error('A territory without members has nobody to choose from.');
    owed = picked.owedAfter;
    for (const balance of owed.values()) behind = Math.max(behind, balance / LEAD);
    return picked.ownerId;
  });
  return { owners, behind };
}

/**
 * How far the outcomes of each rep and segment lay from what these leads promised by themselves; who works a lead
 * changes nothing about the rest, so it cancels out.
 */
function cellMeans(leads: readonly WorkedLead[]) {
  const bySegment = new Map<string, { leads: number; left: number; wins: number }>();
  for (const { segment, won, chance } of leads) {
    const sum = bySegment.get(segment) ?? { leads: 0, left: 0, wins: 0 };
    sum.leads += 1;
    sum.wins += won ? 1 : 0;
    sum.left += (won ? 1 : 0) - (chance ?? 0);
    bySegment.set(segment, sum);
  }
  const cells = new Map<string, { leads: number; left: number; spread: number }>();
  for (const { ownerId, segment, won, chance } of leads) {
    const all = bySegment.get(segment)!;
    const share = all.wins / all.leads;
    const cell = cells.get(cellOf(ownerId, segment)) ?? { leads: 0, left: 0, spread: share * (1 - share) };
    cell.leads += 1;
    cell.left += (won ? 1 : 0) - (chance ?? 0) - all.left / all.leads;
    cells.set(cellOf(ownerId, segment), cell);
  }
  const widest = Math.max(...[...cells.values()].map(({ spread }) => spread));
  return {
    mean: (name: string): number => {
      const cell = cells.get(name);
      return cell === undefined ? 0 : cell.left / (cell.leads + DOUBT);
    },
    variance: (name: string): number => {
      const { leads: count, spread } = cells.get(name) ?? { leads: 0, spread: widest };
      return spread / (count + DOUBT);
    },
  };
}
