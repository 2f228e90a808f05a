export interface OwnerWrite {
  readonly ownerId: string;
  /** Epoch milliseconds at which HubSpot accepted the write. */
  readonly at: number;
  readonly changeSource: string;
}

/** What the demo and the tests want to know of a contact beside its record. Times are epoch milliseconds. */
export interface ContactLog {
  firstWebhookSentAt: number | null;
  /** First owner that an app set. */
  ownerAcceptedAt: number | null;
  readonly ownerWrites: OwnerWrite[];
}

export const emptyContactLog = (): ContactLog => ({
  firstWebhookSentAt: null,
  ownerAcceptedAt: null,
  ownerWrites: [],
});
