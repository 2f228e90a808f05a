import { Flex, MultiSelect, NumberInput, Text } from '@hubspot/ui-extensions';
import type { Member } from '../contract.generated.ts';
import { useOwners } from '../shell/owners.ts';
import { useText } from '../shell/surface.tsx';

export const isWeight = (weight: number): boolean => weight > 0 && weight <= 1000;

/** Percent of the leads that a member gets while everybody is there. */
export function shareOf(member: Member, members: readonly Member[]): number {
  const all = members.reduce((sum, { weight }) => sum + weight, 0);
  return all > 0 ? Math.round((member.weight / all) * 100) : 0;
}

/** Who takes turns, and how many each gets for one of another. `ordered`: their places count, not their weights. */
export function MembersEditor({
  members,
  ordered,
  onChange,
}: {
  readonly members: readonly Member[];
  readonly ordered: boolean;
  readonly onChange: (change: (before: readonly Member[]) => readonly Member[]) => void;
}) {
  const text = useText().territories.members;
  const owners = useOwners();
  const choose = (ownerIds: readonly string[]) =>
    onChange((before) =>
      ownerIds.map(
        (ownerId, index) =>
          before.find((member) => member.ownerId === ownerId) ?? {
            ownerId,
            weight: 1,
            ...(ordered ? { place: index + 1 } : {}),
          },
      ),
    );
  const put = (changed: Member) =>
    onChange((before) => before.map((member) => (member.ownerId === changed.ownerId ? changed : member)));

  return (
    <Flex direction="column" gap="sm">
      <MultiSelect
        name="members"
        label={text.label}
        description={text.hint}
        value={members.map(({ ownerId }) => ownerId)}
        options={owners.options(members.map(({ ownerId }) => ownerId))}
        onChange={(chosen) => choose(chosen.map(String))}
      />
      {members.length === 0 && <Text variant="microcopy">{text.none}</Text>}
      {members.map((member) => (
        <Flex key={member.ownerId} direction="row" gap="sm" align="end" wrap>
          <NumberInput
            name={`weight-${member.ownerId}`}
            label={
              ordered ? text.place(owners.name(member.ownerId)) : text.weight(owners.name(member.ownerId))
            }
            value={ordered ? (member.place ?? 1) : member.weight}
            min={ordered ? 1 : 0}
            max={1000}
            precision={ordered ? 0 : 2}
            error={!ordered && !isWeight(member.weight)}
            validationMessage={ordered || isWeight(member.weight) ? '' : text.badWeight}
            onChange={(value) => put(ordered ? { ...member, place: value } : { ...member, weight: value })}
          />
          {!ordered && <Text variant="microcopy">{text.share(shareOf(member, members))}</Text>}
        </Flex>
      ))}
    </Flex>
  );
}
