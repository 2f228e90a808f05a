import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { usePart } from '../hooks/use-part.ts';
import type { PartValue } from '../hooks/use-part.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import type { SettingsText } from '../text.generated.ts';
import { ClaimOrder } from './ClaimOrder.tsx';
import { MatchingFields } from './MatchingFields.tsx';
import { PartSection } from './PartSection.tsx';

type Accounts = PartValue<'accounts'>;

function faultOf(accounts: Accounts, text: SettingsText['accounts']): string | null {
  const { claims, matchBy, nameThreshold, unavailable, mostMinutes } = accounts;
  if (claims.length === 0) return null;
  if (matchBy.length === 0) return text.noMatch;
  if (!(nameThreshold >= 0.3 && nameThreshold <= 1)) return text.badThreshold;
  const waits = Number.isInteger(mostMinutes) && mostMinutes >= 1 && mostMinutes <= 43_200;
  return unavailable === 'wait' && !waits ? text.badMinutes : null;
}

/** Who has a claim on a lead because of its company, and how the company is found. */
export function AccountRules() {
  const { overview, text: all } = useSurface();
  const text = all.accounts;
  const part = usePart('accounts');
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
            partOf={(value) => ({ part: 'accounts', value })}
            fault={(value) => faultOf(value, text)}
          >
            {(value, change) => (
              <>
                <ClaimOrder
                  order={value.claims}
                  readOnly={readOnly}
                  onChange={(claims) => change({ ...value, claims })}
                />
                {value.claims.length === 0 ? (
                  <Text variant="microcopy">{text.none}</Text>
                ) : (
                  <MatchingFields
                    accounts={value}
                    readOnly={readOnly}
                    onChange={(patch) => change({ ...value, ...patch })}
                  />
                )}
              </>
            )}
          </PartSection>
        )}
      </Shown>
    </Flex>
  );
}
