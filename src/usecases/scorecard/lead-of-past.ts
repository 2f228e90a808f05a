import { leadAttributeSchema } from '../../routing/condition.ts';
import type { Lead, LeadAttribute, LeadAttributeName } from '../../routing/lead.ts';
import type { PastLead } from '../../store/past-leads.ts';

/** A past lead as the router would have seen it when it came, without an owner. */
export function leadOfPast({ contactId, createdAt, attributes }: PastLead): Lead {
  const read: Partial<Record<LeadAttributeName, LeadAttribute>> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const attribute = leadAttributeSchema.safeParse(name);
    // A property that became reserved since it was stored.
    if (!attribute.success) continue;
    read[attribute.data] = { value, raw: String(value), source: name, sure: 'stated' };
  }
  return { contactId, createdAt, ownerId: null, attributes: read };
}
