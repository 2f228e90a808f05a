import type { CrmRecord } from './crm-record.ts';
import { SearchIndex } from './search-index.ts';

/** All objects of one type in one portal. Ids only grow, so the order of creation is the order of ids. */
export class ObjectStore {
  readonly #records = new Map<string, CrmRecord>();
  readonly #order: CrmRecord[] = [];
  readonly #emails = new Map<string, string>();
  readonly searchable: SearchIndex;

  constructor(searchLagMs: number) {
    this.searchable = new SearchIndex(searchLagMs);
  }

  get size(): number {
    return this.#order.length;
  }

  add(record: CrmRecord, now: number): void {
    this.#records.set(record.id, record);
    this.#order.push(record);
    this.touched(record, now);
  }

  /** Call after every change of a record: keeps the e-mail index and search up to date. */
  touched(record: CrmRecord, now: number): void {
    const email = record.properties['email'];
    if (email && record.archivedAt === null) this.#emails.set(email.toLowerCase(), record.id);
    this.searchable.changed(record, now);
  }

  /** The record with exactly this id, archived ones included. */
  exact(id: string): CrmRecord | undefined {
    return this.#records.get(id);
  }

  /** The live record behind an id; a merged id leads to the record it was merged into. */
  resolve(id: string): CrmRecord | undefined {
    let record = this.#records.get(id);
    while (record?.mergedInto) record = this.#records.get(record.mergedInto);
    return record && record.archivedAt === null ? record : undefined;
  }

  byEmail(email: string): CrmRecord | undefined {
    const id = this.#emails.get(email.toLowerCase());
    const record = id === undefined ? undefined : this.#records.get(id);
    const isCurrent =
      record?.archivedAt === null && record.properties['email']?.toLowerCase() === email.toLowerCase();
    return isCurrent ? record : undefined;
  }

  /** Up to `limit` records after the id `after`, oldest first, and whether there are more. */
  page(after: string | null, limit: number, archived: boolean): { records: CrmRecord[]; more: boolean } {
    const records: CrmRecord[] = [];
    for (let at = after === null ? 0 : this.#position(after); at < this.#order.length; at += 1) {
      const record = this.#order[at];
      if (!record || record.mergedInto !== null || (record.archivedAt !== null) !== archived) continue;
      if (records.length === limit) return { records, more: true };
      records.push(record);
    }
    return { records, more: false };
  }

  /** Up to `limit` records, newest first, after the `skip` newest ones; archived ones included. */
  newest(skip: number, limit: number): CrmRecord[] {
    const end = Math.max(0, this.#order.length - skip);
    return this.#order.slice(Math.max(0, end - limit), end).reverse();
  }

  all(): readonly CrmRecord[] {
    return this.#order;
  }

  /** Index of the first record with a higher id. */
  #position(id: string): number {
    const wanted = Number(id);
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(this.#order[middle]?.id) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
