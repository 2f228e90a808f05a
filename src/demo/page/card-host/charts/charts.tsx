import type { BarChartProps, LineChartProps } from '@hubspot/ui-extensions';
import { hostComponent } from '../components/host-component.tsx';
import { useSurface } from '../surface.tsx';
import { chartTable } from './chart-data.ts';
import { SidewaysBars } from './sideways-bars.tsx';
import { UprightChart } from './upright-chart.tsx';

const chartProps = ['data', 'axes', 'options'] as const;

/** Bars lie down when the values are on the x axis. */
function Bars(chart: BarChartProps) {
  const { language } = useSurface();
  const { x, y } = chart.axes;
  return x.fieldType === 'linear' && y.fieldType !== 'linear' ? (
    <SidewaysBars chart={chart} table={chartTable(chart, y, x, language)} />
  ) : (
    <UprightChart chart={chart} table={chartTable(chart, x, y, language)} kind="bars" />
  );
}

function Lines(chart: LineChartProps) {
  const { language } = useSurface();
  const { x, y } = chart.axes;
  return <UprightChart chart={chart} table={chartTable(chart, x, y, language)} kind="lines" />;
}

export const BarChart = hostComponent<BarChartProps>('BarChart', chartProps, (chart) => <Bars {...chart} />);
export const LineChart = hostComponent<LineChartProps>('LineChart', chartProps, (chart) => (
  <Lines {...chart} />
));
