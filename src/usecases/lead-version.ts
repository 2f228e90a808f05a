import type { LeadRow } from '../store/leads.ts';

/**
 * Names what a person saw of a lead: the newest decision, and the last change by hand. It differs as soon as somebody
 * else has the lead.
 */
export const leadVersion = ({
  decided,
  ownerChangedAt,
}: Pick<LeadRow, 'decided' | 'ownerChangedAt'>): string => `${decided}.${ownerChangedAt ?? 0}`;
