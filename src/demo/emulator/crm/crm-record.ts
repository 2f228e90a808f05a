export interface HistoryEntry {
  readonly value: string;
  readonly timestamp: number;
  readonly sourceType: string;
  readonly sourceId: string;
}

/** One object of a portal. Times are epoch milliseconds, property values HubSpot's strings. */
export interface CrmRecord {
  readonly id: string;
  properties: Record<string, string>;
  createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
  /** The record that this one was merged into; its id keeps working in single reads and writes. */
  mergedInto: string | null;
  history: Record<string, HistoryEntry[]>;
}

/** Who changed something, in the words of HubSpot's webhooks. */
export interface ChangeOrigin {
  readonly changeSource: 'INTEGRATION' | 'CRM_UI' | 'FORM';
  readonly sourceId: string;
}
