import { Button, DescriptionList, DescriptionListItem, Flex, Heading } from '@hubspot/ui-extensions';
import { conditionSentence, conditionWords } from '../conditions/condition-sentence.ts';
import { useNames } from '../conditions/names.ts';
import type { TerritoryAnswer } from '../contract.generated.ts';
import { useOwners } from '../shell/owners.ts';
import { useSurface } from '../shell/surface.tsx';
import { kindsOf } from './chance-kinds.ts';
import type { ChanceKind } from './chance-kinds.ts';

/** A territory for those who may not edit. */
export function TerritoryReading({ answer: { territory } }: { readonly answer: TerritoryAnswer }) {
  const { choices, go, locale, text: all } = useSurface();
  const text = all.territories;
  const owners = useOwners();
  const names = useNames();
  const members = territory.members.map(({ ownerId, weight }) => text.weightOf(owners.name(ownerId), weight));
  const policy = choices.slaPolicies.find(({ slaPolicyId }) => slaPolicyId === territory.slaPolicyId);
  const { selection } = territory;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const kindWords = ({ when, chances }: ChanceKind) => {
    const said = conditionWords(when, all.conditions, names);
    const reps = [...chances].map(([ownerId, chance]) => `${owners.name(ownerId)} ${percent.format(chance)}`);
    return `${said === '' ? all.bestFit.everyLead : said}: ${reps.join(', ')}`;
  };
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.editor.title(territory.name)}</Heading>
      <DescriptionList direction="column">
        <DescriptionListItem label={text.editor.condition}>
          {conditionSentence(territory.condition, all.conditions, names)}
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
        {selection.by === 'best_fit' && selection.chances.length > 0 && (
          <DescriptionListItem label={all.bestFit.title}>
            {kindsOf(selection.chances).map(kindWords).join('; ')}
          </DescriptionListItem>
        )}
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
