import { Button, Flex, MultiSelect, Text } from '@hubspot/ui-extensions';
import type { SlaPolicy } from '../contract.generated.ts';
import { Choice } from '../shell/Choice.tsx';
import { replaced, without } from '../shell/lists.ts';
import { OptionalNumber } from '../shell/OptionalNumber.tsx';
import { useOwners } from '../shell/owners.ts';
import { useSurface } from '../shell/surface.tsx';
import { TerritoriesChoice } from '../shell/TerritoriesChoice.tsx';

type Steps = SlaPolicy['steps'];

/** Who gets a lead that is not answered, step after step, and what happens at night. */
export function StepsEditor({
  policy,
  onChange,
}: {
  readonly policy: SlaPolicy;
  readonly onChange: (patch: Partial<SlaPolicy>) => void;
}) {
  const { text: all } = useSurface();
  const text = all.response.editor;
  const owners = useOwners();
  const { steps, offHours } = policy;
  const put = (changed: Steps) => onChange({ steps: changed });
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{text.steps}</Text>
      {steps.map((step, index) => (
        <Flex key={index} direction="row" gap="sm" align="end" wrap>
          <Choice
            name={`step-${index}`}
            label={text.step(index + 1)}
            value={step.to}
            words={all.response.to}
            onChange={(to) => put(replaced(steps, index, { ...step, to }))}
          />
          <OptionalNumber
            name={`step-${index}-minutes`}
            label={text.stepMinutes}
            description={index === 0 ? text.stepMinutesHint : ''}
            value={step.targetMinutes ?? null}
            onChange={(minutes) =>
              put(
                replaced(steps, index, {
                  to: step.to,
                  ...(minutes === null ? {} : { targetMinutes: minutes }),
                }),
              )
            }
          />
          <Button size="xs" variant="transparent" onClick={() => put(without(steps, index))}>
            {all.frame.remove}
          </Button>
        </Flex>
      ))}
      <Flex direction="row" justify="start">
        <Button size="xs" onClick={() => put([...steps, { to: 'next_rep' }])}>
          {text.addStep}
        </Button>
      </Flex>
      <Flex direction="row" gap="sm" align="end" wrap>
        <Choice
          name="afterLast"
          label={text.afterLast}
          value={policy.afterLast}
          words={all.response.afterLast}
          onChange={(afterLast) => onChange({ afterLast })}
        />
        <Choice
          name="offHours"
          label={text.offHours}
          value={offHours.do}
          words={all.response.offHours}
          onChange={(chosen) =>
            onChange({
              offHours:
                chosen === 'follow_sun'
                  ? { do: chosen, territoryIds: [] }
                  : chosen === 'on_call'
                    ? { do: chosen, ownerIds: [] }
                    : { do: chosen },
            })
          }
        />
        {offHours.do === 'on_call' && (
          <MultiSelect
            name="onCall"
            label={text.people}
            value={offHours.ownerIds}
            options={owners.options(offHours.ownerIds)}
            onChange={(chosen) => onChange({ offHours: { ...offHours, ownerIds: chosen.map(String) } })}
          />
        )}
        {offHours.do === 'follow_sun' && (
          <TerritoriesChoice
            name="territories"
            label={text.territories}
            placeholder={all.frame.none}
            territoryIds={offHours.territoryIds}
            onChange={(territoryIds) => onChange({ offHours: { ...offHours, territoryIds } })}
          />
        )}
      </Flex>
    </Flex>
  );
}
