import { bandWords } from '../routing/band-words.ts';
import type { TableScorecard } from '../routing/scorecard.ts';
import { textTable } from './text-table.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** A learned scorecard in short: what it was learned from, what it is worth, what was left out. */
export function cardReport({ learning, rules, pairs = [], grades }: TableScorecard): readonly string[] {
  if (!learning) return [`A scorecard of ${rules.length} attributes, written by hand.`];
  const { leads, wins, quality, signal, excluded, insisted = [], source, target } = learning;
  const quoted = quality && [
    `Judged on leads held out: AUC ${quality.auc.toFixed(3)}, calibration error ${quality.ece.toFixed(4)}, log-loss ${quality.logLoss.toFixed(4)} (base rate ${quality.baseLogLoss.toFixed(4)}).`,
    `Of the tenth with the most points ${percent(quality.precisionTop10)} were won, of the fifth ${percent(quality.precisionTop20)}.`,
  ];
  return [
    `Learned from ${leads} leads of ${source}, ${wins} won (${percent(wins / leads)}); won means ${target}.`,
    ...(learning.from === undefined ? [] : [`Created from ${learning.from} to ${learning.to}.`]),
    signal.because,
    ...(quoted ?? []),
    `${rules.length} attributes${pairs.length > 0 ? ` and ${pairs.length} pairs` : ''}; ${learning.pointsToDoubleOdds} points double the odds. Grade A from ${grades.A} points, B from ${grades.B}, C from ${grades.C}.`,
    ...(excluded.length === 0 ? [] : ['', 'Left out:']),
    ...excluded.map(({ attribute, because }) => `- ${attribute}: ${because}`),
    ...(insisted.length === 0 ? [] : ['', 'Kept all the same, as asked:']),
    ...insisted.map(({ attribute, because }) => `- ${attribute}: ${because}`),
  ];
}

/** The whole card as tables: points per band, how often a band occurs and converts, pairs, chances. */
export function cardTables(card: TableScorecard): string {
  const rules = [...card.rules]
    .sort((a, b) => spread(b) - spread(a))
    .flatMap(({ label, bands }) =>
      bands.map((band, i) => [
        i === 0 ? label : '',
        bandWords(band, bands.slice(0, i)),
        signed(band.points),
        ...(band.history
          ? [band.history.leads, band.history.leads ? percent(band.history.wins / band.history.leads) : '']
          : ['', '']),
      ]),
    );
  const pairs = (card.pairs ?? []).map(({ label, first, second, points }) =>
    [
      `${label}:`,
      textTable(
        ['', ...second.bands.map((band, i) => bandWords(band, second.bands.slice(0, i)))],
        first.bands.map((band, i) => [
          bandWords(band, first.bands.slice(0, i)),
          ...(points[i] ?? []).map(signed),
        ]),
      ),
    ].join('\n'),
  );
  const chances = card.calibration?.curve.map(({ points, chance }) => [points, percent(chance)]) ?? [];
  return [
    `Every lead starts with ${card.base} points.`,
    textTable(['attribute', 'band', 'points', 'leads', 'won'], rules),
    ...pairs,
    ...(chances.length > 0 ? [textTable(['points', 'chance'], chances)] : []),
    ...(card.calibration?.withheld === undefined ? [] : [card.calibration.withheld]),
  ].join('\n\n');
}

const spread = ({ bands }: TableScorecard['rules'][number]): number =>
  Math.max(...bands.map(({ points }) => points)) - Math.min(...bands.map(({ points }) => points));

export const signed = (points: number): string => (points > 0 ? `+${points}` : `${points}`);
