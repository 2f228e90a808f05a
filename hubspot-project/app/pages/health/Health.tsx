import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  Flex,
  Heading,
  StatusTag,
  Text,
} from '@hubspot/ui-extensions';
import type { HomeToday } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { distanceText } from '../shell/times.ts';

/** Whether HubSpot reaches Baton and Baton reaches HubSpot. */
export function Health({ health }: { readonly health: HomeToday['health'] }) {
  const { locale, text: all } = useSurface();
  const text = all.health;
  const count = (value: number) => new Intl.NumberFormat(locale).format(value);
  const when = (at: number | null) => (at === null ? text.never : distanceText(at, Date.now(), all.ago));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      {health.trouble === null ? (
        <StatusTag variant="success">{text.well}</StatusTag>
      ) : (
        <Alert title={text.trouble} variant="warning">
          <Text>{health.trouble}</Text>
        </Alert>
      )}
      <DescriptionList direction="row">
        <DescriptionListItem label={text.webhooks}>{count(health.webhooks24h)}</DescriptionListItem>
        <DescriptionListItem label={text.lastWebhook}>{when(health.lastWebhookAt)}</DescriptionListItem>
        <DescriptionListItem label={text.calls}>{count(health.calls24h)}</DescriptionListItem>
        <DescriptionListItem label={text.failures}>{count(health.failures24h)}</DescriptionListItem>
        <DescriptionListItem label={text.lastSync}>{when(health.lastSyncAt)}</DescriptionListItem>
      </DescriptionList>
      {health.lastFailure !== null && (
        <Text variant="microcopy">
          {`${text.lastFailure}: ${health.lastFailure.what}, ${when(health.lastFailure.at)}`}
        </Text>
      )}
    </Flex>
  );
}
