import { Button, DescriptionList, DescriptionListItem, Flex, Heading } from '@hubspot/ui-extensions';
import { conditionSentence } from '../conditions/condition-sentence.ts';
import type { TerritoryAnswer } from '../contract.generated.ts';
import { useOwners } from '../shell/owners.ts';
import { useSurface } from '../shell/surface.tsx';

/** A territory for those who may not edit. */
export function TerritoryReading({ answer: { territory } }: { readonly answer: TerritoryAnswer }) {
  const { choices, go, text: all } = useSurface();
  const text = all.territories;
  const owners = useOwners();
  const listName = (listId: string) => choices.lists.find((list) => list.listId === listId)?.name ?? listId;
  const members = territory.members.map(({ ownerId, weight }) => text.weightOf(owners.name(ownerId), weight));
  const policy = choices.slaPolicies.find(({ slaPolicyId }) => slaPolicyId === territory.slaPolicyId);
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.editor.title(territory.name)}</Heading>
      <DescriptionList direction="column">
        <DescriptionListItem label={text.editor.condition}>
          {conditionSentence(territory.condition, all.conditions, listName)}
        </DescriptionListItem>
        <DescriptionListItem label={text.editor.members}>
          {members.length === 0 ? text.noMembers : members.join(', ')}
        </DescriptionListItem>
        <DescriptionListItem label={text.policyLabel.sla}>
          {policy?.name ?? territory.slaPolicyId}
        </DescriptionListItem>
        <DescriptionListItem label={text.policyLabel.selection}>
          {text.selection[territory.selection.by]}
        </DescriptionListItem>
        <DescriptionListItem label={text.policyLabel.whenNobody}>
          {text.whenNobody[territory.whenNobody.do]}
        </DescriptionListItem>
      </DescriptionList>
      <Flex direction="row" justify="start">
        <Button onClick={() => go({ is: 'tabs' })}>{all.frame.back}</Button>
      </Flex>
    </Flex>
  );
}
