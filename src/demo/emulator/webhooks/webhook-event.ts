import type { ObjectType } from '../crm/object-types.ts';

/** A change of a record, before it is matched with subscriptions. */
export interface RecordChange {
  readonly kind: 'creation' | 'propertyChange' | 'deletion' | 'merge' | 'restore' | 'privacyDeletion';
  readonly type: ObjectType;
  readonly recordId: string;
  readonly occurredAt: number;
  readonly changeSource: string;
  readonly sourceId: string;
  readonly propertyName?: string;
  readonly propertyValue?: string;
  readonly merge?: {
    readonly primaryObjectId: number;
    readonly mergedObjectIds: readonly number[];
    readonly newObjectId: number;
    readonly numberOfPropertiesMoved: number;
  };
}

/** One entry of a webhook's body. */
export interface WebhookEvent {
  readonly eventId: number;
  readonly subscriptionId: number;
  readonly portalId: number;
  readonly appId: number;
  readonly occurredAt: number;
  readonly subscriptionType: string;
  readonly attemptNumber: number;
  readonly objectId: number;
  readonly objectTypeId?: string;
  readonly changeFlag?: string;
  readonly changeSource: string;
  readonly sourceId: string;
  readonly propertyName?: string;
  readonly propertyValue?: string;
  readonly isSensitive?: boolean;
  readonly primaryObjectId?: number;
  readonly mergedObjectIds?: readonly number[];
  readonly newObjectId?: number;
  readonly numberOfPropertiesMoved?: number;
}
