import { Alert, Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import type { DecidedCard } from './decided-card.ts';

const tagVariant = { assigned: 'success', held: 'warning', kept: 'info' } as const;

function ShadowNotice({ card }: { readonly card: DecidedCard }) {
  const said =
    card.outcome === 'assigned'
      ? strings.shadow.assigned(card.owner?.name ?? strings.noOwner)
      : strings.shadow[card.outcome];
  return (
    <Alert title={strings.shadow.title} variant="info">
      {said}
    </Alert>
  );
}

/** Who has the lead and the reason in one sentence; says plainly when nothing was written. */
export function OwnerView({ card }: { readonly card: DecidedCard }) {
  const shadow = card.mode === 'shadow';
  return (
    <Flex direction="column" gap="sm">
      {shadow && <ShadowNotice card={card} />}
      <Flex direction="column" gap="xs">
        <StatusTag variant={shadow ? 'default' : tagVariant[card.outcome]} hollow={shadow}>
          {(shadow ? strings.shadowOutcome : strings.outcome)[card.outcome]}
        </StatusTag>
        <Heading>{card.owner?.name ?? strings.noOwner}</Heading>
        <Text>{card.reason}</Text>
      </Flex>
      {card.note !== null && (
        <Alert title={strings.noteTitle} variant="warning">
          {card.note}
        </Alert>
      )}
    </Flex>
  );
}
