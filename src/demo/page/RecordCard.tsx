import { useMemo } from 'react';
import { CardHost } from './card-host/CardHost.tsx';
import type { CardContext } from './card-host/host-api.ts';
import type { Contact, Setup } from './crm-shapes.ts';

interface RecordCardProps {
  readonly card: Setup['cards'][number];
  readonly setup: Setup;
  readonly contact: Contact;
  readonly onRefresh: () => void;
}

/** A card on a record, with the context HubSpot would give it. A new owner makes it read again. */
export function RecordCard({ card, setup, contact, onRefresh }: RecordCardProps) {
  const context = useMemo(
    (): CardContext => ({
      location: card.location,
      portal: { id: setup.identity.portalId, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      user: {
        id: setup.identity.userId,
        email: setup.identity.userEmail,
        emails: [setup.identity.userEmail],
        firstName: 'Demo',
        lastName: 'User',
        roles: [],
        teams: [],
        permissions: [],
        locale: 'en',
      },
      variables: setup.variables,
      crm: { objectId: Number(contact.id), objectTypeId: '0-1' },
      extension: { appId: setup.identity.appId, appName: 'Baton', cardTitle: card.title },
    }),
    [card, setup, contact.id],
  );
  const owner = contact.properties['hubspot_owner_id'] ?? '';
  return (
    <CardHost
      key={`${card.uid}/${contact.id}/${owner}`}
      bundleUrl={`/cards/${card.bundle}`}
      context={context}
      properties={contact.properties}
      onAction={(name) => {
        if (name === 'refreshObjectProperties' || name === 'reloadPage') onRefresh();
      }}
    />
  );
}
