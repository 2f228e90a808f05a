import type { ChartProps } from '@hubspot/ui-extensions';
import type { ChartTable, Series } from './chart-data.ts';
import { scaleTicks } from './chart-data.ts';
import { ChartFrame, fitText } from './frame.tsx';

const height = 260;
const inset = { left: 48, right: 12, top: 16, bottom: 46 };
const widestBar = 56;
const plotHeight = height - inset.top - inset.bottom;

interface Plot {
  readonly table: ChartTable;
  readonly slot: number;
  readonly yOf: (value: number) => number;
  readonly labelled: boolean;
}

/** Categories along the bottom, values upward: bars or lines. */
export function UprightChart({
  chart,
  table,
  kind,
}: {
  readonly chart: ChartProps;
  readonly table: ChartTable;
  readonly kind: 'bars' | 'lines';
}) {
  const ticks = scaleTicks(table.most);
  const top = ticks.at(-1) ?? 1;
  const yOf = (value: number) => inset.top + plotHeight * (1 - value / top);
  return (
    <ChartFrame chart={chart} table={table} height={height}>
      {(width) => {
        const slot = (width - inset.left - inset.right) / Math.max(1, table.categories.length);
        const every = Math.ceil(44 / slot);
        const plot: Plot = { table, slot, yOf, labelled: chart.options?.showDataLabels ?? false };
        return (
          <>
            {ticks.map((tick) => (
              <g key={tick}>
                <line
                  className="hs-grid-line"
                  x1={inset.left}
                  x2={width - inset.right}
                  y1={yOf(tick)}
                  y2={yOf(tick)}
                />
                <text className="hs-axis-text" x={inset.left - 8} y={yOf(tick) + 4} textAnchor="end">
                  {tick}
                </text>
              </g>
            ))}
            {table.categories.map((category, at) =>
              at % every === 0 ? (
                <text
                  key={category}
                  className="hs-axis-text"
                  x={inset.left + slot * (at + 0.5)}
                  y={height - inset.bottom + 18}
                  textAnchor="middle"
                >
                  {fitText(category, slot * every)}
                </text>
              ) : null,
            )}
            {chart.axes.x.label !== undefined && (
              <text className="hs-axis-name" x={width / 2} y={height - 6} textAnchor="middle">
                {chart.axes.x.label}
              </text>
            )}
            {kind === 'bars' ? (
              <Bars {...plot} stacked={chart.axes.options?.stacking ?? false} />
            ) : (
              table.series.map((series) => <Line key={series.name} {...plot} series={series} />)
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

function Bars({ table, slot, yOf, labelled, stacked }: Plot & { readonly stacked: boolean }) {
  const side = stacked ? 1 : Math.max(1, table.series.length);
  const width = Math.min(widestBar, (slot * 0.7) / side);
  return table.categories.map((category, at) => {
    let below = 0;
    return table.series.map((series, place) => {
      const value = series.values[at] ?? 0;
      const base = stacked ? below : 0;
      below += value;
      const x = inset.left + slot * (at + 0.5) - (width * side) / 2 + (stacked ? 0 : width * place);
      return (
        <g key={`${category}/${series.name}`}>
          <rect
            x={x}
            y={yOf(base + value)}
            width={width}
            height={yOf(base) - yOf(base + value)}
            fill={series.colour}
          >
            <title>{`${category}, ${series.name}: ${value}`}</title>
          </rect>
          {labelled && (
            <text className="hs-axis-text" x={x + width / 2} y={yOf(base + value) - 4} textAnchor="middle">
              {value}
            </text>
          )}
        </g>
      );
    });
  });
}

function Line({ table, slot, yOf, labelled, series }: Plot & { readonly series: Series }) {
  const points = series.values.flatMap((value, at) =>
    value === null
      ? []
      : [{ x: inset.left + slot * (at + 0.5), y: yOf(value), value, name: table.categories[at] }],
  );
  return (
    <g>
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={series.colour}
        strokeWidth="2"
      />
      {points.map(({ x, y, value, name }) => (
        <g key={x}>
          <circle cx={x} cy={y} r="3.5" fill={series.colour}>
            <title>{`${name}, ${series.name}: ${value}`}</title>
          </circle>
          {labelled && (
            <text className="hs-axis-text" x={x} y={y - 8} textAnchor="middle">
              {value}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
