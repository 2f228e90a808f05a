import { Button, Flex, Input, Text } from '@hubspot/ui-extensions';
import { replaced, without } from '../shell/lists.ts';
import { useText } from '../shell/surface.tsx';
import { DayInput } from './DayInput.tsx';

interface Days {
  readonly from: string;
  readonly to: string;
  readonly name?: string | undefined;
}

/** Stretches of whole days, such as absences; with `reason` each may say why. */
export function DaysEditor<T extends Days>({
  days,
  none,
  add,
  reason = null,
  onChange,
}: {
  readonly days: readonly T[];
  readonly none: string;
  readonly add: string;
  /** Label of the reason, where one may be given. */
  readonly reason?: string | null;
  readonly onChange: (days: Days[]) => void;
}) {
  const all = useText();
  const text = all.people.day;
  return (
    <Flex direction="column" gap="sm">
      {days.length === 0 && <Text variant="microcopy">{none}</Text>}
      {days.map((stretch, index) => {
        const put = (patch: Partial<Days>) => onChange(replaced<Days>(days, index, { ...stretch, ...patch }));
        return (
          <Flex key={index} direction="row" gap="sm" align="end" wrap>
            <DayInput
              name={`from-${index}`}
              label={text.from}
              day={stretch.from}
              onChange={(from) => put(stretch.to < from ? { from, to: from } : { from })}
            />
            <DayInput name={`to-${index}`} label={text.to} day={stretch.to} onChange={(to) => put({ to })} />
            {reason !== null && (
              <Input
                name={`reason-${index}`}
                label={reason}
                value={stretch.name ?? ''}
                onInput={(name) => put({ name })}
              />
            )}
            <Button size="xs" variant="transparent" onClick={() => onChange(without<Days>(days, index))}>
              {all.frame.remove}
            </Button>
          </Flex>
        );
      })}
      <Flex direction="row" justify="start">
        <Button size="xs" onClick={() => onChange([...days, { from: '', to: '' }])}>
          {add}
        </Button>
      </Flex>
    </Flex>
  );
}
