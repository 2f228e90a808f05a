import { describe, expect, test } from '@jest/globals';
import { readContacts, writeContacts } from '../../src/hubspot/contacts.ts';
import { call, hubspot, testClient } from './fixtures.ts';

const ids = Array.from({ length: 100 }, (_, index) => String(1000 + index));
const writes = ids.map((contactId) => ({ contactId, properties: { hubspot_owner_id: '7' } }));

/** HubSpot's batch update, answering as the test says for every batch of ids. Returns the batches it saw. */
function updatesAnswer(answer: (ids: string[]) => [number, unknown]): string[][] {
  const seen: string[][] = [];
  hubspot
    .post('/crm/objects/2026-03/contacts/batch/update')
    .times(Infinity)
    .answer((body) => {
      const asked = (body as { inputs: { id: string }[] }).inputs.map(({ id }) => id);
      seen.push(asked);
      return answer(asked);
    });
  return seen;
}
const done = (asked: string[]) => ({
  status: 'COMPLETE',
  results: asked.map((id) => ({ id, properties: {} })),
});

describe('writeContacts', () => {
  test('writes a hundred contacts in one request', async () => {
    const seen = updatesAnswer((asked) => [200, done(asked)]);
    const { client } = testClient();
    expect(await writeContacts(client, '4711', writes, call)).toEqual({ accepted: ids, refused: [] });
    expect(seen).toEqual([ids]);
  });

  test('isolates the one bad contact of a hundred when HubSpot refuses them all without naming it', async () => {
    for (const bad of ['1000', '1042', '1099']) {
      hubspot.forget();
      const seen = updatesAnswer((asked) =>
        asked.includes(bad)
          ? [400, { category: 'VALIDATION_ERROR', message: `Owner of bob@example.com is wrong` }]
          : [200, done(asked)],
      );
      const { client } = testClient();
      const { accepted, refused } = await writeContacts(client, '4711', writes, call);
      expect(refused).toMatchObject([{ contactId: bad, category: 'VALIDATION_ERROR', retry: 'never' }]);
      expect(refused[0]?.message).not.toContain('bob@');
      expect(new Set(accepted)).toEqual(new Set(ids.filter((id) => id !== bad)));
      expect(accepted).toHaveLength(99);
      expect(seen.length).toBeLessThanOrEqual(15);
    }
  });

  test('needs one more request when HubSpot names the bad contact', async () => {
    const errors = [{ message: 'no such contact', context: { ids: ['1042'] } }];
    const seen = updatesAnswer((asked) =>
      asked.includes('1042')
        ? [404, { category: 'OBJECT_NOT_FOUND', message: 'x', errors }]
        : [200, done(asked)],
    );
    const { client } = testClient();
    const { accepted, refused } = await writeContacts(client, '4711', writes, call);
    expect(refused).toMatchObject([
      { contactId: '1042', message: 'no such contact', category: 'OBJECT_NOT_FOUND' },
    ]);
    expect(accepted).toHaveLength(99);
    expect(seen).toHaveLength(2);
  });

  test('reads a 207: accepted, refused, and what HubSpot says nothing about is asked again', async () => {
    const seen = updatesAnswer((asked) =>
      asked.length === 3
        ? [
            207,
            {
              results: [{ id: '1000', properties: {} }],
              numErrors: 1,
              errors: [
                { category: 'VALIDATION_ERROR', message: 'bad', context: { objectWriteTraceId: ['1001'] } },
              ],
            },
          ]
        : [200, done(asked)],
    );
    const { client } = testClient();
    const outcome = await writeContacts(client, '4711', writes.slice(0, 3), call);
    expect(outcome.accepted).toEqual(['1000', '1002']);
    expect(outcome.refused).toEqual([
      { contactId: '1001', message: 'bad', category: 'VALIDATION_ERROR', retry: 'never' },
    ]);
    expect(seen).toEqual([['1000', '1001', '1002'], ['1002']]);
  });

  test('asks nothing again that rests on what was read: it may be written', async () => {
    const seen = updatesAnswer(() => [207, { results: [{ id: '1000', properties: {} }] }]);
    const { client, timing } = testClient();
    const guarded = { ...call, sendBefore: timing.now() + 1_000 };
    const { accepted, refused } = await writeContacts(client, '4711', writes.slice(0, 2), guarded);
    expect(accepted).toEqual(['1000']);
    expect(refused).toMatchObject([{ contactId: '1001', retry: 'later' }]);
    expect(seen).toHaveLength(1);
  });

  test('finds every bad contact of several, and writes each good one once', async () => {
    const bad = new Set(['1003', '1004', '1050', '1098']);
    const written: string[] = [];
    updatesAnswer((asked) => {
      if (asked.some((id) => bad.has(id))) return [409, { category: 'CONFLICT', message: 'no' }];
      written.push(...asked);
      return [200, done(asked)];
    });
    const { client } = testClient();
    const { accepted, refused } = await writeContacts(client, '4711', writes, call);
    expect(new Set(refused.map(({ contactId }) => contactId))).toEqual(bad);
    expect([...accepted].sort()).toEqual(ids.filter((id) => !bad.has(id)));
    expect(written).toHaveLength(96);
  });

  test('keeps what trouble on the way left undone', async () => {
    let requests = 0;
    updatesAnswer((asked) => {
      requests += 1;
      if (requests === 1) return [400, { category: 'VALIDATION_ERROR' }];
      return requests === 2 ? [200, done(asked)] : [503, {}];
    });
    const { client } = testClient({ maxAttempts: 1 });
    const { accepted, refused } = await writeContacts(client, '4711', writes, call);
    expect(accepted).toEqual(ids.slice(0, 50));
    expect(refused).toHaveLength(50);
    expect(new Set(refused.map(({ retry }) => retry))).toEqual(new Set(['later']));
  });

  test('throws when HubSpot is in trouble from the start', async () => {
    updatesAnswer(() => [503, {}]);
    const { client } = testClient({ maxAttempts: 1 });
    await expect(writeContacts(client, '4711', writes, call)).rejects.toMatchObject({
      status: 503,
      retry: 'later',
    });
  });

  test('does not look for a culprit when the portal lacks the property', async () => {
    const message =
      'Property values were not valid: [{"error":"PROPERTY_DOESNT_EXIST","name":"baton_score"}]';
    const seen = updatesAnswer(() => [400, { category: 'VALIDATION_ERROR', message }]);
    const { client } = testClient();
    expect((await writeContacts(client, '4711', writes, call)).refused).toHaveLength(100);
    expect(seen).toHaveLength(1);
  });

  test('uses the permit that the caller took for the first request only', async () => {
    updatesAnswer((asked) => (asked.length > 1 ? [400, {}] : [200, done(asked)]));
    const { client, permits } = testClient();
    await writeContacts(client, '4711', writes.slice(0, 2), { ...call, permitTaken: true });
    expect(permits.taken).toHaveLength(2);
  });

  test('joins two writes for one contact', async () => {
    updatesAnswer((asked) => [200, done(asked)]);
    const { client } = testClient();
    const twice = [
      { contactId: '1', properties: { a: '1', b: '1' } },
      { contactId: '1', properties: { b: '2' } },
    ];
    expect(await writeContacts(client, '4711', twice, call)).toEqual({ accepted: ['1'], refused: [] });
  });
});

