import { Alert, Button, Flex, LoadingButton, Text, Tile } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { LeadActionDone, LeadActionKind } from '../contract.generated.ts';
import { useLeadAction } from '../hooks/use-lead-action.ts';
import { useSurface } from '../surface.tsx';
import type { ActingProps } from '../views/decided-card.ts';
import { firstDraft } from './draft.ts';
import { PassOnFields } from './PassOnFields.tsx';
import { ReassignFields } from './ReassignFields.tsx';
import { SnoozeFields } from './SnoozeFields.tsx';

interface ActionPanelProps extends ActingProps {
  readonly kind: LeadActionKind;
  readonly onClose: () => void;
}

/** Says what an action will do, asks for what it needs, and does it once it is confirmed. */
export function ActionPanel({ kind, card, now, timeZone, onClose, onDone, onRefused }: ActionPanelProps) {
  const { text, format, say } = useSurface();
  const words = text.action[kind];
  const [draft, setDraft] = useState(() => firstDraft(kind, card));
  // The version that was looked at when the panel was opened: a card that is renewed behind it changes nothing.
  const [version] = useState(card.version);

  const saidOf = ({ did, owner, card: after }: LeadActionDone): string => {
    if (did === 'acknowledge') return text.action.acknowledge.done;
    if (did === 'snooze') {
      const dueAt = after.state === 'decided' ? after.clock?.dueAt : undefined;
      return text.action.snooze.done(dueAt === undefined ? '' : format.moment(dueAt, timeZone, now));
    }
    return owner === null ? text.action.held : text.action[did].done(owner.name);
  };
  const { working, fault, act } = useLeadAction(version, {
    onDone: (done) => {
      say(saidOf(done), 'success');
      onDone(done);
      onClose();
    },
    onRefused,
  });

  return (
    <Tile compact>
      <Flex direction="column" gap="sm">
        <Text format={{ fontWeight: 'bold' }}>{words.title}</Text>
        <Text variant="microcopy">{explained(kind, card, text, format)}</Text>
        {kind === 'pass_on' && <PassOnFields onChange={setDraft} />}
        {kind === 'snooze' && card.offer.snooze !== null && (
          <SnoozeFields mostMinutes={card.offer.snooze.mostMinutes} onChange={setDraft} />
        )}
        {kind === 'reassign' && <ReassignFields onChange={setDraft} />}
        {fault !== null && (
          <Alert title={fault.title} variant="danger">
            {fault.message}
          </Alert>
        )}
        <Flex direction="row" gap="sm" wrap>
          <LoadingButton
            variant="primary"
            size="sm"
            loading={working}
            disabled={draft === null}
            onClick={() => {
              if (draft !== null) void act(draft);
            }}
          >
            {working ? text.action.working : words.confirm}
          </LoadingButton>
          <Button variant="transparent" size="sm" onClick={onClose}>
            {text.action.cancel}
          </Button>
        </Flex>
      </Flex>
    </Tile>
  );
}

function explained(
  kind: LeadActionKind,
  { nextOwner, offer }: ActingProps['card'],
  text: ReturnType<typeof useSurface>['text'],
  format: ReturnType<typeof useSurface>['format'],
): string {
  switch (kind) {
    case 'pass_on':
      return text.action.pass_on.explain(nextOwner?.name ?? null);
    case 'snooze':
      return text.action.snooze.explain(
        format.minutes(offer.snooze?.mostMinutes ?? 0),
        offer.snooze?.left ?? 0,
      );
    default:
      return text.action[kind].explain;
  }
}
