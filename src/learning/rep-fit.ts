import { chanceOf } from '../routing/chance-curve.ts';
import type { Term } from './additive-system.ts';
import { fitAdditive } from './fit-additive.ts';
import { testReps } from './rep-test.ts';
import { sumErrors } from './sum-errors.ts';

/** A closed lead: who had it, of which kind it was, how it ended. */
export interface WorkedLead {
  readonly ownerId: string;
  readonly segment: string;
  readonly won: boolean;
  /** Chance by the lead's own score, so that a rep with good leads is no good rep; left out where it is unknown. */
  readonly chance?: number;
}

export interface RepChance {
  readonly ownerId: string;
  readonly segment: string;
  /** Expected chance to convert such a lead, drawn towards the rep's and the segment's own as far as leads are few. */
  readonly chance: number;
  /** Where it lies in 95 of 100 cases. */
  readonly from: number;
  readonly to: number;
  readonly leads: number;
  readonly wins: number;
}

export interface RepFit {
  /** Whether who works a lead matters beyond chance. */
  readonly found: boolean;
  readonly because: string;
  /** In which share of cases reps handed out by chance differ as much. */
  readonly byChance: number;
  /** Every rep with every segment; without an effect everybody has the segment's own chance. */
  readonly chances: readonly RepChance[];
}

/** Reps seldom differ by more than half a unit of log-odds: a prior that three lucky wins cannot overrule. */
const MODEST = 4;
/** Reps alone, and reps by segment: two tests of one in a hundred each. */
const BY_CHANCE = 0.01;
/** Standard errors on either side that hold 95 of 100 cases. */
const RANGE = 1.96;

/**
 * Expected conversion per rep and segment with partial pooling: effects of reps, and of reps in segments, shrunk by
 * empirical Bayes, so that three lucky wins make no star. Whether there is any effect is tested by handing the reps of
 * each segment out anew by chance. The order of leads does not matter to the test's level, only to its draws.
 *
 * `looks`: how many such fits are made side by side; the more, the surer each has to be. `newcomers`: reps who may have
 * had none of these leads; they are expected to do as the segment does.
 */
export function fitReps(
  leads: readonly WorkedLead[],
  { looks = 1, newcomers = [] }: { readonly looks?: number; readonly newcomers?: Iterable<string> } = {},
): RepFit {
  const worked = new Set(leads.map(({ ownerId }) => ownerId));
  const reps = [...new Set([...worked, ...newcomers])].sort();
  const segments = [...new Set(leads.map(({ segment }) => segment))].sort();
  const codes = {
    rep: codesOf(
      leads.map(({ ownerId }) => ownerId),
      reps,
    ),
    segment: codesOf(
      leads.map(({ segment }) => segment),
      segments,
    ),
  };
  const won = Uint8Array.from(leads, (lead) => (lead.won ? 1 : 0));
  const weights = new Float64Array(leads.length).fill(1);
  const offset = Float64Array.from(leads, ({ chance }) => (chance === undefined ? 0 : oddsOfChance(chance)));
  const cell = (segment: number, rep: number) => segment * reps.length + rep;
  const bySegment = looseTerm(codes.segment, segments.length);
  const outcomes = { won, weights, offset };
  const plain = fitAdditive([bySegment], outcomes, { rounds: 15, tune: true });
  const expected = Float64Array.from(offset, (odds, row) =>
    chanceOf(odds + plain.intercept + (plain.effects[0]?.[codes.segment[row]!] ?? 0)),
  );
  const bound = BY_CHANCE / looks;
  const test = testReps(codes, won, expected, { reps: reps.length, segments: segments.length, bound });
  const byChance = Math.min(test.alone, test.inSegments);
  const found = worked.size > 1 && byChance <= bound;
  const terms = [
    bySegment,
    looseTerm(codes.rep, reps.length, MODEST),
    looseTerm(
      Uint16Array.from(codes.rep, (rep, row) => cell(codes.segment[row]!, rep)),
      reps.length * segments.length,
      MODEST,
    ),
  ].slice(0, found ? 3 : 1);
  const fit = found ? fitAdditive(terms, outcomes, { rounds: 30, tune: true }) : plain;
  const errors = sumErrors(
    terms,
    outcomes,
    fit,
    segments.flatMap((_, s) => reps.map((_, r) => [s, r, cell(s, r)].slice(0, terms.length))),
  );
  const level = (segment: number, rep: number): number =>
    fit.intercept +
    (fit.effects[0]?.[segment] ?? 0) +
    (fit.effects[1]?.[rep] ?? 0) +
    (fit.effects[2]?.[cell(segment, rep)] ?? 0);
  const means = meanOffsets(codes.segment, offset, segments.length);
  const chances = segments.flatMap((segment, s) =>
    reps.map((ownerId, r): RepChance => {
      const own = leads.filter((_, row) => codes.segment[row] === s && codes.rep[row] === r);
      const wins = own.filter((lead) => lead.won).length;
      const odds = means[s]! + level(s, r);
      const reach = RANGE * errors[cell(s, r)]!;
      return {
        ...{
          ownerId,
          segment,
          chance: chanceOf(odds),
          from: chanceOf(odds - reach),
          to: chanceOf(odds + reach),
        },
        ...{ leads: own.length, wins },
      };
    }),
  );
  return { found, byChance, because: reasonOf(found, leads.length, worked.size, byChance), chances };
}

function reasonOf(found: boolean, leads: number, reps: number, byChance: number): string {
  const odds = `differences like these come about by chance in ${(byChance * 100).toFixed(1)} % of cases`;
  return found
    ? `Who works a lead matters: over ${leads} leads of ${reps} reps, ${odds}.`
    : `No difference between reps is found: over ${leads} leads of ${reps} reps, ${odds}.`;
}

const codesOf = (values: readonly string[], names: readonly string[]): Uint16Array => {
  const index = new Map(names.map((name, i) => [name, i]));
  return Uint16Array.from(values, (value) => index.get(value) ?? 0);
};

const looseTerm = (codes: Uint16Array, levels: number, weakest = 0): Term => ({
  ...{ levels, codes },
  blocks: [{ from: 0, to: levels, ordered: false, weakest }],
});

const oddsOfChance = (chance: number): number => {
  const safe = Math.min(1 - 1e-4, Math.max(1e-4, chance));
  return Math.log(safe / (1 - safe));
};

function meanOffsets(segments: Uint16Array, offset: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  const rows = new Float64Array(count);
  segments.forEach((segment, row) => {
    sums[segment]! += offset[row]!;
    rows[segment]! += 1;
  });
  return sums.map((sum, segment) => sum / Math.max(1, rows[segment]!));
}
