import type { ExtensionContext } from './card-host/host-api.ts';
import type { Extension, Setup } from './crm-shapes.ts';
import type { Session } from './use-session.ts';

/** What HubSpot would tell an extension about where it is and who looks at it. */
export function extensionContext(
  setup: Setup,
  { user, locale }: Session,
  extension: Extension,
  contactId?: string,
): ExtensionContext {
  return {
    location: extension.location,
    portal: { id: setup.portalId, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    user: {
      id: user.userId,
      email: user.userEmail,
      emails: [user.userEmail],
      firstName: user.firstName,
      lastName: user.lastName,
      roles: [],
      teams: [],
      permissions: user.superAdmin ? ['integrations-management-write'] : [],
      locale,
      language: locale,
    },
    variables: setup.variables,
    ...(contactId === undefined ? {} : { crm: { objectId: Number(contactId), objectTypeId: '0-1' } }),
    extension: {
      appId: setup.appId,
      appName: 'Baton',
      ...(contactId === undefined ? {} : { cardTitle: extension.title }),
    },
  };
}
