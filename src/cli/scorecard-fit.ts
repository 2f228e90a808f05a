import { fairBars } from '../learning/best-fit-policy.ts';
import { fitReps } from '../learning/rep-fit.ts';
import type { RepFit, WorkedLead } from '../learning/rep-fit.ts';
import { scoreTable } from '../learning/score-table.ts';
import { segmentsOf } from '../learning/segments.ts';
import type { Segment } from '../learning/segments.ts';
import { weighBestFit } from '../learning/weigh-best-fit.ts';
import type { WeighedFit } from '../learning/weigh-best-fit.ts';
import { bandWords } from '../routing/band-words.ts';
import { columnOf, readClosedLeads } from './scorecard-data.ts';
import type { DataOptions } from './scorecard-data.ts';
import { readCard } from './scorecard-file.ts';
import { textTable } from './text-table.ts';

export interface FitOptions extends DataOptions {
  readonly rep: string;
  readonly segment?: readonly string[];
  readonly within: number;
  readonly card?: string;
  readonly json?: boolean;
}

/** Expected conversion by rep and kind of lead, whether reps differ at all, and what "best fit" would have changed. */
export function runFit({ json, ...options }: FitOptions) {
  const { leads, repairs } = readWorked(options);
  const fit = fitReps(leads);
  const equal = new Map([...new Set(leads.map(({ ownerId }) => ownerId))].sort().map((id) => [id, 1]));
  const weighed = fit.found ? weighBestFit(leads, equal, options.within) : null;
  const bars = fit.found ? [...fairBars(fit.chances, equal)].map(([ownerId, bar]) => ({ ownerId, bar })) : [];
  console.log(
    json
      ? JSON.stringify({ repairs, ...fit, bars, weighed })
      : [...repairs, ...report(fit, weighed)].join('\n'),
  );
}

/** Oldest first where there is a time, else as they stand in the file. */
function readWorked({ csv, rep, segment = [], card, ...options }: FitOptions) {
  const closed = readClosedLeads({ csv, ...options });
  const { table, won, time, repairs } = closed;
  const reps = columnOf(table, rep, csv);
  for (const name of segment) columnOf(table, name, csv);
  const { segments, codes } = segmentsOf(table, segment);
  const names = segments.map((each) => segmentWords(each));
  const scores = card === undefined ? [] : scoreTable(readCard(card), table);
  const order = Array.from(won.keys()).filter((row) => (reps[row] ?? null) !== null);
  if (time !== null) order.sort((a, b) => time[a]! - time[b]!);
  if (order.length === 0) throw new Error(`${csv} has no row with ${rep}.`);
  const left = won.length - order.length;
  return {
    repairs: left === 0 ? repairs : [...repairs, `${left} rows have no ${rep} and are left out.`],
    leads: order.map((row): WorkedLead => {
      const chance = scores[row]?.chance;
      return {
        ...{ ownerId: String(reps[row]), segment: names[codes[row]!] ?? '', won: won[row] === 1 },
        ...(typeof chance === 'number' && { chance }),
      };
    }),
  };
}

const segmentWords = ({ tests }: Segment): string =>
  tests.length === 0
    ? 'all leads'
    : tests
        .map(({ attribute, band }) => `${attribute} ${'known' in band ? 'anything else' : bandWords(band)}`)
        .join(', ');

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function report({ found, because, chances }: RepFit, weighed: WeighedFit | null): readonly string[] {
  const table = textTable(
    ['segment', 'rep', 'chance', 'from', 'to', 'leads', 'won'],
    chances.map(({ segment, ownerId, chance, from, to, leads, wins }) => [
      ...[segment, ownerId, percent(chance), percent(from), percent(to), leads, wins],
    ]),
  );
  if (!found) return [because, 'Best fit would change nothing: keep fair share.'];
  return [because, '', table, '', ...weighedWords(weighed)];
}

function weighedWords(weighed: WeighedFit | null): readonly string[] {
  if (weighed === null)
    return ['The older leads alone show no difference: what best fit changes is not known.'];
  const { learnedFrom, leads, changed, gain, from, to, behind } = weighed;
  return [
    `Learned from the oldest ${learnedFrom} leads, best fit would have given ${changed} of the newest ${leads} to another rep.`,
    `Expected: ${signed(gain)} wins (${signed(from)} to ${signed(to)} in 95 of 100 cases). Nobody would have been more than ${behind.toFixed(1)} leads behind their share.`,
  ];
}

const signed = (wins: number): string => `${wins > 0 ? '+' : ''}${wins.toFixed(1)}`;
