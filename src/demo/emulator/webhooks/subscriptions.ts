import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { objectTypeNamed } from '../crm/object-types.ts';
import type { ContactChange, WebhookEvent } from './webhook-event.ts';

export interface Subscription {
  readonly id: number;
  /** `object.creation`, the classic `contact.creation`, or `contact.privacyDeletion`. */
  readonly type: string;
  readonly propertyName: string | null;
}

const entry = z.object({
  subscriptionType: z.string(),
  objectType: z.string().optional(),
  objectName: z.string().optional(),
  propertyName: z.string().optional(),
  active: z.boolean().default(true),
});

const fileSchema = z.object({
  config: z.object({
    subscriptions: z.object({
      crmObjects: z.array(entry).default([]),
      legacyCrmObjects: z.array(entry).default([]),
      hubEvents: z.array(entry).default([]),
    }),
  }),
});

const builtIn: readonly { type: string; propertyName: string | null }[] = [
  { type: 'object.creation', propertyName: null },
  { type: 'object.propertyChange', propertyName: 'hubspot_owner_id' },
  { type: 'object.propertyChange', propertyName: 'hs_lead_status' },
  { type: 'object.deletion', propertyName: null },
  { type: 'object.merge', propertyName: null },
  { type: 'object.restore', propertyName: null },
  { type: 'contact.privacyDeletion', propertyName: null },
];

const numbered = (list: readonly { type: string; propertyName: string | null }[]): Subscription[] =>
  list.map((subscription, index) => ({ id: 3_000_001 + index, ...subscription }));

/** The active contact subscriptions of a project's webhooks file; without one, what Baton declares. */
export function readSubscriptions(file: string | null): Subscription[] {
  if (file === null) return numbered(builtIn);
  const { crmObjects, legacyCrmObjects, hubEvents } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    .config.subscriptions;
  const generic = crmObjects.filter(
    (one) => objectTypeNamed(one.objectType ?? one.objectName ?? '') === 'contacts',
  );
  return numbered(
    [...generic, ...legacyCrmObjects, ...hubEvents]
      .filter((one) => one.active)
      .map((one) => ({ type: one.subscriptionType, propertyName: one.propertyName ?? null })),
  );
}

const flags = new Map([
  ['creation', 'CREATED'],
  ['deletion', 'DELETED'],
  ['restore', 'RESTORED'],
  ['merge', 'MERGED'],
]);

/** Whether HubSpot would tell this subscription of that change. */
export function wants(subscription: Subscription, change: ContactChange): boolean {
  if (change.kind === 'privacyDeletion') return subscription.type === 'contact.privacyDeletion';
  const isKind =
    subscription.type === `object.${change.kind}` || subscription.type === `contact.${change.kind}`;
  return isKind && (change.kind !== 'propertyChange' || subscription.propertyName === change.propertyName);
}

export function eventOf(
  change: ContactChange,
  subscription: Subscription,
  ids: { eventId: number; portalId: number; appId: number },
): WebhookEvent {
  const { kind, propertyName, propertyValue } = change;
  const flag = flags.get(kind);
  return {
    ...ids,
    subscriptionId: subscription.id,
    occurredAt: change.occurredAt,
    subscriptionType: subscription.type,
    attemptNumber: 0,
    objectId: Number(change.contactId),
    ...(subscription.type.startsWith('object.') && { objectTypeId: '0-1' }),
    ...(flag && { changeFlag: flag }),
    changeSource: change.changeSource,
    sourceId: change.sourceId,
    ...(propertyName !== undefined && {
      propertyName,
      propertyValue: propertyValue ?? '',
      isSensitive: false,
    }),
    ...change.merge,
  };
}
