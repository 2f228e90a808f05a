import { Flex, Heading, Select, Toggle } from '@hubspot/ui-extensions';
import { usePart } from '../hooks/use-part.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { PartSection } from './PartSection.tsx';

/** What becomes of leads that have an owner already, and of turns that came to nothing. */
export function OwnerRules() {
  const { overview, text: all } = useSurface();
  const { owners: text, turns } = all.general;
  const existing = usePart('existingOwner');
  const giveBack = usePart('giveBack');
  const readOnly = !overview.you.mayEdit;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Shown loaded={existing}>
        {({ value: stored, draftVersion }) => (
          <PartSection
            key={stored}
            stored={stored}
            draftVersion={draftVersion}
            partOf={(value) => ({ part: 'existingOwner', value })}
          >
            {(value, change) => (
              <Select
                name="existingOwner"
                label={text.label}
                readOnly={readOnly}
                value={value}
                options={(['keep', 'overwrite_inactive'] as const).map((option) => ({
                  value: option,
                  label: text[option],
                }))}
                onChange={(chosen) => change(chosen === 'keep' ? 'keep' : 'overwrite_inactive')}
              />
            )}
          </PartSection>
        )}
      </Shown>
      <Shown loaded={giveBack}>
        {({ value: stored, draftVersion }) => (
          <PartSection
            key={JSON.stringify(stored)}
            stored={stored}
            draftVersion={draftVersion}
            partOf={(value) => ({ part: 'giveBack', value })}
          >
            {(value, change) => (
              <Flex direction="column" gap="xs">
                {(['onReject', 'onEscalation'] as const).map((when) => (
                  <Toggle
                    key={when}
                    name={when}
                    label={turns[when]}
                    readOnly={readOnly}
                    checked={value[when]}
                    onChange={(checked) => change({ ...value, [when]: checked })}
                  />
                ))}
              </Flex>
            )}
          </PartSection>
        )}
      </Shown>
    </Flex>
  );
}
