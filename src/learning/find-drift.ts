import { chanceOf, logOdds } from '../routing/chance-curve.ts';
import { compileTableScorecard } from '../routing/compile-scorecard.ts';
import type { CompiledScorecard } from '../routing/compile-scorecard.ts';
import type { ScoredValue } from '../routing/compile-bands.ts';
import type { Scorecard, TableScorecard } from '../routing/scorecard.ts';

/** A live lead: its values by attribute. */
export type LiveValues = (attribute: string) => ScoredValue | undefined;

/** A live lead that closed: the chance that it was given, and what came. */
export interface LiveOutcome {
  readonly chance: number;
  readonly won: boolean;
}

export interface InputDrift {
  readonly attribute: string;
  readonly label: string;
  /** Population stability index of its bands against the leads learned from: 0.1 is a shift, 0.25 a large one. */
  readonly psi: number;
  /** What noise alone stays below in 999 of 1,000 cases with this many leads. */
  readonly noise: number;
  readonly moved: boolean;
}

export interface Drift {
  readonly inputs: readonly InputDrift[];
  /** Null until enough leads closed. */
  readonly baseRate: { readonly learned: number; readonly live: number; readonly moved: boolean } | null;
  readonly calibration: { readonly promised: number; readonly came: number; readonly moved: boolean } | null;
  /** Whether chances should be withheld until a person has looked. */
  readonly found: boolean;
  /** Sentences, worst first; empty without drift. */
  readonly because: readonly string[];
}

/** Leads that closed, before outcomes are judged at all. */
const ENOUGH_OUTCOMES = 50;
/** A smaller shift does no harm, however sure it is. */
const SHIFT = 0.1;
/** Standard errors that make a difference sure although it is looked at every day. */
const SURE = 3.5;

/**
 * Whether live leads are still like those that the card was learned from: in what they bring, in how many of them are
 * won, and in whether chances come true. A card without history has no drift.
 */
export function findDrift(
  card: Scorecard | TableScorecard,
  compiled: CompiledScorecard<string>,
  leads: readonly LiveValues[],
  outcomes: readonly LiveOutcome[],
): Drift {
  const inputs = inputDrift(card, compiled, leads);
  const { baseRate, calibration } = outcomeDrift(card, outcomes);
  const moved = inputs.filter((each) => each.moved).sort((a, b) => b.psi - a.psi);
  const because = [
    ...(baseRate?.moved
      ? [
          `Of live leads ${percent(baseRate.live)} are won, of those learned from ${percent(baseRate.learned)} were.`,
        ]
      : []),
    ...(calibration?.moved
      ? [`Chances promised ${percent(calibration.promised)} wins, ${percent(calibration.came)} came.`]
      : []),
    ...moved.map(
      ({ label, psi }) =>
        `${label} is spread otherwise than in the leads learned from (stability index ${psi.toFixed(2)}).`,
    ),
  ];
  return { inputs, baseRate, calibration, found: because.length > 0, because };
}

/** The same for the rows of a table. */
export const findTableDrift = (
  card: TableScorecard,
  leads: readonly LiveValues[],
  outcomes: readonly LiveOutcome[],
): Drift => findDrift(card, compileTableScorecard(card), leads, outcomes);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function inputDrift(
  card: Scorecard | TableScorecard,
  compiled: CompiledScorecard<string>,
  leads: readonly LiveValues[],
): readonly InputDrift[] {
  return card.rules.flatMap((rule, r): readonly InputDrift[] => {
    const rulesBands = compiled.rules[r];
    const learned = rule.bands.map(({ history }) => history?.leads ?? 0);
    const total = learned.reduce((sum, each) => sum + each, 0);
    if (!rulesBands || total === 0 || leads.length === 0) return [];
    const live = rule.bands.map(() => 0);
    let elsewhere = 0;
    for (const valueOf of leads) {
      const band = rulesBands.bandOf(valueOf(rule.attribute));
      if (band < 0) elsewhere += 1;
      else live[band] = (live[band] ?? 0) + 1;
    }
    const psi = stability([...learned, 0], [...live, elsewhere]);
    const noise = (1 / leads.length + 1 / total) * chiSquareBound(rule.bands.length);
    return [
      { attribute: rule.attribute, label: rule.label, psi, noise, moved: psi > Math.max(noise, SHIFT) },
    ];
  });
}

/** Half a lead in every band keeps an empty one from being infinitely far away. */
function stability(learned: readonly number[], live: readonly number[]): number {
  const share = (counts: readonly number[]) => {
    const total = counts.reduce((sum, count) => sum + count + 0.5, 0);
    return counts.map((count) => (count + 0.5) / total);
  };
  const [before, now] = [share(learned), share(live)];
  return now.reduce(
    (sum, each, i) => sum + (each - (before[i] ?? 0)) * Math.log(each / (before[i] ?? each)),
    0,
  );
}

/** What a chi-square of these degrees of freedom stays below in 999 of 1,000 cases (Wilson and Hilferty). */
function chiSquareBound(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + 3.09 * Math.sqrt(part)) ** 3;
}

function outcomeDrift({ learning }: Scorecard | TableScorecard, outcomes: readonly LiveOutcome[]) {
  if (outcomes.length < ENOUGH_OUTCOMES) return { baseRate: null, calibration: null };
  const leads = outcomes.length;
  const came = outcomes.filter(({ won }) => won).length / leads;
  const promised = outcomes.reduce((sum, { chance }) => sum + chance, 0) / leads;
  const spread = outcomes.reduce((sum, { chance }) => sum + chance * (1 - chance), 0) / leads ** 2;
  const off = (from: number, variance: number) =>
    Math.abs(came - from) > SURE * Math.sqrt(Math.max(variance, 1e-9)) &&
    Math.abs(came - from) > SHIFT * from;
  const calibration = { promised, came, moved: off(promised, spread) || !slopeHolds(outcomes) };
  if (!learning || learning.leads === 0) return { baseRate: null, calibration };
  const from = learning.recalibrated ?? learning;
  const learned = from.wins / from.leads;
  const variance = learned * (1 - learned) * (1 / leads + 1 / from.leads);
  return { baseRate: { learned, live: came, moved: off(learned, variance) }, calibration };
}

/** Whether high chances and low ones come true alike: the slope of outcomes over promised log-odds is still near one. */
function slopeHolds(outcomes: readonly LiveOutcome[]): boolean {
  const odds = outcomes.map(({ chance }) => logOdds(Math.min(0.9999, Math.max(0.0001, chance))));
  const mean = odds.reduce((sum, each) => sum + each, 0) / odds.length;
  let [pull, curve] = [0, 0];
  const gap = outcomes.reduce((sum, { chance, won }) => sum + (won ? 1 : 0) - chance, 0) / odds.length;
  outcomes.forEach(({ won }, i) => {
    const chance = chanceOf(odds[i] ?? 0);
    const away = (odds[i] ?? 0) - mean;
    pull += away * ((won ? 1 : 0) - chance - gap);
    curve += away ** 2 * chance * (1 - chance);
  });
  return Math.abs(pull) <= SURE * Math.sqrt(Math.max(curve, 1e-9));
}
