import type { ChartAxis, ChartColor, ChartDataRow, ChartProps } from '@hubspot/ui-extensions';

export interface Series {
  readonly name: string;
  readonly colour: string;
  /** One for each category, in their order; null where there is no row. */
  readonly values: readonly (number | null)[];
}

export interface ChartTable {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** The longest bar: the greatest value, or the greatest sum where bars are stacked. */
  readonly most: number;
}

const colours: Readonly<Record<ChartColor, string>> = {
  orange: '#d9622b',
  aqua: '#008296',
  purple: '#6a4fb8',
  yellow: '#b07a00',
  pink: '#c2508a',
  blue: '#3b6fd1',
  green: '#1f8a5f',
  darkOrange: '#a8420f',
  darkAqua: '#005f6e',
  darkPurple: '#4a338c',
  darkYellow: '#7d5600',
  darkPink: '#93335f',
  darkBlue: '#23499a',
  darkGreen: '#11633f',
};
const inTurn: readonly ChartColor[] = ['orange', 'aqua', 'purple', 'yellow', 'pink', 'blue', 'green'];

function shownDate(value: string | number, language: string): string {
  const day = new Date(value);
  return Number.isNaN(day.valueOf())
    ? String(value)
    : day.toLocaleDateString(language, {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      });
}

/**
 * Rows → a table of categories and series, as HubSpot's charts read them: one series for each value of
 * `groupFieldByColor`, or one in all. `categoryAxis` is the axis of the bars' or points' names;
 * dates among them are written in `language`.
 */
export function chartTable(
  props: ChartProps,
  categoryAxis: ChartAxis,
  valueAxis: ChartAxis,
  language: string,
): ChartTable {
  const rows: readonly ChartDataRow[] = Array.isArray(props.data) ? props.data : props.data.data;
  const labels = Array.isArray(props.data) ? {} : (props.data.options?.propertyLabels ?? {});
  const { groupFieldByColor, stacking, colors = {} } = props.axes.options ?? {};
  const palette = props.options?.colorList ?? props.options?.colors ?? inTurn;

  const keys = [...new Set(rows.map((row) => row[categoryAxis.field] ?? ''))];
  const groups =
    groupFieldByColor === undefined ? [null] : [...new Set(rows.map((row) => row[groupFieldByColor] ?? ''))];
  const series = groups.map((group, index): Series => {
    const own = group === null ? rows : rows.filter((row) => row[groupFieldByColor ?? ''] === group);
    const byKey = new Map(own.map((row) => [row[categoryAxis.field], Number(row[valueAxis.field])]));
    const name =
      group === null
        ? (valueAxis.label ?? valueAxis.field)
        : (labels[groupFieldByColor ?? '']?.[group] ?? String(group));
    return {
      name,
      colour: colours[colors[String(group)] ?? palette[index % palette.length] ?? 'orange'],
      values: keys.map((key) => byKey.get(key) ?? null),
    };
  });
  const lengths = keys.map((_, at) =>
    stacking
      ? series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0)
      : Math.max(0, ...series.map((one) => one.values[at] ?? 0)),
  );
  return {
    categories: keys.map((key) =>
      categoryAxis.fieldType === 'datetime'
        ? shownDate(key, language)
        : (labels[categoryAxis.field]?.[key] ?? String(key)),
    ),
    series,
    most: Math.max(0, ...lengths),
  };
}

/** Round values from 0 to at least `most`, four or five of them. */
export function scaleTicks(most: number): readonly number[] {
  const rough = (most > 0 ? most : 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power * 10;
  return Array.from({ length: Math.ceil((most > 0 ? most : 1) / step) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
}

/** The chart in words, for those who do not see it. */
export function chartInWords({ categories, series }: ChartTable, title: string): string {
  const lines = categories.map(
    (category, at) =>
      `${category}: ${series.map((one) => `${one.name} ${one.values[at] ?? 'none'}`).join(', ')}`,
  );
  return `${title}. ${lines.join('; ')}`;
}
