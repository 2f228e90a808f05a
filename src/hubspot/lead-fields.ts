/** What Baton says about a lead, spelled as HubSpot contact properties; see properties.ts for their definitions. */
export interface RecordedLead {
  readonly ownerId: string | null;
  readonly score: number;
  readonly grade: string;
  readonly territory: string | null;
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly routedAt: number;
  readonly dueAt: number | null;
}

/** Tells which decision the record in HubSpot is of: no two of a contact were made in the same millisecond. */
export const routedAtProperty = 'baton_routed_at';

/** An empty text clears a property; the owner is left out when it is not ours to set. */
export function contactProperties(lead: RecordedLead): Record<string, string> {
  return {
    ...(lead.ownerId === null ? {} : { hubspot_owner_id: lead.ownerId }),
    baton_score: String(lead.score),
    baton_grade: lead.grade,
    baton_territory: lead.territory ?? '',
    baton_reason: lead.reason,
    [routedAtProperty]: new Date(lead.routedAt).toISOString(),
    ...dueProperty(lead.dueAt),
  };
}

/** The due time alone (epoch ms), for when nothing else has changed. */
export const dueProperty = (dueAt: number | null): Record<string, string> => ({
  baton_due_at: dueAt === null ? '' : new Date(dueAt).toISOString(),
});
