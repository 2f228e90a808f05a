import { Button, Dropdown, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { LeadActionKind } from '../contract.generated.ts';
import { useSurface } from '../surface.tsx';
import type { ActingProps } from '../views/decided-card.ts';
import { ActionPanel } from './ActionPanel.tsx';

/** What the person at the screen can do with the lead: one button first, everything else behind it. */
export function ActionBar(props: ActingProps) {
  const { text } = useSurface();
  const [open, setOpen] = useState<LeadActionKind | null>(null);
  const { allowed, actions } = props.card.offer;
  if (!allowed) return <Text variant="microcopy">{text.action.notYours}</Text>;
  if (open !== null && actions.includes(open)) {
    return <ActionPanel {...props} kind={open} onClose={() => setOpen(null)} />;
  }
  if (actions.length === 0) return null;
  const first = actions.includes('acknowledge');
  const others = actions.filter((kind) => kind !== 'acknowledge');
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      {first && (
        <Button variant="primary" size="sm" onClick={() => setOpen('acknowledge')}>
          {text.action.acknowledge.button}
        </Button>
      )}
      {others.length > 0 && (
        <Dropdown buttonText={text.action.more} buttonSize="sm" variant="secondary">
          {others.map((kind) => (
            <Dropdown.ButtonItem key={kind} onClick={() => setOpen(kind)}>
              {text.action[kind].button}
            </Dropdown.ButtonItem>
          ))}
        </Dropdown>
      )}
    </Flex>
  );
}
