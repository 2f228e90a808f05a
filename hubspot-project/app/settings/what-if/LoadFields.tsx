import { Flex, MultiSelect, Text } from '@hubspot/ui-extensions';
import { DayInput } from '../hours/DayInput.tsx';
import { Choice } from '../shell/Choice.tsx';
import { OptionalNumber } from '../shell/OptionalNumber.tsx';
import { useOwners } from '../shell/owners.ts';
import { useText } from '../shell/surface.tsx';
import { TerritoriesChoice } from '../shell/TerritoriesChoice.tsx';
import type { LoadForm } from './paper-load.ts';

/** What would be with more leads, without somebody, or with new reps. */
export function LoadFields({
  load,
  onChange,
}: {
  readonly load: LoadForm;
  readonly onChange: (load: LoadForm) => void;
}) {
  const text = useText().whatIf;
  const owners = useOwners();
  const put = (changes: Partial<LoadForm>) => onChange({ ...load, ...changes });
  return (
    <Flex direction="column" gap="sm">
      <Text variant="microcopy">{text.loadHelp}</Text>
      <Choice<string>
        name="times"
        label={text.times}
        value={String(load.times)}
        words={text.timesChoice}
        onChange={(times) => put({ times: Number(times) })}
      />
      <MultiSelect
        name="without"
        label={text.without}
        value={[...load.without]}
        options={owners.options(load.without)}
        onChange={(without) => put({ without: without.map(String) })}
      />
      {load.without.length > 0 && (
        <Flex direction="column" gap="xs">
          <Flex direction="row" gap="sm" wrap>
            <DayInput
              name="without-from"
              label={text.from}
              day={load.fromDay}
              onChange={(fromDay) => put({ fromDay })}
            />
            <DayInput
              name="without-to"
              label={text.to}
              day={load.toDay}
              onChange={(toDay) => put({ toDay })}
            />
          </Flex>
          <Text variant="microcopy">{text.withoutHelp}</Text>
        </Flex>
      )}
      <TerritoriesChoice
        name="add-to"
        label={text.addTo}
        territoryIds={load.addTo}
        onChange={(addTo) => put({ addTo })}
      />
      {load.addTo.length > 0 && (
        <OptionalNumber
          name="add-count"
          label={text.addCount}
          value={load.addCount}
          onChange={(count) => put({ addCount: Math.max(1, Math.round(count ?? 1)) })}
        />
      )}
    </Flex>
  );
}
