import { savePastLeads } from '../../src/store/past-leads.ts';
import type { PastLead } from '../../src/store/past-leads.ts';
import type { Database } from '../../src/store/database.ts';

/** Small, middling and large companies in turn. */
export const sizeOf = (number: number): number => [5, 50, 5_000][number % 3] ?? 5;

/**
 * Leads that ended, one an hour; `isWon` says which way, by a number within their size and by company size. `more`: what
 * else is known of a lead, by its number.
 */
export async function keepPastLeads(
  db: Database,
  portalId: string,
  count: number,
  isWon: (number: number, size: number) => boolean,
  more: (number: number) => Partial<PastLead> = () => ({}),
): Promise<void> {
  const leads = Array.from({ length: count }, (_, number): PastLead => {
    const size = sizeOf(number);
    const won = isWon(Math.floor(number / 3), size);
    return {
      ...{ contactId: String(number), createdAt: Date.UTC(2025, 0) + number * 3_600_000, ownerId: null },
      ...{ attributes: { company_size: size }, changedLater: [], stages: won ? ['customer'] : ['lead'] },
      ...{ leadStatus: won ? null : 'UNQUALIFIED', dealsWon: 0, dealsLost: 0, dealsOpen: 0 },
      ...more(number),
    };
  });
  await savePastLeads(db, portalId, leads, Date.now());
}
