import type { CrmRecord } from '../crm/crm-record.ts';
import type { Portal } from '../portal.ts';

/** A contact for the demo page and the tests. Times are epoch milliseconds. */
export function contactView(portal: Portal, record: CrmRecord): Record<string, unknown> {
  const log = portal.contactLogs.get(record.id);
  return {
    id: record.id,
    properties: record.properties,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    firstWebhookSentAt: log?.firstWebhookSentAt ?? null,
    ownerAcceptedAt: log?.ownerAcceptedAt ?? null,
    ownerWrites: log?.ownerWrites ?? [],
    archived: record.archivedAt !== null,
    mergedInto: record.mergedInto,
  };
}
