import { Button, Flex, Text, hubspot } from '@hubspot/ui-extensions';
import type { TextProps } from '@hubspot/ui-extensions';
import { useCrmProperties } from '@hubspot/ui-extensions/crm';
import { createElement } from 'react';

function Card({ locale, email }: { readonly locale: string; readonly email: string }) {
  const { properties } = useCrmProperties(['lastname']);
  return (
    <Flex direction="column" gap="sm">
      <Text>Last name: {properties['lastname'] ?? 'none'}</Text>
      <Text>
        {email} reads {locale}
      </Text>
    </Flex>
  );
}

/** What no card may do: one element with a prop, one with an action, that HubSpot does not know. */
function Mistakes({ actions }: { readonly actions: object }) {
  const act = actions as Record<string, () => void>;
  return (
    <Flex direction="column" gap="sm">
      {createElement(Text, { colour: 'red', children: 'Loud' } as TextProps)}
      <Button onClick={() => act['launchRocket']?.()}>Launch</Button>
    </Flex>
  );
}

hubspot.extend<'crm.record.sidebar'>(({ context, actions }) =>
  context.user.locale === 'de' ? (
    <Mistakes actions={actions} />
  ) : (
    <Card locale={context.user.locale ?? ''} email={context.user.email} />
  ),
);
