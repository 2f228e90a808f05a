import { Button, Flex, NumberInput, Text } from '@hubspot/ui-extensions';
import { Choice } from '../shell/Choice.tsx';
import { OptionalNumber } from '../shell/OptionalNumber.tsx';
import { useText } from '../shell/surface.tsx';
import { TypedList } from '../shell/TypedList.tsx';
import { bandAsking, bounded, kindOf } from './bands.ts';
import type { Band } from './bands.ts';

/** One line of a rule: what it asks, and its points. */
export function BandFields({
  band,
  name,
  onChange,
  onRemove,
}: {
  readonly band: Band;
  readonly name: string;
  readonly onChange: (band: Band) => void;
  readonly onRemove: () => void;
}) {
  const all = useText();
  const text = all.scoring;
  const kind = kindOf(band);
  return (
    <Flex direction="row" gap="sm" align="end" wrap>
      <Choice
        name={`${name}-kind`}
        label={text.kind}
        value={kind}
        words={text.band}
        onChange={(chosen) => onChange(bandAsking(chosen, band))}
      />
      {kind === 'values' && (
        <TypedList
          name={`${name}-values`}
          label={text.values}
          values={band.values ?? []}
          onChange={(values) => onChange({ ...band, values })}
        />
      )}
      {kind === 'range' &&
        (['from', 'to'] as const).map((side) => (
          <OptionalNumber
            key={side}
            name={`${name}-${side}`}
            label={text[side]}
            value={band[side] ?? null}
            onChange={(bound) => onChange(bounded(band, side, bound))}
          />
        ))}
      <NumberInput
        name={`${name}-points`}
        label={text.points}
        value={band.points}
        precision={1}
        onChange={(points) => onChange({ ...band, points })}
      />
      {band.history !== undefined && (
        <Text variant="microcopy">{text.history(band.history.leads, band.history.wins)}</Text>
      )}
      <Button size="xs" variant="transparent" onClick={onRemove}>
        {all.frame.remove}
      </Button>
    </Flex>
  );
}