describe('readContacts', () => {
  const readPath = '/crm/objects/2026-03/contacts/batch/read';

  test('tells found from missing on a 207', async () => {
    hubspot
      .post(readPath, (body: { properties: string[] }) => body.properties.includes('country'))
      .reply(207, {
        results: [{ id: '1', properties: { country: 'DE' } }],
        errors: [{ category: 'OBJECT_NOT_FOUND', message: 'gone', context: { ids: ['2'] } }],
      });
    const { client } = testClient();
    const { found, missing } = await readContacts(client, '4711', ['1', '2', '1'], ['country'], call);
    expect([...found]).toEqual([['1', { id: '1', properties: { country: 'DE' } }]]);
    expect(missing).toEqual(['2']);
  });

  test('finds a merged contact under the record it went into', async () => {
    const survivor = { id: '9', properties: { hs_merged_object_ids: '2;3' } };
    hubspot.post(readPath).reply(200, { results: [survivor] });
    const { client } = testClient();
    const { found, missing } = await readContacts(client, '4711', ['2', '3', '4'], [], call);
    expect(found.get('2')?.id).toBe('9');
    expect(found.get('3')?.id).toBe('9');
    expect(missing).toEqual(['4']);
  });

  test('does not guess which of two questions an unexpected record answers', async () => {
    const answer = () => hubspot.post(readPath).reply(200, { results: [{ id: '9', properties: {} }] });
    const { client } = testClient();
    answer();
    expect((await readContacts(client, '4711', ['2', '3'], [], call)).missing).toEqual(['2', '3']);
    answer();
    expect((await readContacts(client, '4711', ['2'], [], call)).found.get('2')?.id).toBe('9');
  });

  test('asks nothing for no ids, and refuses more than a hundred', async () => {
    const { client, calls } = testClient();
    expect((await readContacts(client, '4711', [], [], call)).missing).toEqual([]);
    await expect(readContacts(client, '4711', [...ids, 'x'], [], call)).rejects.toThrow(RangeError);
    expect(calls).toEqual([]);
  });
});
