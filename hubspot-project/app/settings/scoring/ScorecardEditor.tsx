import { Accordion, Alert, Button, Flex, NumberInput, Text } from '@hubspot/ui-extensions';
import { useForm } from '../hooks/use-form.ts';
import { usePart } from '../hooks/use-part.ts';
import type { PartRead } from '../hooks/use-part.ts';
import { replaced, without } from '../shell/lists.ts';
import { PartForm } from '../shell/PartForm.tsx';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { fallsFromAToC, isComplete, spanText } from './bands.ts';
import type { Scorecard } from './bands.ts';
import { RuleFields } from './RuleFields.tsx';

/** The scorecard to work on: thresholds on top, a folded-away form for each rule. */
export function ScorecardEditor() {
  const part = usePart('scorecard');
  return <Shown loaded={part}>{(read) => <ScorecardForm key={read.draftVersion} read={read} />}</Shown>;
}

function ScorecardForm({ read }: { readonly read: PartRead<'scorecard'> }) {
  const text = useSurface().text.scoring;
  const { form: card, put, latest } = useForm(read.value);
  const setCard = (patch: Partial<Scorecard>) => put((before) => ({ ...before, ...patch }));
  const { grades, rules } = card;
  const whole = rules.every(
    ({ label, bands }) => label.trim() !== '' && bands.length > 0 && bands.every(isComplete),
  );
  const addRule = () =>
    setCard({
      rules: [...rules, { label: '', attribute: 'country', bands: [{ values: [], points: 10 }] }],
    });
  return (
    <PartForm
      title={text.title}
      partNow={() => ({ part: 'scorecard', value: latest() })}
      draftVersion={read.draftVersion}
      disabled={!whole || !fallsFromAToC(grades)}
    >
      <Flex direction="row" gap="sm" align="end" wrap>
        {(['A', 'B', 'C'] as const).map((grade) => (
          <NumberInput
            key={grade}
            name={`grade-${grade}`}
            label={text.gradeFrom(grade)}
            value={grades[grade]}
            onChange={(from) => setCard({ grades: { ...grades, [grade]: from } })}
          />
        ))}
        <NumberInput name="base" label={text.base} value={card.base} onChange={(base) => setCard({ base })} />
      </Flex>
      {!fallsFromAToC(grades) && <Alert title={text.badOrder} variant="error" />}
      <Text variant="microcopy">{text.firstFits}</Text>
      {rules.map((rule, index) => (
        <Accordion
          key={index}
          size="sm"
          title={text.ruleTitle(rule.label, spanText(rule.bands))}
          defaultOpen={rule.label === ''}
        >
          <RuleFields
            rule={rule}
            name={`rule-${index}`}
            onChange={(changed) => setCard({ rules: replaced(rules, index, changed) })}
            onRemove={() => setCard({ rules: without(rules, index) })}
          />
        </Accordion>
      ))}
      <Flex direction="row" justify="start">
        <Button size="sm" onClick={addRule}>
          {text.addRule}
        </Button>
      </Flex>
    </PartForm>
  );
}
