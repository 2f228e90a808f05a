import { Flex, Input, MultiSelect, NumberInput, ToggleGroup } from '@hubspot/ui-extensions';
import { Choice } from '../shell/Choice.tsx';
import { useOwners } from '../shell/owners.ts';
import { useText } from '../shell/surface.tsx';
import { TerritoriesChoice } from '../shell/TerritoriesChoice.tsx';
import { isCount, isHours, kindOf, windowOf } from './caps.ts';
import type { Cap } from './caps.ts';

const grades = ['A', 'B', 'C', 'D'] as const;

/** How many, in which time, and for whom it counts. */
export function CapFields({
  cap,
  onChange,
}: {
  readonly cap: Cap;
  readonly onChange: (patch: Partial<Cap>) => void;
}) {
  const text = useText().capacity;
  const owners = useOwners();
  const { window, most, ownerIds = [], territoryIds = [], counts } = cap;
  return (
    <Flex direction="column" gap="md">
      <Input name="name" label={text.name} value={cap.name} onInput={(name) => onChange({ name })} />
      <Flex direction="row" gap="sm" align="end" wrap>
        <NumberInput
          name="most"
          label={text.most}
          value={most}
          min={0}
          error={!isCount(most)}
          validationMessage={isCount(most) ? '' : text.badMost}
          onChange={(count) => onChange({ most: count })}
        />
        <Choice
          name="window"
          label={text.window}
          value={kindOf(cap)}
          words={text.windows}
          onChange={(kind) => onChange({ window: windowOf(kind) })}
        />
        {window.per === 'rolling' && window.hours !== 1 && (
          <NumberInput
            name="hours"
            label={text.hours}
            value={window.hours}
            min={0}
            max={744}
            error={!isHours(window.hours)}
            validationMessage={isHours(window.hours) ? '' : text.badHours}
            onChange={(hours) => onChange({ window: { per: 'rolling', hours } })}
          />
        )}
        <Choice
          name="counts"
          label={text.counts}
          value={counts}
          words={text.countsWords}
          onChange={(chosen) => onChange({ counts: chosen })}
        />
      </Flex>
      <MultiSelect
        name="owners"
        label={text.owners}
        placeholder={text.everyRep}
        value={ownerIds}
        options={owners.options(ownerIds)}
        onChange={(chosen) => onChange({ ownerIds: chosen.map(String) })}
      />
      <TerritoriesChoice
        name="territories"
        label={text.territories}
        placeholder={text.everyTerritory}
        territoryIds={territoryIds}
        onChange={(chosen) => onChange({ territoryIds: chosen })}
      />
      <ToggleGroup
        name="grades"
        label={text.grades}
        toggleType="checkboxList"
        inline
        value={cap.grades ?? []}
        options={grades.map((grade) => ({ value: grade, label: grade }))}
        onChange={(chosen) => onChange({ grades: grades.filter((grade) => chosen.includes(grade)) })}
      />
      {counts === 'together' && window.per !== 'rolling' && (
        <Input
          name="timeZone"
          label={text.timeZone}
          description={text.timeZoneHint}
          value={cap.timeZone ?? 'UTC'}
          onInput={(timeZone) => onChange({ timeZone: timeZone.trim() })}
        />
      )}
    </Flex>
  );
}
