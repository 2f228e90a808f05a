import { bestFitPolicy } from '../src/learning/best-fit-policy.ts';
import { fitReps } from '../src/learning/rep-fit.ts';
import type { WorkedLead } from '../src/learning/rep-fit.ts';
import { seededRandom } from '../src/learning/random.ts';
import { compileRulebook } from '../src/routing/compile-rulebook.ts';
import type { RoutingSnapshot, RoutingState } from '../src/routing/decision.ts';
import { defaultRulebook } from '../src/routing/default-rulebook.ts';
import type { Lead } from '../src/routing/lead.ts';
import type { Rep } from '../src/routing/rep.ts';
import { routeLeads } from '../src/routing/route-leads.ts';
import { emptyState } from '../src/routing/routing-state.ts';
import { rulebookSchema } from '../src/routing/rulebook.ts';
import type { Condition } from '../src/routing/condition.ts';
import type { SelectionPolicy } from '../src/routing/territory-policy.ts';

const now = Date.parse('2026-11-18T14:00:00Z');
const segments = ['software', 'retail', 'banking', 'health'];
const baseOdds = [-1.6, -2.2, -1.9, -1.2];
const repCount = 8;

export interface FloorOptions {
  readonly seed: number;
  /** Spread of reps' own effects and of their effects in a segment, in log-odds. */
  readonly repSpread: number;
  readonly fitSpread: number;
  readonly past: number;
  readonly coming: number;
  /** Leads that anybody may be ahead of their share. */
  readonly within: number;
}

/** Wins expected by the true chances over the coming leads, and the widest that anybody was from their share. */
export interface FloorResult {
  readonly fairShare: number;
  readonly bestFit: number;
  /** Knows the true chances and gives everybody the same number of leads. */
  readonly fairOracle: number;
  /** Knows the true chances and gives each lead to the best rep for it. */
  readonly freeOracle: number;
  readonly found: boolean;
  readonly widest: number;
}

/** A sales floor with known effects: past leads by fair share teach, coming leads are routed by the real core. */
export function runSalesFloor(options: FloorOptions): FloorResult {
  const random = seededRandom(options.seed);
  const reps = Array.from({ length: repCount }, (_, i) => aRep(String(100 + i)));
  const own = reps.map(() => options.repSpread * normal(random));
  const truth = segments.map((_, s) =>
    reps.map((_, r) => chance(baseOdds[s]! + own[r]! + options.fitSpread * normal(random))),
  );
  const fair: SelectionPolicy = { by: 'fair_share' };
  const past = leadsOf(options.past, random, 'past');
  const worked = route(past, reps, fair).map(({ segment, rep }): WorkedLead => ({
    ownerId: reps[rep]!.ownerId,
    segment: segments[segment]!,
    won: random() < truth[segment]![rep]!,
  }));
  const fit = fitReps(worked);
  const conditions = new Map(
    segments.map((segment): [string, Condition] => [
      segment,
      { attribute: 'industry', is: 'any_of', values: [segment] },
    ]),
  );
  const weights = new Map(reps.map(({ ownerId }) => [ownerId, 1]));
  const policy = bestFitPolicy(fit, conditions, weights, options.within) ?? fair;
  const coming = leadsOf(options.coming, random, 'coming');
  const expected = (given: readonly Given[]) =>
    given.reduce((sum, { segment, rep }) => sum + truth[segment]![rep]!, 0);
  const fitted = route(coming, reps, policy);
  const received = reps.map(
    (_, r) => fitted.filter(({ rep }) => rep === r).length - options.coming / repCount,
  );
  const perSegment = segments.map((_, s) => coming.filter((lead) => segmentOf(lead) === s).length);
  return {
    fairShare: expected(route(coming, reps, fair)),
    bestFit: expected(fitted),
    fairOracle: bestPlan(truth, perSegment),
    freeOracle: perSegment.reduce((sum, leads, s) => sum + leads * Math.max(...truth[s]!), 0),
    found: fit.found,
    widest: Math.max(...received.map(Math.abs)),
  };
}

interface Given {
  readonly segment: number;
  readonly rep: number;
}

function route(leads: readonly Lead[], reps: readonly Rep[], selection: SelectionPolicy): readonly Given[] {
  const plain = defaultRulebook(reps);
  const rulebook = rulebookSchema.parse({
    ...plain,
    territories: plain.territories.map((territory) => ({ ...territory, selection })),
  });
  const snapshot: RoutingSnapshot = {
    rulebookVersion: 1,
    rulebook: compileRulebook(rulebook),
    reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
  };
  const index = new Map(reps.map(({ ownerId }, i) => [ownerId, i]));
  let state: RoutingState = emptyState;
  return leads.map((lead) => {
    const result = routeLeads([lead], snapshot, state, now);
    state = result.state;
    const ownerId = result.decisions[0]?.ownerId ?? '';
    return { segment: segmentOf(lead), rep: index.get(ownerId)! };
  });
}

const segmentOf = (lead: Lead): number => segments.indexOf(String(lead.attributes.industry?.value));

function leadsOf(count: number, random: () => number, name: string): readonly Lead[] {
  return Array.from({ length: count }, (_, i) => {
    const value = segments[Math.floor(random() * segments.length)]!;
    return {
      ...{ contactId: `${name}-${i}`, createdAt: now + i, ownerId: null },
      attributes: { industry: { value, raw: value, source: 'industry', sure: 'stated' } },
    };
  });
}

/**
 * The most wins that leads per segment can bring when everybody gets the same number: from an equal plan, any two reps
 * trade leads of two segments as long as both together gain.
 */
function bestPlan(truth: readonly (readonly number[])[], perSegment: readonly number[]): number {
  const plan = perSegment.map((leads) => new Array<number>(repCount).fill(leads / repCount));
  const trades = segments.flatMap((_, a) =>
    segments.flatMap((_, b) => truth[a]!.flatMap((_, r) => truth[a]!.map((_, q) => ({ a, b, r, q })))),
  );
  for (let moved = true; moved;) {
    moved = false;
    for (const { a, b, r, q } of trades) {
      const gain = truth[a]![q]! + truth[b]![r]! - truth[a]![r]! - truth[b]![q]!;
      const amount = Math.min(plan[a]![r]!, plan[b]![q]!);
      if (gain < 1e-9 || amount < 1e-9) continue;
      plan[a]![r]! -= amount;
      plan[a]![q]! += amount;
      plan[b]![q]! -= amount;
      plan[b]![r]! += amount;
      moved = true;
    }
  }
  return plan.reduce((sum, row, s) => sum + row.reduce((own, leads, r) => own + leads * truth[s]![r]!, 0), 0);
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const aRep = (ownerId: string): Rep => ({
  ...{ ownerId, name: `Rep ${ownerId}`, active: true, availability: 'available', timeZone: 'UTC' },
  ...{ workingHours: [], outOfOffice: [] },
});
