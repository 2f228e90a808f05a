import { BarChart, Flex, LineChart } from '@hubspot/ui-extensions';

const shares = [
  { rep: 'Anna', kind: 'Owed', leads: 12 },
  { rep: 'Anna', kind: 'Received', leads: 13 },
  { rep: 'Jonas', kind: 'Owed', leads: 6 },
  { rep: 'Jonas', kind: 'Received', leads: 5 },
];
const days = [
  { day: '2026-11-20', leads: 12 },
  { day: '2026-11-21', leads: 30 },
  { day: '2026-11-22', leads: 22 },
];

export function ChartShelf() {
  return (
    <Flex direction="column" gap="lg">
      <BarChart
        data={shares}
        axes={{
          x: { field: 'rep', fieldType: 'category', label: 'Rep' },
          y: { field: 'leads', fieldType: 'linear', label: 'Leads' },
          options: { groupFieldByColor: 'kind', colors: { Owed: 'blue', Received: 'orange' } },
        }}
        options={{ title: 'Shares', showLegend: true, showDataLabels: true }}
      />
      <BarChart
        data={shares}
        axes={{
          x: { field: 'leads', fieldType: 'linear' },
          y: { field: 'rep', fieldType: 'category' },
          options: { groupFieldByColor: 'kind', stacking: true },
        }}
        options={{ title: 'Shares, lying' }}
      />
      <LineChart
        data={days}
        axes={{
          x: { field: 'day', fieldType: 'datetime' },
          y: { field: 'leads', fieldType: 'linear', label: 'Leads' },
        }}
        options={{ title: 'Leads a day' }}
      />
    </Flex>
  );
}
