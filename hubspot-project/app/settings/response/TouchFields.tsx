import { Accordion, Flex, NumberInput, Select, ToggleGroup } from '@hubspot/ui-extensions';
import type { SlaPolicy } from '../contract.generated.ts';
import { Choice } from '../shell/Choice.tsx';
import { useOwners } from '../shell/owners.ts';
import { useText } from '../shell/surface.tsx';
import { TypedList } from '../shell/TypedList.tsx';
import { firstTouchSignals } from './new-policy.ts';

/** What counts as an answer, what stops the clock, and the rest that few change. */
export function TouchFields({
  policy,
  onChange,
}: {
  readonly policy: SlaPolicy;
  readonly onChange: (patch: Partial<SlaPolicy>) => void;
}) {
  const all = useText().response;
  const text = all.editor;
  const owners = useOwners();
  const { snooze } = policy;
  return (
    <Accordion title={text.firstTouch} size="sm">
      <Flex direction="column" gap="sm">
        <ToggleGroup
          name="firstTouch"
          label={text.firstTouch}
          toggleType="checkboxList"
          value={policy.firstTouch}
          options={firstTouchSignals.map((value) => ({ value, label: all.firstTouch[value] }))}
          onChange={(firstTouch) => onChange({ firstTouch })}
        />
        <TypedList
          name="newStatuses"
          label={text.newStatuses}
          description={text.statusHint}
          values={policy.newStatuses}
          onChange={(newStatuses) => onChange({ newStatuses })}
        />
        <TypedList
          name="pausedBy"
          label={text.pausedBy}
          description={text.statusHint}
          values={policy.pausedBy.leadStatuses}
          onChange={(leadStatuses) => onChange({ pausedBy: { leadStatuses } })}
        />
        <Choice
          name="ownerChange"
          label={text.ownerChange}
          value={policy.ownerChange}
          words={all.ownerChange}
          onChange={(ownerChange) => onChange({ ownerChange })}
        />
        <Flex direction="row" gap="sm" align="end" wrap>
          <NumberInput
            name="snoozeTimes"
            label={text.snoozeTimes}
            value={snooze.times}
            min={0}
            onChange={(times) => onChange({ snooze: { ...snooze, times } })}
          />
          <NumberInput
            name="snoozeMinutes"
            label={text.snoozeMinutes}
            value={snooze.mostMinutes}
            min={1}
            onChange={(mostMinutes) => onChange({ snooze: { ...snooze, mostMinutes } })}
          />
        </Flex>
        <Select
          name="manager"
          label={text.manager}
          value={policy.manager ?? ''}
          options={[
            { value: '', label: text.nobody },
            ...owners.options(policy.manager === null ? [] : [policy.manager]),
          ]}
          onChange={(manager) => onChange({ manager: manager === '' ? null : String(manager) })}
        />
      </Flex>
    </Accordion>
  );
}
