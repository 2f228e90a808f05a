import { Flex, Heading, MultiSelect, Select, Text } from '@hubspot/ui-extensions';
import { usePart } from '../hooks/use-part.ts';
import { useOwners } from '../shell/owners.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { PartSection } from './PartSection.tsx';

/** Who gets what nobody else can take, and who gets it at the very end. */
export function SafetyNet() {
  const { overview, text: all } = useSurface();
  const text = all.general.safety;
  const owners = useOwners();
  const fallback = usePart('fallback');
  const lastResort = usePart('lastResort');
  const readOnly = !overview.you.mayEdit;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Shown loaded={fallback}>
        {({ value: stored, draftVersion }) => (
          <PartSection
            key={stored.ownerIds.join()}
            stored={stored}
            draftVersion={draftVersion}
            partOf={(value) => ({ part: 'fallback', value })}
          >
            {({ ownerIds }, change) => (
              <MultiSelect
                name="fallback"
                label={text.fallbacks}
                description={text.fallbacksHelp}
                readOnly={readOnly}
                value={ownerIds}
                options={owners.options(ownerIds)}
                onChange={(chosen) => change({ ownerIds: chosen.map(String) })}
              />
            )}
          </PartSection>
        )}
      </Shown>
      <Shown loaded={lastResort}>
        {({ value: stored, draftVersion }) => (
          <PartSection
            key={stored.ownerId}
            stored={stored}
            draftVersion={draftVersion}
            partOf={(value) => ({ part: 'lastResort', value })}
          >
            {({ ownerId }, change) => (
              <>
                <Select
                  name="lastResort"
                  label={text.lastResort}
                  description={text.lastResortHelp}
                  readOnly={readOnly}
                  value={ownerId ?? ''}
                  options={[
                    { value: '', label: text.nobody },
                    ...owners.options(ownerId === null ? [] : [ownerId]),
                  ]}
                  onChange={(chosen) => change({ ownerId: chosen === '' ? null : String(chosen) })}
                />
                {ownerId === null && <Text variant="microcopy">{text.missing}</Text>}
              </>
            )}
          </PartSection>
        )}
      </Shown>
    </Flex>
  );
}
