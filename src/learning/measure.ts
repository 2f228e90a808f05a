import type { Quality } from '../routing/scorecard-learning.ts';

/** Rows by score, ascending, with rows of equal score in one run; each row has the run's share of wins. */
interface Ranked {
  readonly order: Uint32Array;
  /** Outcome expected of each place in the order, when equal scores are in random order. */
  readonly wonAt: Float64Array;
  readonly wins: number;
}

function rank(scores: Float64Array, won: Uint8Array): Ranked & { readonly auc: number } {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => scores[a]! - scores[b]! || a - b);
  const wonAt = new Float64Array(order.length);
  let wins = 0;
  let ranks = 0;
  for (let i = 0; i < order.length;) {
    let after = i;
    let winsInRun = 0;
    for (; after < order.length && scores[order[after]!] === scores[order[i]!]; after += 1) {
      winsInRun += won[order[after]!]!;
    }
    wonAt.fill(winsInRun / (after - i), i, after);
    ranks += (winsInRun * (i + after + 1)) / 2;
    wins += winsInRun;
    i = after;
  }
  const losses = order.length - wins;
  const auc = wins === 0 || losses === 0 ? 0.5 : (ranks - (wins * (wins + 1)) / 2) / (wins * losses);
  return { order, wonAt, wins, auc };
}

/** Probability that a won row scores above a lost one, ties counting half; 0.5 where there is only one kind. */
export const aucOf = (scores: Float64Array, won: Uint8Array): number => rank(scores, won).auc;

/**
 * Quality of chances that were given without knowing the outcomes. `base`: the base rate as it was known beforehand,
 * for every row; left out, the share of wins among the rows.
 */
export function measure(chances: Float64Array, won: Uint8Array, base?: Float64Array): Quality {
  const ranked = rank(chances, won);
  const share = ranked.wins / won.length;
  const known = base ?? new Float64Array(won.length).fill(share);
  return {
    auc: ranked.auc,
    logLoss: logLoss(chances, won),
    baseLogLoss: logLoss(known, won),
    brier: brier(chances, won),
    baseBrier: brier(known, won),
    ece: calibrationError(chances, ranked),
    precisionTop10: precisionAtTop(ranked, 0.1),
    precisionTop20: precisionAtTop(ranked, 0.2),
  };
}

/** Average of −log of the chance that was given to what happened; no chance counts as nearer to 0 or 1 than 10⁻⁶. */
export function logLoss(chances: Float64Array, won: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < won.length; row += 1) sum += lossOf(chances[row]!, won[row]!);
  return sum / won.length;
}

export function lossOf(chance: number, won: number): number {
  const safe = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return -Math.log(won === 1 ? safe : 1 - safe);
}

function brier(chances: Float64Array, won: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < won.length; row += 1) sum += (chances[row]! - won[row]!) ** 2;
  return sum / won.length;
}

const BINS = 10;

/** Bins of equally many rows by chance, lowest first: what was promised and what came, on average. */
export function reliability(chances: Float64Array, won: Uint8Array) {
  return binsOf(chances, rank(chances, won));
}

function binsOf(chances: Float64Array, { order, wonAt }: Ranked) {
  return Array.from({ length: BINS }, (_, bin) => {
    const from = Math.floor((bin * order.length) / BINS);
    const to = Math.floor(((bin + 1) * order.length) / BINS);
    let promised = 0;
    let came = 0;
    for (let i = from; i < to; i += 1) {
      promised += chances[order[i]!]!;
      came += wonAt[i]!;
    }
    const leads = to - from;
    return { leads, promised: leads ? promised / leads : 0, came: leads ? came / leads : 0 };
  });
}

const calibrationError = (chances: Float64Array, ranked: Ranked): number =>
  binsOf(chances, ranked).reduce(
    (sum, { leads, promised, came }) => sum + (leads * Math.abs(promised - came)) / chances.length,
    0,
  );

function precisionAtTop({ order, wonAt }: Ranked, part: number): number {
  const leads = Math.max(1, Math.round(order.length * part));
  let wins = 0;
  for (let i = order.length - leads; i < order.length; i += 1) wins += wonAt[i]!;
  return wins / leads;
}
