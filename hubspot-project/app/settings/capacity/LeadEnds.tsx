import { Flex, Heading, NumberInput, Text } from '@hubspot/ui-extensions';
import { PartSection } from '../general/PartSection.tsx';
import { usePart } from '../hooks/use-part.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { TypedList } from '../shell/TypedList.tsx';

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1;

/** What counts as open: statuses and stages that end a lead, and the days after which it is forgotten. */
export function LeadEnds() {
  const { overview, text: all } = useSurface();
  const text = all.capacity.closed;
  const part = usePart('openLeads');
  const readOnly = !overview.you.mayEdit;
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
            partOf={(value) => ({ part: 'openLeads', value })}
            fault={({ forgetAfterDays }) => (isDays(forgetAfterDays) ? null : text.badDays)}
          >
            {(value, change) => (
              <>
                <TypedList
                  name="closedStatuses"
                  label={text.statuses}
                  description={text.hint}
                  readOnly={readOnly}
                  values={value.closedStatuses}
                  onChange={(closedStatuses) => change({ ...value, closedStatuses })}
                />
                <TypedList
                  name="closedStages"
                  label={text.stages}
                  description={text.hint}
                  readOnly={readOnly}
                  values={value.closedStages}
                  onChange={(closedStages) => change({ ...value, closedStages })}
                />
                <Flex direction="row" justify="start">
                  <NumberInput
                    name="forgetAfterDays"
                    label={text.days}
                    readOnly={readOnly}
                    value={value.forgetAfterDays}
                    min={1}
                    error={!isDays(value.forgetAfterDays)}
                    onChange={(forgetAfterDays) => change({ ...value, forgetAfterDays })}
                  />
                </Flex>
              </>
            )}
          </PartSection>
        )}
      </Shown>
    </Flex>
  );
}
