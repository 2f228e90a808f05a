import { useMemo } from 'react';
import { z } from 'zod';
import { useAddAlert } from './alerts.tsx';
import { ExtensionHost } from './card-host/ExtensionHost.tsx';
import type { HostActions } from './card-host/ExtensionHost.tsx';
import { pagePlace } from './card-host/surface.tsx';
import type { PagePlace } from './card-host/surface.tsx';
import type { Contact, Extension, Setup } from './crm-shapes.ts';
import { extensionContext } from './extension-context.ts';
import { homeHref } from './use-route.ts';
import type { Session } from './use-session.ts';

const destinationSchema = z.object({
  to: z.string(),
  params: z.record(z.string(), z.string()).optional(),
});

interface AppExtensionProps {
  readonly extension: Extension;
  readonly setup: Setup;
  readonly session: Session;
  readonly onReload: () => void;
  readonly contact?: Contact;
  readonly place?: PagePlace;
}

/** One of Baton's extensions, with the context and the actions that HubSpot would give it in this place. */
export function AppExtension({ extension, setup, session, onReload, contact, place }: AppExtensionProps) {
  const addAlert = useAddAlert();
  const context = useMemo(
    () => extensionContext(setup, session, extension, contact?.id),
    [setup, session, extension, contact?.id],
  );
  const actions: HostActions = {
    addAlert,
    reloadPage: onReload,
    copyTextToClipboard: (text) => navigator.clipboard.writeText(String(text)),
    navigateToPage: (destination) => {
      const { to, params } = destinationSchema.parse(destination);
      location.hash = homeHref(pagePlace(to, params));
    },
    ...(contact === undefined
      ? {}
      : {
          refreshObjectProperties: onReload,
          fetchCrmObjectProperties: () => contact.properties,
        }),
  };
  return (
    <ExtensionHost
      // Another user, language or record is another life of the extension.
      key={[extension.uid, session.user.userId, session.locale, contact?.id].join(' ')}
      bundleUrl={`/extensions/${extension.bundle}`}
      context={context}
      actions={actions}
      pageHref={homeHref}
      {...(contact === undefined ? {} : { properties: contact.properties })}
      {...(place === undefined ? {} : { place })}
    />
  );
}
