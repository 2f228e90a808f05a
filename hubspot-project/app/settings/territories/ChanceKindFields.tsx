import { Accordion, AutoGrid, Button, Flex, Input, Text } from '@hubspot/ui-extensions';
import { ConditionBuilder } from '../conditions/ConditionBuilder.tsx';
import { conditionOf } from '../conditions/condition-of-rows.ts';
import { conditionWords } from '../conditions/condition-sentence.ts';
import { useNames } from '../conditions/names.ts';
import { useOwners } from '../shell/owners.ts';
import { useSurface } from '../shell/surface.tsx';
import { chanceOf, faultOfKind } from './kind-form.ts';
import type { KindForm } from './kind-form.ts';

/** One kind of leads: which they are, and a percent for each rep. */
export function ChanceKindFields({
  kind,
  place,
  memberIds,
  onChange,
  onRemove,
}: {
  readonly kind: KindForm;
  /** From 1. */
  readonly place: number;
  readonly memberIds: readonly string[];
  readonly onChange: (change: (before: KindForm) => KindForm) => void;
  readonly onRemove: () => void;
}) {
  const { choices, text: all } = useSurface();
  const text = all.bestFit;
  const owners = useOwners();
  const names = useNames();
  const said = conditionWords(conditionOf(kind.rows).condition, all.conditions, names);
  const fault = faultOfKind(kind);
  const gone = Object.keys(kind.percents).filter((ownerId) => !memberIds.includes(ownerId));
  const type = (ownerId: string, percent: string) =>
    onChange((before) => ({ ...before, percents: { ...before.percents, [ownerId]: percent } }));
  return (
    <Accordion
      size="sm"
      title={`${text.kind(place)}: ${said === '' ? text.everyLead : said}`}
      defaultOpen={fault !== null || place === 1}
    >
      <Flex direction="column" gap="sm">
        <Text format={{ fontWeight: 'demibold' }}>{text.which}</Text>
        <ConditionBuilder
          name={`kind-${kind.key}-`}
          rows={kind.rows}
          lists={choices.lists}
          onChange={(of) => onChange((before) => ({ ...before, rows: of(before.rows) }))}
        />
        <AutoGrid columnWidth={160} flexible gap="sm">
          {[...memberIds, ...gone].map((ownerId) => {
            const typed = kind.percents[ownerId] ?? '';
            const bad = chanceOf(typed) === undefined;
            const name = owners.name(ownerId);
            return (
              <Input
                key={ownerId}
                name={`chance-${kind.key}-${ownerId}`}
                label={memberIds.includes(ownerId) ? text.chance(name) : text.notMember(name)}
                placeholder={text.empty}
                value={typed}
                error={bad}
                validationMessage={bad ? text.bad : ''}
                onInput={(percent) => type(ownerId, percent)}
              />
            );
          })}
        </AutoGrid>
        {fault !== null && <Text>{text[fault]}</Text>}
        <Flex direction="row" justify="start">
          <Button size="xs" variant="transparent" onClick={onRemove}>
            {text.removeKind}
          </Button>
        </Flex>
      </Flex>
    </Accordion>
  );
}
