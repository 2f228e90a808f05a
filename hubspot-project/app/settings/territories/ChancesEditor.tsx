import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Member, Territory } from '../contract.generated.ts';
import { useOwners } from '../shell/owners.ts';
import { useSurface } from '../shell/surface.tsx';
import { ChanceKindFields } from './ChanceKindFields.tsx';
import { newKind } from './kind-form.ts';
import type { KindForm } from './kind-form.ts';

type BestFit = Extract<Territory['selection'], { by: 'best_fit' }>;

/** Kinds of leads and each rep's chance with them; how far the best fit may go is beside. */
export function ChancesEditor({
  selection,
  kinds,
  members,
  onKinds,
  onSelection,
}: {
  readonly selection: BestFit;
  readonly kinds: readonly KindForm[];
  readonly members: readonly Member[];
  readonly onKinds: (change: (before: readonly KindForm[]) => readonly KindForm[]) => void;
  readonly onSelection: (selection: BestFit) => void;
}) {
  const { locale, text: all } = useSurface();
  const text = all.bestFit;
  const owners = useOwners();
  const memberIds = members.map(({ ownerId }) => ownerId);
  const add = () =>
    onKinds((before) => [...before, newKind(Math.max(-1, ...before.map(({ key }) => key)) + 1)]);
  const percents = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const bars = (selection.bars ?? []).filter(({ bar }) => bar !== 0);
  const dropBars = () => {
    const { bars: _learned, ...rest } = selection;
    onSelection(rest);
  };
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{text.title}</Text>
      <Text variant="microcopy">{text.intro}</Text>
      {kinds.length === 0 && <Text>{text.none}</Text>}
      {memberIds.length === 0 && <Text>{text.noMembers}</Text>}
      {kinds.map((kind, index) => (
        <ChanceKindFields
          key={kind.key}
          kind={kind}
          place={index + 1}
          memberIds={memberIds}
          onChange={(of) => onKinds((before) => before.map((one) => (one.key === kind.key ? of(one) : one)))}
          onRemove={() => onKinds((before) => before.filter(({ key }) => key !== kind.key))}
        />
      ))}
      {memberIds.length > 0 && (
        <Flex direction="row" justify="start">
          <Button size="xs" onClick={add}>
            {text.addKind}
          </Button>
        </Flex>
      )}
      {bars.length > 0 && (
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text variant="microcopy">
            {text.bars(
              bars.map(({ ownerId, bar }) => text.bar(owners.name(ownerId), percents.format(bar * 100))),
            )}
          </Text>
          <Button size="xs" variant="transparent" onClick={dropBars}>
            {text.dropBars}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
