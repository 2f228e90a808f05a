/** A notice as channels are told it. */
export interface ToldNotice {
  /** The same for every try. */
  readonly messageId: string;
  readonly portalId: string;
  readonly kind: 'warning' | 'escalation' | 'last_resort' | 'digest' | 'test';
  /** Null for a test message. */
  readonly contactId: string | null;
  readonly ownerId: string | null;
  readonly title: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  readonly createdAt: number;
  /** The contact's page in HubSpot. */
  readonly recordUrl: string | null;
}
