import { BarChart } from '@hubspot/ui-extensions';
import { useText } from '../shell/surface.tsx';

export interface Bar {
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

/** Two bars for each thing: as it was, and with the draft. */
export function SideBars({
  bars,
  what,
  unit,
}: {
  readonly bars: readonly Bar[];
  /** What each pair is, and what its bars count. */
  readonly what: string;
  readonly unit: string;
}) {
  const text = useText().whatIf;
  return (
    <BarChart
      data={bars.flatMap(({ label, before, after }) => [
        { label, side: text.before, count: before },
        { label, side: text.after, count: after },
      ])}
      axes={{
        x: { field: 'label', fieldType: 'category', label: what },
        y: { field: 'count', fieldType: 'linear', label: unit },
        options: { groupFieldByColor: 'side' },
      }}
      options={{ showLegend: true, showTooltips: true }}
    />
  );
}
