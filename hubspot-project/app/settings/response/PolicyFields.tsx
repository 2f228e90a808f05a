import { Flex, Input, NumberInput } from '@hubspot/ui-extensions';
import type { SlaPolicy } from '../contract.generated.ts';
import { Choice } from '../shell/Choice.tsx';
import { OptionalNumber } from '../shell/OptionalNumber.tsx';
import { useText } from '../shell/surface.tsx';
import { TypedList } from '../shell/TypedList.tsx';

const grades = ['A', 'B', 'C', 'D'] as const;

/** Percent as typed, as parts of the target in rising order. */
const warningsOf = (percents: readonly string[]): number[] =>
  [...new Set(percents.map(Number).filter((percent) => percent > 0 && percent < 100))]
    .sort((a, b) => a - b)
    .map((percent) => percent / 100);

function targetOf(byGrade: SlaPolicy['byGrade'], grade: (typeof grades)[number], minutes: number | null) {
  const { [grade]: _before, ...rest } = byGrade;
  return minutes === null ? rest : { ...rest, [grade]: minutes };
}

/** How soon, in which minutes, from when, and when the owner is reminded. */
export function PolicyFields({
  policy,
  onChange,
}: {
  readonly policy: SlaPolicy;
  readonly onChange: (patch: Partial<SlaPolicy>) => void;
}) {
  const all = useText().response;
  const text = all.editor;
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="end" wrap>
        <Input
          name="name"
          label={text.name}
          value={policy.name ?? ''}
          placeholder={policy.slaPolicyId}
          onInput={(name) => onChange({ name: name === '' ? undefined : name })}
        />
        <NumberInput
          name="target"
          label={text.target}
          value={policy.targetMinutes}
          min={0}
          precision={2}
          onChange={(targetMinutes) => onChange({ targetMinutes })}
        />
      </Flex>
      <Flex direction="row" gap="sm" align="end" wrap>
        {grades.map((grade) => (
          <OptionalNumber
            key={grade}
            name={`target-${grade}`}
            label={text.byGrade(grade)}
            description={grade === 'A' ? text.byGradeHint : ''}
            value={policy.byGrade[grade] ?? null}
            onChange={(minutes) => onChange({ byGrade: targetOf(policy.byGrade, grade, minutes) })}
          />
        ))}
      </Flex>
      <Flex direction="row" gap="sm" align="end" wrap>
        <Choice
          name="clock"
          label={text.clock}
          value={policy.calendar}
          words={all.clock}
          onChange={(calendar) => onChange({ calendar })}
        />
        <Choice
          name="startsAt"
          label={text.startsAt}
          value={policy.startsAt}
          words={all.startsAt}
          onChange={(startsAt) => onChange({ startsAt })}
        />
        <TypedList
          name="warnings"
          label={text.warnings}
          description={text.warningsHint}
          values={policy.warnings.map((part) => String(Math.round(part * 100)))}
          onChange={(percents) => onChange({ warnings: warningsOf(percents) })}
        />
      </Flex>
    </Flex>
  );
}
