import { seededRandom, shuffled } from './random.ts';

const FEWEST_DRAWS = 199;
const MOST_DRAWS = 3_999;
const SEED = 7;

/**
 * How often reps handed out by chance within each segment differ as much: of reps alone, and of reps in segments.
 * `bound`: the share that is to be told from less.
 */
export function testReps(
  codes: { readonly rep: Uint16Array; readonly segment: Uint16Array },
  won: Uint8Array,
  expected: Float64Array,
  { reps, segments, bound }: { readonly reps: number; readonly segments: number; readonly bound: number },
) {
  const draws = Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.ceil(2 / bound) - 1));
  const rowsOf = Array.from({ length: segments }, (_, s) =>
    [...codes.segment.keys()].filter((row) => codes.segment[row] === s),
  );
  const differences = (rep: Uint16Array) => {
    const left = new Float64Array(segments * reps);
    const curve = new Float64Array(segments * reps);
    won.forEach((outcome, row) => {
      const at = codes.segment[row]! * reps + rep[row]!;
      left[at]! += outcome - expected[row]!;
      curve[at]! += expected[row]! * (1 - expected[row]!);
    });
    let [alone, inSegments] = [0, 0];
    for (let r = 0; r < reps; r += 1) {
      let [sum, sure] = [0, 0];
      for (let at = r; at < left.length; at += reps) {
        inSegments += left[at]! ** 2 / (curve[at]! + 1);
        sum += left[at]!;
        sure += curve[at]!;
      }
      alone += sum ** 2 / (sure + 1);
    }
    return { alone, inSegments };
  };
  const real = differences(codes.rep);
  const random = seededRandom(SEED);
  const asMuch = { alone: 1, inSegments: 1 };
  for (let draw = 0; draw < draws; draw += 1) {
    const dealt = codes.rep.slice();
    for (const rows of rowsOf) {
      shuffled(rows.length, random).forEach((from, to) => (dealt[rows[to]!] = codes.rep[rows[from]!]!));
    }
    const found = differences(dealt);
    if (found.alone >= real.alone) asMuch.alone += 1;
    if (found.inSegments >= real.inSegments) asMuch.inSegments += 1;
  }
  return { alone: asMuch.alone / (draws + 1), inSegments: asMuch.inSegments / (draws + 1) };
}
