import { Button, Flex, Input, Text } from '@hubspot/ui-extensions';
import { conditionWords } from '../conditions/condition-sentence.ts';
import { useNames } from '../conditions/names.ts';
import type { Requirement } from '../contract.generated.ts';
import { Choice } from '../shell/Choice.tsx';
import { replaced, without } from '../shell/lists.ts';
import { useText } from '../shell/surface.tsx';
import { isWhole, kindOf, requirementOf, typedIn } from './requirements.ts';

/** What a rep must speak or know to be asked; for which leads is kept as it is. */
export function RequirementsEditor({
  requires,
  onChange,
}: {
  readonly requires: readonly Requirement[];
  readonly onChange: (requires: Requirement[]) => void;
}) {
  const all = useText();
  const text = all.territories.requires;
  const names = useNames();
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{text.title}</Text>
      {requires.length === 0 && <Text variant="microcopy">{text.none}</Text>}
      {requires.map((requirement, index) => {
        const kind = kindOf(requirement);
        const whole = isWhole(requirement);
        const leads = conditionWords(requirement.when, all.conditions, names);
        const put = (changed: Requirement) => onChange(replaced(requires, index, changed));
        return (
          <Flex key={index} direction="row" gap="sm" align="end" wrap>
            <Choice
              name={`requires-${index}`}
              label={text.label}
              value={kind}
              words={text.kinds}
              onChange={(chosen) => put(requirementOf(chosen, requirement))}
            />
            {kind !== 'of_lead' && (
              <Input
                name={`requires-${index}-value`}
                label={text.value[kind]}
                value={typedIn(requirement)}
                error={!whole}
                validationMessage={whole ? '' : text.bad[kind]}
                onInput={(typed) => put(requirementOf(kind, requirement, typed))}
              />
            )}
            {leads !== '' && <Text variant="microcopy">{text.onlyFor(leads)}</Text>}
            <Button size="xs" variant="transparent" onClick={() => onChange(without(requires, index))}>
              {all.frame.remove}
            </Button>
          </Flex>
        );
      })}
      <Flex direction="row" justify="start">
        <Button size="xs" onClick={() => onChange([...requires, { when: { all: [] }, language: 'of_lead' }])}>
          {text.add}
        </Button>
      </Flex>
    </Flex>
  );
}
