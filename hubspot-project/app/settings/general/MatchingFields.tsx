import { Flex, NumberInput, Toggle, Text } from '@hubspot/ui-extensions';
import type { PartValue } from '../hooks/use-part.ts';
import { Choice } from '../shell/Choice.tsx';
import { useText } from '../shell/surface.tsx';

type Accounts = PartValue<'accounts'>;

const ways = ['association', 'domain', 'name'] as const;

/** How a lead's company is found, and what happens when whoever has the claim is not there. */
export function MatchingFields({
  accounts: { matchBy, nameThreshold, unavailable, mostMinutes },
  readOnly,
  onChange,
}: {
  readonly accounts: Accounts;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<Accounts>) => void;
}) {
  const text = useText().accounts;
  return (
    <Flex direction="column" gap="sm">
      <Text>{text.matchBy}</Text>
      {ways.map((way) => (
        <Toggle
          key={way}
          name={`match-${way}`}
          label={text.match[way]}
          readOnly={readOnly}
          checked={matchBy.includes(way)}
          onChange={(on) =>
            onChange({ matchBy: ways.filter((one) => (one === way ? on : matchBy.includes(one))) })
          }
        />
      ))}
      {matchBy.includes('name') && (
        <Flex direction="row" justify="start">
          <NumberInput
            name="nameThreshold"
            label={text.threshold}
            description={text.thresholdHint}
            readOnly={readOnly}
            value={Math.round(nameThreshold * 100)}
            min={30}
            max={100}
            onChange={(percent) => onChange({ nameThreshold: percent / 100 })}
          />
        </Flex>
      )}
      <Flex direction="row" gap="sm" align="end" wrap>
        <Choice
          name="unavailable"
          label={text.unavailable}
          readOnly={readOnly}
          value={unavailable}
          words={text.whenUnavailable}
          onChange={(chosen) => onChange({ unavailable: chosen })}
        />
        {unavailable === 'wait' && (
          <NumberInput
            name="claimMinutes"
            label={text.mostMinutes}
            readOnly={readOnly}
            value={mostMinutes}
            min={1}
            max={43_200}
            onChange={(minutes) => onChange({ mostMinutes: minutes })}
          />
        )}
      </Flex>
    </Flex>
  );
}
