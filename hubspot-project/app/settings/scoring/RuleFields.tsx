import { Button, Flex, Input, Select } from '@hubspot/ui-extensions';
import { standardAttributes } from '../conditions/attributes.ts';
import { attributeLabel } from '../conditions/condition-sentence.ts';
import { replaced, without } from '../shell/lists.ts';
import { useText } from '../shell/surface.tsx';
import { BandFields } from './BandFields.tsx';
import type { Rule } from './bands.ts';

/** Points may be given for what is known before the score is. */
const scored = standardAttributes.filter((attribute) => attribute !== 'score' && attribute !== 'grade');

export function RuleFields({
  rule,
  name,
  onChange,
  onRemove,
}: {
  readonly rule: Rule;
  readonly name: string;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}) {
  const all = useText();
  const text = all.scoring;
  const attributes = [...new Set<string>([...scored, rule.attribute])];
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="end" wrap>
        <Input
          name={`${name}-label`}
          label={text.label}
          value={rule.label}
          onInput={(label) => onChange({ ...rule, label })}
        />
        <Select
          name={`${name}-attribute`}
          label={text.attribute}
          value={rule.attribute}
          options={attributes.map((value) => ({ value, label: attributeLabel(value, all.conditions) }))}
          onChange={(attribute) => onChange({ ...rule, attribute: String(attribute) })}
        />
      </Flex>
      {rule.bands.map((band, index) => (
        <BandFields
          key={index}
          band={band}
          name={`${name}-${index}`}
          onChange={(changed) => onChange({ ...rule, bands: replaced(rule.bands, index, changed) })}
          onRemove={() => onChange({ ...rule, bands: without(rule.bands, index) })}
        />
      ))}
      <Flex direction="row" gap="sm" wrap>
        <Button
          size="xs"
          onClick={() => onChange({ ...rule, bands: [...rule.bands, { values: [], points: 0 }] })}
        >
          {text.addBand}
        </Button>
        <Button size="xs" variant="transparent" onClick={onRemove}>
          {text.removeRule}
        </Button>
      </Flex>
    </Flex>
  );
}
