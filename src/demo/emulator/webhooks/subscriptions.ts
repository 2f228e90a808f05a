import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { objectTypeNamed, objectTypes, type ObjectType } from '../crm/object-types.ts';
import type { RecordChange, WebhookEvent } from './webhook-event.ts';

export interface Subscription {
  readonly id: number;
  /** `object.creation`, the classic `contact.creation`, or `contact.privacyDeletion`. */
  readonly type: string;
  readonly objectType: ObjectType;
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

type Wanted = Omit<Subscription, 'id'>;

const followed = (objectType: ObjectType, properties: readonly string[]): Wanted[] => [
  { type: 'object.creation', objectType, propertyName: null },
  ...properties.map((propertyName) => ({ type: 'object.propertyChange', objectType, propertyName })),
  { type: 'object.deletion', objectType, propertyName: null },
  { type: 'object.merge', objectType, propertyName: null },
  { type: 'object.restore', objectType, propertyName: null },
];

const builtIn: readonly Wanted[] = [
  ...followed('contacts', [
    'hubspot_owner_id',
    'hs_lead_status',
    'hs_first_outreach_date',
    'notes_last_contacted',
    'num_contacted_notes',
    'hs_sales_email_last_replied',
  ]),
  { type: 'contact.privacyDeletion', objectType: 'contacts', propertyName: null },
  ...followed('companies', ['name', 'domain', 'hubspot_owner_id']),
  ...followed('deals', ['dealstage', 'hubspot_owner_id']),
];

const numbered = (list: readonly Wanted[]): Subscription[] =>
  list.map((subscription, index) => ({ id: 3_000_001 + index, ...subscription }));

/** The active subscriptions of a project's webhooks file; without one, what Baton declares. */
export function readSubscriptions(file: string | null): Subscription[] {
  if (file === null) return numbered(builtIn);
  const { crmObjects, legacyCrmObjects, hubEvents } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    .config.subscriptions;
  return numbered(
    [...crmObjects, ...legacyCrmObjects, ...hubEvents]
      .filter((one) => one.active)
      .flatMap(({ subscriptionType: type, objectType, objectName, propertyName = null }) => {
        const subject = type.split('.')[0] ?? '';
        const about = objectTypeNamed(subject === 'object' ? (objectType ?? objectName ?? '') : subject);
        return about ? [{ type, objectType: about, propertyName }] : [];
      }),
  );
}

const flags = new Map([
  ['creation', 'CREATED'],
  ['deletion', 'DELETED'],
  ['restore', 'RESTORED'],
  ['merge', 'MERGED'],
]);

/** Whether HubSpot would tell this subscription of that change. */
export function wants(subscription: Subscription, change: RecordChange): boolean {
  if (subscription.objectType !== change.type) return false;
  if (change.kind === 'privacyDeletion') return subscription.type === 'contact.privacyDeletion';
  const isKind = subscription.type.slice(subscription.type.indexOf('.') + 1) === change.kind;
  return isKind && (change.kind !== 'propertyChange' || subscription.propertyName === change.propertyName);
}

export function eventOf(
  change: RecordChange,
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
    objectId: Number(change.recordId),
    ...(subscription.type.startsWith('object.') && { objectTypeId: objectTypes[change.type].typeId }),
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
