import { Alert, Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import type { DecidedCard } from './decided-card.ts';
import { standing } from './decided-card.ts';

const tagVariant = { assigned: 'success', held: 'warning', kept: 'info', overruled: 'warning' } as const;

function ShadowNotice({ card }: { readonly card: DecidedCard }) {
  const { text } = useSurface();
  const how = standing(card);
  const said = how === 'assigned' ? text.shadow.assigned(card.owner?.name ?? text.noOwner) : text.shadow[how];
  return (
    <Alert title={text.shadow.title} variant="info">
      {said}
    </Alert>
  );
}

/** Who has the lead and the reason in one sentence; says plainly when nothing was written, or a person changed it. */
export function OwnerView({ card }: { readonly card: DecidedCard }) {
  const { text } = useSurface();
  const { owner, viewerOwnerId, mode, reason, note } = card;
  const shadow = mode === 'shadow';
  const how = standing(card);
  const name = owner?.name ?? text.noOwner;
  const yours = owner !== null && owner.ownerId === viewerOwnerId && !shadow;
  return (
    <Flex direction="column" gap="sm">
      {shadow && <ShadowNotice card={card} />}
      <Flex direction="column" gap="xs">
        <StatusTag variant={shadow ? 'default' : tagVariant[how]} hollow={shadow}>
          {(shadow ? text.shadowOutcome : text.outcome)[how]}
        </StatusTag>
        <Heading>{yours ? text.you(name) : name}</Heading>
        <Text>{reason}</Text>
      </Flex>
      {note !== null && (
        <Alert title={text.noteTitle} variant="warning">
          {note}
        </Alert>
      )}
    </Flex>
  );
}
