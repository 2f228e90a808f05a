import { z } from 'zod';
import { hubSpotApiVersion } from './api-version.ts';
import { writeInBatches } from './batch-writes.ts';
import type { RefusedInput } from './batch-writes.ts';
import { batchReplySchema, maxBatchSize } from './batches.ts';
import type { BatchReply } from './batches.ts';
import type { CallOptions, HubSpotClient } from './client.ts';

export interface NewTask {
  /** A UUID; stands at the end of the task's text, where `findTasks` looks for it. */
  readonly reference: string;
  readonly contactId: string;
  readonly ownerId: string;
  readonly subject: string;
  /** Plain text, lines separated by \n. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  readonly priority: 'LOW' | 'MEDIUM' | 'HIGH';
}

export interface TasksCreated {
  /** Task id by reference. */
  readonly created: ReadonlyMap<string, string>;
  /** `id` is the reference. With `never` it stays refused; otherwise look for the task before creating it again. */
  readonly refused: readonly RefusedInput[];
}

const tasksPath = `/crm/objects/${hubSpotApiVersion}/tasks`;
/** HubSpot's own association from a task to a contact. */
const taskToContact = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 204 };
const referencePattern = /Baton notice ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/;

/**
 * Creates up to 100 tasks, each on its contact. HubSpot knows no idempotency: after a throw, or a refusal that is not
 * `never`, a task may be there all the same. Throws HubSpotError, and RangeError for more than 100.
 */
export async function createTasks(
  client: HubSpotClient,
  portalId: string,
  tasks: readonly NewTask[],
  options: CallOptions,
): Promise<TasksCreated> {
  const { accepted, refused } = await writeInBatches(
    tasks,
    {
      repeatable: false,
      idOf: ({ reference }) => reference,
      idOfResult: (result) => result.objectWriteTraceId ?? referenceIn(result),
      send: (batch, call) =>
        client.request({
          ...call,
          portalId,
          method: 'POST',
          path: `${tasksPath}/batch/create`,
          body: { inputs: batch.map(taskInput) },
          schema: batchReplySchema,
          once: true,
        }),
    },
    options,
  );
  return { created: accepted, refused };
}

/**
 * The tasks among `wanted` that HubSpot has already, by reference: read from the contacts' own tasks, because search
 * finds new ones late. Takes two calls when no contact has more than a page of tasks. Throws HubSpotError.
 */
export async function findTasks(
  client: HubSpotClient,
  portalId: string,
  wanted: readonly Pick<NewTask, 'reference' | 'contactId'>[],
  options: CallOptions,
): Promise<Map<string, string>> {
  const taskIds = await tasksOfContacts(
    client,
    portalId,
    new Set(wanted.map((one) => one.contactId)),
    options,
  );
  const references = new Set(wanted.map((one) => one.reference));
  const found = new Map<string, string>();
  for (let at = 0; at < taskIds.length; at += maxBatchSize) {
    const reply = await client.request({
      ...options,
      permitTaken: false,
      portalId,
      method: 'POST',
      path: `${tasksPath}/batch/read`,
      body: {
        inputs: taskIds.slice(at, at + maxBatchSize).map((id) => ({ id })),
        properties: ['hs_task_body'],
        propertiesWithHistory: [],
      },
      schema: batchReplySchema,
    });
    for (const task of reply.results) {
      const reference = referenceIn(task);
      if (reference !== undefined && references.has(reference)) found.set(reference, task.id);
    }
  }
  return found;
}

const text = z.union([z.int(), z.string()]).transform(String);
const linksSchema = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: text }),
      to: z.array(z.object({ toObjectId: text })),
      paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
    }),
  ),
});

// A contact with more tasks than that is a machine's; a cursor that never ends must not hold a worker for ever.
const maxPages = 20;

async function tasksOfContacts(
  client: HubSpotClient,
  portalId: string,
  contactIds: ReadonlySet<string>,
  options: CallOptions,
): Promise<string[]> {
  const taskIds = new Set<string>();
  let pages: { id: string; after?: string }[] = [...contactIds].map((id) => ({ id }));
  let call = options;
  for (let page = 0; pages.length > 0 && page < maxPages; page += 1) {
    const { results } = await client.request({
      ...call,
      portalId,
      method: 'POST',
      path: `/crm/associations/${hubSpotApiVersion}/contacts/tasks/batch/read`,
      body: { inputs: pages },
      schema: linksSchema,
    });
    for (const { to } of results) for (const { toObjectId } of to) taskIds.add(toObjectId);
    pages = results.flatMap(({ from, paging }) =>
      paging?.next ? [{ id: from.id, after: paging.next.after }] : [],
    );
    call = { ...options, permitTaken: false };
  }
  return [...taskIds];
}

function taskInput(task: NewTask) {
  return {
    properties: {
      hs_timestamp: new Date(task.dueAt).toISOString(),
      hs_task_subject: task.subject,
      hs_task_body: `${htmlOf(task.text)}<br>Baton notice ${task.reference}`,
      hs_task_status: 'NOT_STARTED',
      hs_task_priority: task.priority,
      hs_task_type: 'TODO',
      hubspot_owner_id: task.ownerId,
    },
    associations: [{ to: { id: task.contactId }, types: [taskToContact] }],
    objectWriteTraceId: task.reference,
  };
}

const referenceIn = ({ properties }: BatchReply['results'][number]): string | undefined =>
  referencePattern.exec(properties['hs_task_body'] ?? '')?.[1];

/** HubSpot shows a task's text as HTML. */
const htmlOf = (plain: string): string =>
  plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
