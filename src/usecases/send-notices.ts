import type { Pool } from 'pg';
import type { CallOptions, HubSpotClient } from '../hubspot/client.ts';
import { readContacts } from '../hubspot/contacts.ts';
import { HubSpotError } from '../hubspot/errors.ts';
import { createTasks, findTasks } from '../hubspot/tasks.ts';
import type { NewTask } from '../hubspot/tasks.ts';
import type { PortalId } from '../store/database.ts';
import { claimNotices, postponeNotices, settleNotices, supersedeNotices } from '../store/notices.ts';
import type { DueNotice, SettledNotice } from '../store/notices.ts';
import { findPortal } from '../store/portals.ts';
import { turnSize } from './claim-turn.ts';

export interface SendNoticesDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  /** Waits until the portal may make one more call, behind everything that a lead waits for. */
  readonly acquireCall: (portalId: PortalId, signal: AbortSignal) => Promise<void>;
  readonly metrics: { countNotices(outcome: 'sent' | 'refused' | 'postponed', count: number): void };
}

/** Nothing is sent after so long, so that HubSpot has dealt with the last call well before the lease ends. */
const sendWithinMs = 30_000;
const leaseMs = 60_000;
/** HubSpot may still be at work on a call that we gave up: a task is not looked for sooner. */
const settleMs = 20_000;

const priorities = { warning: 'MEDIUM', escalation: 'HIGH', last_resort: 'HIGH', digest: 'MEDIUM' } as const;

/**
 * Creates the tasks of a portal's due notices, batch after batch. A notice that was tried before is looked for first,
 * because HubSpot would create it twice. Throws what ended a batch; its notices are put off.
 */
export async function sendNotices(
  deps: SendNoticesDeps,
  portalId: PortalId,
  requestId: string,
  stopping: AbortSignal,
): Promise<void> {
  const portal = await findPortal(deps.pool, portalId);
  if (portal?.mode !== 'live') {
    await supersedeNotices(deps.pool, portalId, 'Baton was in shadow mode when this was to be sent.');
    return;
  }
  for (;;) {
    await deps.acquireCall(portalId, stopping);
    const notices = await claimNotices(deps.pool, portalId, turnSize, leaseMs);
    if (notices.length === 0) return;
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(sendWithinMs)]);
    const call: CallOptions = { requestId, urgency: 'background', permitTaken: true, signal };
    try {
      await sendBatch(deps, portalId, notices, call);
    } catch (error) {
      if (stopping.aborted) throw error;
      const fromHubSpot = error instanceof HubSpotError;
      await putOff(deps, portalId, notices, {
        atLeastMs: (fromHubSpot ? error.retryAfterMs : undefined) ?? 0,
        note: fromHubSpot ? error.message : noReply(signal),
      });
      if (!signal.aborted) throw error;
    }
  }
}

const noReply = (signal: AbortSignal): string =>
  signal.aborted ? 'HubSpot’s limit left no time for it.' : 'Baton failed; its log says why.';

async function sendBatch(
  deps: SendNoticesDeps,
  portalId: PortalId,
  notices: readonly DueNotice[],
  call: CallOptions,
): Promise<void> {
  const triedBefore = notices.filter((notice) => notice.attempts > 1);
  const checked = await lookFor(deps, portalId, triedBefore, call);
  await settle(deps, portalId, checked.settled);
  const missing = notices.filter((notice) => notice.attempts === 1 || checked.missing.includes(notice));
  if (missing.length === 0) return;

  const next = { ...call, permitTaken: triedBefore.length === 0 };
  const { created, refused } = await createTasks(deps.hubspot, portalId, missing.map(taskOf), next);
  const refusals = new Map(refused.map((refusal) => [refusal.id, refusal]));
  const settled: SettledNotice[] = [];
  for (const notice of missing) {
    const { noticeKey, reference } = notice;
    const refusal = refusals.get(reference);
    const taskId = created.get(reference) ?? null;
    if (taskId !== null) settled.push({ noticeKey, state: 'sent', taskId, note: null });
    else if (refusal?.retry === 'never') {
      const note = `HubSpot refused the task for owner ${notice.ownerId}: ${refusal.message}`;
      settled.push({ noticeKey, state: 'refused', taskId: null, note });
    } else {
      await putOff(deps, portalId, [notice], {
        atLeastMs: refusal?.retryAfterMs ?? 0,
        note: refusal?.message ?? 'HubSpot did not say what became of the task.',
      });
    }
  }
  await settle(deps, portalId, settled);
}

/** What became of notices whose task may be there already: found, without a contact to stand on, or not there. */
async function lookFor(
  deps: SendNoticesDeps,
  portalId: PortalId,
  notices: readonly DueNotice[],
  call: CallOptions,
): Promise<{ settled: SettledNotice[]; missing: DueNotice[] }> {
  if (notices.length === 0) return { settled: [], missing: [] };
  const contactIds = notices.map((notice) => notice.contactId);
  const { found } = await readContacts(deps.hubspot, portalId, contactIds, [], call);
  // A merge takes the tasks along, so they are looked for on the contact that is left.
  const wanted = notices.flatMap((notice) => {
    const contact = found.get(notice.contactId);
    return contact ? [{ reference: notice.reference, contactId: contact.id }] : [];
  });
  const later = { ...call, permitTaken: false };
  const tasks = await findTasks(deps.hubspot, portalId, wanted, later);
  const settled: SettledNotice[] = [];
  const missing: DueNotice[] = [];
  for (const notice of notices) {
    const { noticeKey } = notice;
    const taskId = tasks.get(notice.reference);
    const contact = found.get(notice.contactId);
    if (taskId !== undefined) settled.push({ noticeKey, state: 'sent', taskId, note: null });
    else if (contact?.id === notice.contactId) missing.push(notice);
    else {
      const note = `The contact was ${contact ? 'merged into another' : 'deleted'} before its task could be created.`;
      settled.push({ noticeKey, state: 'refused', taskId: null, note });
    }
  }
  return { settled, missing };
}

async function settle(
  deps: SendNoticesDeps,
  portalId: PortalId,
  settled: readonly SettledNotice[],
): Promise<void> {
  if (settled.length === 0) return;
  await settleNotices(deps.pool, portalId, settled);
  for (const outcome of ['sent', 'refused'] as const) {
    deps.metrics.countNotices(outcome, settled.filter((notice) => notice.state === outcome).length);
  }
}

async function putOff(
  deps: SendNoticesDeps,
  portalId: PortalId,
  notices: readonly DueNotice[],
  wait: { readonly atLeastMs: number; readonly note: string },
): Promise<void> {
  const keys = notices.map((notice) => notice.noticeKey);
  await postponeNotices(deps.pool, portalId, keys, {
    ...wait,
    atLeastMs: Math.max(wait.atLeastMs, settleMs),
  });
  deps.metrics.countNotices('postponed', notices.length);
}

const taskOf = (notice: DueNotice): NewTask => ({
  reference: notice.reference,
  contactId: notice.contactId,
  ownerId: notice.ownerId,
  subject: notice.title,
  text: notice.text,
  dueAt: notice.dueAt,
  priority: priorities[notice.kind],
});
