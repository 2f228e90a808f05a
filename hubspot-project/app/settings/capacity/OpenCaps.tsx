import { Button, Flex, Heading, MultiSelect, NumberInput, Text } from '@hubspot/ui-extensions';
import { PartSection } from '../general/PartSection.tsx';
import { usePart } from '../hooks/use-part.ts';
import { replaced, without } from '../shell/lists.ts';
import { useOwners } from '../shell/owners.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { isCount } from './caps.ts';
import type { OpenCap } from './caps.ts';

/** How many unfinished leads a rep may have in hand. */
export function OpenCaps() {
  const { overview, text: all } = useSurface();
  const text = all.capacity.open;
  const part = usePart('openCaps');
  const { mayEdit } = overview.you;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{text.intro}</Text>
      <Shown loaded={part}>
        {({ value: stored, draftVersion }) => (
          <PartSection
            key={JSON.stringify(stored)}
            stored={stored}
            draftVersion={draftVersion}
            partOf={(value) => ({ part: 'openCaps', value })}
            fault={(value) => (value.every(({ most }) => isCount(most)) ? null : text.bad)}
          >
            {(value, change) => (
              <>
                {value.length === 0 && <Text variant="microcopy">{text.none}</Text>}
                {value.map((line, index) => (
                  <OpenCapLine
                    key={index}
                    line={line}
                    name={`open-${index}`}
                    onChange={(changed) => change(replaced(value, index, changed))}
                    onRemove={() => change(without(value, index))}
                  />
                ))}
                {mayEdit && (
                  <Flex direction="row" justify="start">
                    <Button size="xs" onClick={() => change([...value, { most: 20 }])}>
                      {text.add}
                    </Button>
                  </Flex>
                )}
              </>
            )}
          </PartSection>
        )}
      </Shown>
    </Flex>
  );
}

function OpenCapLine({
  line,
  name,
  onChange,
  onRemove,
}: {
  readonly line: OpenCap;
  readonly name: string;
  readonly onChange: (line: OpenCap) => void;
  readonly onRemove: () => void;
}) {
  const { overview, text: all } = useSurface();
  const text = all.capacity.open;
  const owners = useOwners();
  const { most, ownerIds = [] } = line;
  const readOnly = !overview.you.mayEdit;
  return (
    <Flex direction="row" gap="sm" align="end" wrap>
      <NumberInput
        name={`${name}-most`}
        label={text.most}
        readOnly={readOnly}
        value={most}
        min={0}
        error={!isCount(most)}
        onChange={(count) => onChange({ ...line, most: count })}
      />
      <MultiSelect
        name={`${name}-owners`}
        label={text.owners}
        placeholder={all.capacity.everyRep}
        readOnly={readOnly}
        value={ownerIds}
        options={owners.options(ownerIds)}
        onChange={(chosen) => onChange({ most, ...(chosen.length > 0 && { ownerIds: chosen.map(String) }) })}
      />
      {!readOnly && (
        <Button size="xs" variant="transparent" onClick={onRemove}>
          {all.frame.remove}
        </Button>
      )}
    </Flex>
  );
}
