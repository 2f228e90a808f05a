import type { ChartProps } from '@hubspot/ui-extensions';
import type { ChartTable } from './chart-data.ts';
import { scaleTicks } from './chart-data.ts';
import { ChartFrame, fitText } from './frame.tsx';

const barHeight = 14;
const inset = { right: 40, top: 8, bottom: 28 };

/** Categories down the side, bars to the right. */
export function SidewaysBars({ chart, table }: { readonly chart: ChartProps; readonly table: ChartTable }) {
  const stacked = chart.axes.options?.stacking ?? false;
  const slot = (stacked ? barHeight : barHeight * table.series.length) + 14;
  const plotHeight = slot * table.categories.length;
  const height = inset.top + plotHeight + inset.bottom;
  const ticks = scaleTicks(table.most);
  const most = ticks.at(-1) ?? 1;
  return (
    <ChartFrame chart={chart} table={table} height={height}>
      {(width) => {
        const left = Math.min(150, width * 0.35);
        const xOf = (value: number) => left + ((width - left - inset.right) * value) / most;
        return (
          <>
            {ticks.map((tick) => (
              <g key={tick}>
                <line
                  className="hs-grid-line"
                  x1={xOf(tick)}
                  x2={xOf(tick)}
                  y1={inset.top}
                  y2={inset.top + plotHeight}
                />
                <text className="hs-axis-text" x={xOf(tick)} y={height - 10} textAnchor="middle">
                  {tick}
                </text>
              </g>
            ))}
            {table.categories.map((category, at) => {
              const y = inset.top + slot * at + 7;
              let before = 0;
              return (
                <g key={category}>
                  <text className="hs-axis-text" x={left - 8} y={y + slot / 2 - 3} textAnchor="end">
                    {fitText(category, left)}
                  </text>
                  {table.series.map((series, place) => {
                    const value = series.values[at] ?? 0;
                    const from = stacked ? before : 0;
                    before += value;
                    const top = y + (stacked ? 0 : barHeight * place);
                    return (
                      <g key={series.name}>
                        <rect
                          x={xOf(from)}
                          y={top}
                          width={Math.max(0, xOf(from + value) - xOf(from))}
                          height={barHeight - 1}
                          fill={series.colour}
                        >
                          <title>{`${category}, ${series.name}: ${value}`}</title>
                        </rect>
                        {chart.options?.showDataLabels && (
                          <text className="hs-axis-text" x={xOf(from + value) + 4} y={top + barHeight - 3}>
                            {value}
                          </text>
                        )}
                      </g>
                    );
                  })}
                </g>
              );
            })}
          </>
        );
      }}
    </ChartFrame>
  );
}
