import type { ChartProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ChartTable } from './chart-data.ts';
import { chartInWords } from './chart-data.ts';

interface FrameProps {
  readonly chart: ChartProps;
  readonly table: ChartTable;
  readonly height: number;
  /** Draws at the width there is, in pixels. */
  readonly children: (width: number) => ReactNode;
}

/** Title, legend and an svg as wide as its place. */
export function ChartFrame({ chart, table, height, children }: FrameProps) {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(560);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = new ResizeObserver(() => setWidth(Math.max(240, element.clientWidth)));
    measure.observe(element);
    return () => measure.disconnect();
  }, []);
  const { title, showLegend = table.series.length > 1 } = chart.options ?? {};
  const { x, y } = chart.axes;
  return (
    <figure ref={box} className="hs-chart">
      {title !== undefined && <figcaption className="hs-chart-title">{title}</figcaption>}
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={chartInWords(table, title ?? `${y.label ?? y.field} by ${x.label ?? x.field}`)}
      >
        {children(width)}
      </svg>
      {showLegend && (
        <ul className="hs-legend">
          {table.series.map((series) => (
            <li key={series.name}>
              <span className="hs-legend-mark" style={{ background: series.colour }} aria-hidden="true" />
              {series.name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

export const fitText = (text: string, pixels: number): string => {
  const letters = Math.max(1, Math.floor(pixels / 6.2));
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
};
