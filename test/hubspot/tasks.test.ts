import { describe, expect, test } from '@jest/globals';
import { createTasks, findTasks } from '../../src/hubspot/tasks.ts';
import type { NewTask } from '../../src/hubspot/tasks.ts';
import { call, hubspot, testClient } from './fixtures.ts';

const createPath = '/crm/objects/2026-03/tasks/batch/create';
const linksPath = '/crm/associations/2026-03/contacts/tasks/batch/read';
const readPath = '/crm/objects/2026-03/tasks/batch/read';

const referenceOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const task = (number: number): NewTask => ({
  reference: referenceOf(number),
  contactId: String(1_000 + number),
  ownerId: '77',
  subject: 'Answer Jane Doe',
  text: 'Due <soon>\nAnna & Ben know',
  dueAt: Date.UTC(2026, 10, 23, 9),
  priority: 'HIGH',
});
const tasks = (count: number) => Array.from({ length: count }, (_, index) => task(index));

interface Sent {
  inputs: {
    properties: Record<string, string>;
    associations: unknown;
    objectWriteTraceId: string;
  }[];
}
/** Answers as HubSpot does when all goes well; the reply carries the text and no trace id. */
const created = (body: unknown) => ({
  results: (body as Sent).inputs.map(({ properties, objectWriteTraceId }) => ({
    id: `t-${objectWriteTraceId}`,
    properties: { hs_task_body: properties['hs_task_body'] ?? '' },
  })),
});
const refusal = (message: string) => ({ status: 'error', category: 'VALIDATION_ERROR', message });

describe('creating tasks', () => {
  test('a task stands on its contact, and its text names it and is safe to show', async () => {
    let sent: unknown;
    hubspot.post(createPath).answer((body) => {
      sent = body;
      return [201, created(body)];
    });
    const { created: ids } = await createTasks(testClient().client, '1', [task(1)], call);
    expect(ids.get(referenceOf(1))).toBe(`t-${referenceOf(1)}`);
    expect(sent).toEqual({
      inputs: [
        {
          properties: {
            hs_timestamp: '2026-11-23T09:00:00.000Z',
            hs_task_subject: 'Answer Jane Doe',
            hs_task_body: `Due &lt;soon&gt;<br>Anna &amp; Ben know<br>Baton notice ${referenceOf(1)}`,
            hs_task_status: 'NOT_STARTED',
            hs_task_priority: 'HIGH',
            hs_task_type: 'TODO',
            hubspot_owner_id: '77',
          },
          associations: [
            {
              to: { id: '1001' },
              types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 204 }],
            },
          ],
          objectWriteTraceId: referenceOf(1),
        },
      ],
    });
  });

  test('a batch that is refused as a whole is halved until only the culprit is left', async () => {
    const bad = referenceOf(61);
    hubspot
      .post(createPath)
      .times(40)
      .answer((body) =>
        (body as Sent).inputs.some((input) => input.objectWriteTraceId === bad)
          ? [400, refusal('Property values were not valid: owner 77 is not active')]
          : [201, created(body)],
      );
    const outcome = await createTasks(testClient().client, '1', tasks(100), call);
    expect(outcome.created.size).toBe(99);
    expect(outcome.refused).toMatchObject([{ id: bad, retry: 'never' }]);
    expect(outcome.refused[0]?.message).toContain('owner 77 is not active');
  });

  test('207: what HubSpot names is refused, what it does not mention is to be looked for, nothing is sent twice', async () => {
    const step = hubspot.post(createPath).answer((body) => [
      207,
      {
        results: created(body).results.slice(0, 2),
        errors: [{ message: 'no such owner', context: { objectWriteTraceId: [referenceOf(2)] } }],
      },
    ]);
    const outcome = await createTasks(testClient().client, '1', tasks(4), call);
    expect(step.isDone()).toBe(true);
    expect([...outcome.created.keys()]).toEqual([referenceOf(0), referenceOf(1)]);
    expect(outcome.refused).toMatchObject([
      { id: referenceOf(2), retry: 'never', message: 'no such owner' },
      { id: referenceOf(3), retry: 'later' },
    ]);
  });

  test.each([500, 502, 504])('after a %i nothing is sent again: the task may be there', async (status) => {
    hubspot.post(createPath).reply(status, { message: 'internal error' });
    const { client, calls } = testClient();
    await expect(createTasks(client, '1', tasks(2), call)).rejects.toMatchObject({ status, retry: 'later' });
    expect(calls).toHaveLength(1);
  });

  test('nor after a connection that was cut, nor after a reply that cannot be read', async () => {
    const { client, calls } = testClient();
    hubspot.post(createPath).hangUp();
    await expect(createTasks(client, '1', tasks(2), call)).rejects.toMatchObject({ status: null });
    hubspot.post(createPath).reply(201, '<html>');
    await expect(createTasks(client, '1', tasks(2), call)).rejects.toMatchObject({
      category: 'UNREADABLE_REPLY',
    });
    expect(calls).toHaveLength(2);
  });

  test('over the rate limit nothing was done, so it is sent again', async () => {
    hubspot.post(createPath).reply(429, { policyName: 'TEN_SECONDLY_ROLLING' });
    hubspot.post(createPath).answer((body) => [201, created(body)]);
    const { created: ids } = await createTasks(testClient().client, '1', tasks(3), call);
    expect(ids.size).toBe(3);
  });

  test('a portal that is being moved is left alone for as long as HubSpot asks', async () => {
    hubspot.post(createPath).reply(477, { message: 'migrating' }, { 'retry-after': '3600' });
    await expect(createTasks(testClient().client, '1', tasks(1), call)).rejects.toMatchObject({
      status: 477,
      retry: 'later',
      retryAfterMs: 3_600_000,
    });
  });
});

describe('looking for tasks', () => {
  test('they are found by the reference in their text, over every page of a contact', async () => {
    hubspot.post(linksPath, { inputs: [{ id: '1001' }, { id: '1002' }] }).reply(207, {
      results: [{ from: { id: '1001' }, to: [{ toObjectId: 1 }], paging: { next: { after: 'p2' } } }],
      errors: [{ message: 'No tasks are associated with contacts 1002.' }],
    });
    hubspot
      .post(linksPath, { inputs: [{ id: '1001', after: 'p2' }] })
      .reply(200, { results: [{ from: { id: '1001' }, to: [{ toObjectId: '2' }] }] });
    hubspot.post(readPath).reply(200, {
      results: [
        { id: '1', properties: { hs_task_body: 'Call back' } },
        { id: '2', properties: { hs_task_body: `<p>x<br>Baton notice ${referenceOf(1)}</p>` } },
      ],
    });
    const found = await findTasks(testClient().client, '1', [task(1), task(2)], call);
    expect([...found]).toEqual([[referenceOf(1), '2']]);
  });
});
