import type { BandTest, ScoreBand } from '../routing/score-band.ts';
import type { Seen } from '../routing/scorecard-learning.ts';
import type { TableScorecard } from '../routing/scorecard.ts';
import { BASE_POINTS } from './card-points.ts';
import type { CardPoints } from './card-points.ts';
import type { PairSide } from './find-pairs.ts';
import type { LevelColumn } from './level-column.ts';

type Body = Pick<TableScorecard, 'base' | 'rules' | 'pairs'>;

/** The card's rules and pairs as they are stored. `labelOf` names an attribute for people. */
export function writeCard(points: CardPoints, won: Uint8Array, labelOf: (attribute: string) => string): Body {
  const rules = points.columns.map(({ column, bands }) => ({
    label: labelOf(column.attribute),
    attribute: column.attribute,
    bands: inBandOrder(
      bands.map(({ levels, points: given }): ScoreBand => ({
        ...testOf(column, levels),
        points: given,
        history: historyOf(column, levels, won),
      })),
    ),
  }));
  const pairs = points.pairs.map(({ pair: { first, second }, pointsOfCell }) => ({
    label: `${labelOf(first.column.attribute)} with ${labelOf(second.column.attribute)}`,
    ...table(first, second, pointsOfCell),
  }));
  return { base: BASE_POINTS, rules, ...(pairs.length > 0 ? { pairs } : {}) };
}

/** Of every attribute that the card asks about: what it has seen, and how much hangs on it. */
export function seenBy({ columns, pairs }: CardPoints): Record<string, Seen> {
  const spread = new Map<LevelColumn, number>();
  const add = (column: LevelColumn, points: Int32Array, share: number) => {
    const width =
      points.reduce((most, each) => Math.max(most, each), 0) -
      points.reduce((least, each) => Math.min(least, each), 0);
    spread.set(column, (spread.get(column) ?? 0) + width * share);
  };
  for (const { column, pointsOfLevel } of columns) add(column, pointsOfLevel, 1);
  for (const { pair, pointsOfCell } of pairs) {
    add(pair.first.column, pointsOfCell, 0.5);
    add(pair.second.column, pointsOfCell, 0.5);
  }
  const total = [...spread.values()].reduce((sum, each) => sum + each, 0);
  return Object.fromEntries(
    [...spread].map(([column, width]) => [
      column.attribute,
      seenOf(column, Math.round((width / total) * 1e4) / 1e4),
    ]),
  );
}

function seenOf({ levels, span }: LevelColumn, weight: number): Seen {
  const values = levels.flatMap((level) => ('values' in level ? level.values : []));
  return {
    weight,
    unknown: levels.some((level) => 'unknown' in level),
    ...(span === null ? {} : { range: span }),
    ...(values.length > 0 ? { values } : {}),
    ...(levels.some((level) => 'known' in level) ? { others: true } : {}),
  };
}

/** What takes these levels and nothing else, given that the bands of other levels stand before it. */
function testOf({ levels, span }: LevelColumn, of: readonly number[]): BandTest {
  const tests = of.map((level) => levels[level]!);
  const [first, last] = [tests[0]!, tests.at(-1)!];
  if ('unknown' in first) return { unknown: true };
  if (tests.some((test) => 'known' in test)) return { known: true };
  if ('values' in first) return { values: tests.flatMap((test) => ('values' in test ? test.values : [])) };
  const from = 'from' in first ? first.from : undefined;
  const to = 'to' in last ? last.to : undefined;
  if (from !== undefined || to !== undefined) {
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  // All ranges in one: without texts beside them, that is whatever is known.
  const hasTexts = levels.some((level) => 'values' in level || 'known' in level);
  return hasTexts && span !== null ? span : { known: true };
}

/** Whatever else is known comes after all that is named, because the first band that fits counts. */
const inBandOrder = (bands: readonly ScoreBand[]): ScoreBand[] =>
  [...bands].sort((a, b) => rank(a) - rank(b));
const rank = (test: BandTest | ScoreBand): number => ('unknown' in test ? 2 : 'known' in test ? 1 : 0);

function historyOf({ term }: LevelColumn, levels: readonly number[], won: Uint8Array) {
  const mine = new Set(levels);
  let leads = 0;
  let wins = 0;
  for (let row = 0; row < won.length; row += 1) {
    if (!mine.has(term.codes[row]!)) continue;
    leads += 1;
    wins += won[row]!;
  }
  return { leads, wins };
}

function table(first: PairSide, second: PairSide, pointsOfCell: Int32Array) {
  const rows = sideBands(first);
  const columns = sideBands(second);
  return {
    first: { attribute: first.column.attribute, bands: rows.map(({ test }) => test) },
    second: { attribute: second.column.attribute, bands: columns.map(({ test }) => test) },
    points: rows.map((row) =>
      columns.map((column) => pointsOfCell[row.group * second.groups + column.group]!),
    ),
  };
}

/** A group of rare levels may hold the unknown too, which then has a band of its own with the same points. */
function sideBands({ column, groupOf, groups }: PairSide) {
  const isUnknown = (level: number) => 'unknown' in column.levels[level]!;
  const bands = Array.from({ length: groups }, (_, group) => {
    const levels = column.levels.flatMap((_, level) => (groupOf[level] === group ? [level] : []));
    const known = levels.filter((level) => !isUnknown(level));
    return [
      ...(known.length > 0 ? [{ group, test: testOf(column, known) }] : []),
      ...(levels.some(isUnknown) ? [{ group, test: { unknown: true as const } }] : []),
    ];
  });
  return bands.flat().sort((a, b) => rank(a.test) - rank(b.test));
}
