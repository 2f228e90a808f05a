import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Hours } from '../contract.generated.ts';
import { Choice } from '../shell/Choice.tsx';
import { replaced, without } from '../shell/lists.ts';
import { useText } from '../shell/surface.tsx';
import { officeHours } from './clock-time.ts';
import { SpanInput } from './SpanInput.tsx';

/** The hours of a week, line by line. */
export function HoursEditor({
  hours,
  onChange,
}: {
  readonly hours: readonly Hours[];
  readonly onChange: (hours: Hours[]) => void;
}) {
  const all = useText();
  const text = all.people.hours;
  return (
    <Flex direction="column" gap="sm">
      {hours.length === 0 && <Text variant="microcopy">{text.none}</Text>}
      {hours.map((line, index) => (
        <Flex key={index} direction="row" gap="sm" align="end" wrap>
          <Choice
            name={`days-${index}`}
            label={text.days}
            value={line.days}
            words={text.group}
            onChange={(days) => onChange(replaced(hours, index, { ...line, days }))}
          />
          <SpanInput
            name={`hours-${index}`}
            span={line}
            onChange={(span) => onChange(replaced(hours, index, { ...line, ...span }))}
          />
          <Button size="xs" variant="transparent" onClick={() => onChange(without(hours, index))}>
            {all.frame.remove}
          </Button>
        </Flex>
      ))}
      <Flex direction="row" justify="start">
        <Button size="xs" onClick={() => onChange([...hours, officeHours])}>
          {text.add}
        </Button>
      </Flex>
    </Flex>
  );
}
