import type { CrmRecord } from './crm-record.ts';

/** What search knows of a record: its state as it was a while ago. */
export interface SearchEntry {
  readonly record: CrmRecord;
  readonly properties: Readonly<Record<string, string>>;
  readonly updatedAt: number;
}

/** HubSpot's search is eventually consistent: a change shows up only after the lag. */
export class SearchIndex {
  readonly #lagMs: number;
  readonly #entries = new Map<string, SearchEntry>();
  #waiting: { dueAt: number; entry: SearchEntry }[] = [];

  constructor(lagMs: number) {
    this.#lagMs = lagMs;
  }

  changed(record: CrmRecord, now: number): void {
    const entry = { record, properties: { ...record.properties }, updatedAt: record.updatedAt };
    this.#waiting.push({ dueAt: now + this.#lagMs, entry });
    if (this.#waiting.length > 50_000) this.#settle(now);
  }

  /** Every live record as search sees it at `now`, in order of first appearance. */
  *entries(now: number): Generator<SearchEntry> {
    this.#settle(now);
    for (const entry of this.#entries.values()) if (entry.record.archivedAt === null) yield entry;
  }

  #settle(now: number): void {
    let due = 0;
    for (const { dueAt, entry } of this.#waiting) {
      if (dueAt > now) break;
      this.#entries.set(entry.record.id, entry);
      due += 1;
    }
    if (due > 0) this.#waiting = this.#waiting.slice(due);
  }
}
