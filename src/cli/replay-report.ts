import { CORE_VERSION } from '../routing/core-version.ts';
import type { ReplayedDecision, ReplayResult } from '../usecases/replay-decisions.ts';

/** Of the faults, so many stand in the JSON answer; all are counted. */
const mostListed = 1_000;
/** Of one decision, so many places are told. */
const mostPlaces = 10;

/** Counts what became of decisions that were replayed, whatever their number. */
export function replayReport() {
  const results: Record<ReplayResult, number> = {
    same: 0,
    different: 0,
    erased: 0,
    beside_erased: 0,
    before_inputs: 0,
    unreadable: 0,
  };
  const cores = new Map<number, number>();
  const listed: ReplayedDecision[] = [];
  const faults = () => results.different + results.unreadable;
  return {
    /** Decisions that have no inputs, counted without asking for each. */
    addBeforeInputs(count: number): void {
      results.before_inputs += count;
    },
    /** Takes one in; answers with what is to be said of it, null for what is as it should be. */
    add(one: ReplayedDecision): string | null {
      results[one.result] += 1;
      if (one.core !== null) cores.set(one.core, (cores.get(one.core) ?? 0) + 1);
      if (one.result !== 'different' && one.result !== 'unreadable') return null;
      if (listed.length < mostListed) listed.push(one);
      return faultInWords(one);
    },
    hasFaults: () => faults() > 0,
    inJson: () => ({ ...results, cores: Object.fromEntries(cores), faults: listed }),
    inWords: () =>
      [
        Object.values(results).every((count) => count === 0)
          ? 'There is no decision to replay.'
          : `${results.same} decision(s) came out the same, bit for bit.`,
        sayIf(results.different, 'came out different.'),
        sayIf(
          results.unreadable,
          'could not be replayed: what they were decided on is gone or cannot be read.',
        ),
        sayIf(results.erased, 'could not be replayed: the person was erased.'),
        sayIf(
          results.beside_erased,
          'could not be replayed: somebody decided at the same moment was erased, and counted for them.',
        ),
        sayIf(results.before_inputs, 'were made before Baton kept inputs.'),
        ...[...cores]
          .filter(([core]) => core < CORE_VERSION)
          .map(([core, count]) =>
            sayIf(count, `were made by version ${core} of the core, now ${CORE_VERSION}.`),
          ),
      ]
        .filter((line) => line !== null)
        .join('\n'),
  };
}

const sayIf = (count: number, what: string): string | null => (count === 0 ? null : `${count} ${what}`);

function faultInWords({ contactId, ordinal, differences, trouble }: ReplayedDecision): string {
  const name = ordinal === null ? contactId : `${contactId}/${ordinal}`;
  if (trouble !== null) return `${name}: ${trouble}`;
  const places = differences
    .slice(0, mostPlaces)
    .map(({ path, stored, replayed }) => `  ${path}: stored ${inJson(stored)}, replayed ${inJson(replayed)}`);
  const more = differences.length - places.length;
  return [`${name}:`, ...places, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

/** At most a line of it. */
function inJson(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
