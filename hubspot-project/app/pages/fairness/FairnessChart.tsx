import { BarChart, Flex, Text } from '@hubspot/ui-extensions';
import type { Fairness } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

type FairnessRep = Fairness['rows'][number]['reps'][number];

/** Two bars for each rep, and the rep furthest from their share in words. */
export function FairnessChart({ reps }: { readonly reps: readonly FairnessRep[] }) {
  const { locale, text: all } = useSurface();
  const text = all.fairness;
  const numbers = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 });
  const gap = ({ owed, received }: FairnessRep) => received - owed;
  const [furthest] = [...reps].sort((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)));
  return (
    <Flex direction="column" gap="sm">
      <BarChart
        data={reps.flatMap(({ name, owed, received }) => [
          { rep: name, share: text.owed, leads: owed },
          { rep: name, share: text.received, leads: received },
        ])}
        axes={{
          x: { field: 'rep', fieldType: 'category', label: text.rep },
          y: { field: 'leads', fieldType: 'linear', label: text.leads },
          options: { groupFieldByColor: 'share' },
        }}
        options={{ showLegend: true, showTooltips: true }}
      />
      {furthest !== undefined && (
        <Text>{text.apart(furthest.name, numbers.format(gap(furthest)).replace('-', '−'))}</Text>
      )}
      {reps
        .filter(({ besides }) => besides > 0)
        .map(({ ownerId, name, besides }) => (
          <Text key={ownerId} variant="microcopy">
            {text.besides(name, besides)}
          </Text>
        ))}
    </Flex>
  );
}
