import { describe, expect, test } from '@jest/globals';
import { parseWebhookBody } from '../../src/hubspot/webhook-events.ts';

const created = {
  eventId: 11,
  subscriptionId: 22,
  portalId: 4711,
  appId: 1,
  occurredAt: 1_790_000_000_000,
  subscriptionType: 'object.creation',
  objectTypeId: '0-1',
  attemptNumber: 0,
  objectId: 501,
  changeSource: 'FORM',
};

function parse(body: unknown) {
  return parseWebhookBody(Buffer.from(JSON.stringify(body)));
}
function one(event: Record<string, unknown>) {
  const parsed = parse([event]);
  if (!parsed.ok || !parsed.events[0]) throw new Error('not parsed');
  return parsed.events[0];
}
function reason(body: unknown) {
  const parsed = parse(body);
  return parsed.ok ? null : parsed.reason;
}

describe('parseWebhookBody', () => {
  test('turns ids into strings and keeps what HubSpot sent', () => {
    expect(one(created)).toEqual({
      kind: 'contact_created',
      portalId: '4711',
      objectId: '501',
      occurredAt: 1_790_000_000_000,
      eventId: '11',
      subscriptionId: '22',
      changeSource: 'FORM',
      key: '22:11:501:1790000000000',
      payload: created,
    });
    expect(one({ ...created, portalId: '4711', objectId: '501', occurredAt: '1790000000000' })).toMatchObject(
      {
        portalId: '4711',
        objectId: '501',
        occurredAt: 1_790_000_000_000,
      },
    );
  });

  test.each([
    ['contact.creation', 'contact_created'],
    ['object.creation', 'contact_created'],
    ['contact.propertyChange', 'contact_property_changed'],
    ['object.propertyChange', 'contact_property_changed'],
    ['contact.deletion', 'contact_deleted'],
    ['object.deletion', 'contact_deleted'],
    ['contact.restore', 'contact_restored'],
    ['object.restore', 'contact_restored'],
    ['contact.merge', 'contact_merged'],
    ['object.merge', 'contact_merged'],
    ['contact.privacyDeletion', 'contact_privacy_deleted'],
    ['object.associationChange', 'other'],
    ['company.creation', 'company_created'],
    ['company.merge', 'company_merged'],
    ['deal.propertyChange', 'deal_property_changed'],
    ['company.privacyDeletion', 'other'],
    ['ticket.creation', 'other'],
    ['contact.toString', 'other'],
    ['conversation.newMessage', 'other'],
  ])('reads %s as %s, whichever field names it', (type, kind) => {
    const { subscriptionType: _, ...rest } = created;
    const event = { ...rest, propertyName: 'hubspot_owner_id' };
    expect(one({ ...event, subscriptionType: type }).kind).toBe(kind);
    expect(one({ ...event, eventType: type }).kind).toBe(kind);
  });

  test('takes an event of another object type for nothing of ours', () => {
    expect(one({ ...created, objectTypeId: '0-5' }).kind).toBe('other');
  });

  test.each([
    ['0-1', 'contact_created'],
    ['0-2', 'company_created'],
    ['0-3', 'deal_created'],
  ])('tells by the type id %s what was created', (objectTypeId, kind) => {
    expect(one({ ...created, subscriptionType: 'object.creation', objectTypeId }).kind).toBe(kind);
  });

  test('gives every delivery of an event the same key', () => {
    expect(one({ ...created, attemptNumber: 3 }).key).toBe(one(created).key);
  });

  test('gives two properties that changed at once two keys', () => {
    const change = { ...created, subscriptionType: 'object.propertyChange', propertyValue: '7' };
    const owner = one({ ...change, propertyName: 'hubspot_owner_id' });
    const status = one({ ...change, propertyName: 'hs_lead_status' });
    expect(owner).toMatchObject({ propertyName: 'hubspot_owner_id', propertyValue: '7' });
    expect(owner.key).not.toBe(status.key);
  });

  test('reads a merge that names no objectId', () => {
    const { objectId: _, ...rest } = created;
    const merge = {
      ...rest,
      subscriptionType: 'object.merge',
      primaryObjectId: 1,
      mergedObjectIds: [2, '3'],
    };
    expect(one({ ...merge, newObjectId: 9 })).toMatchObject({
      kind: 'contact_merged',
      objectId: '9',
      primaryObjectId: '1',
      mergedObjectIds: ['2', '3'],
      newObjectId: '9',
    });
  });

  test('takes 100 events and refuses 101', () => {
    const many = (count: number) => parse(Array.from({ length: count }, () => created));
    expect(many(100)).toMatchObject({ ok: true });
    expect(many(101)).toEqual({ ok: false, reason: 'The body holds 101 events; HubSpot sends at most 100.' });
    expect(parse([])).toEqual({ ok: true, events: [] });
  });

  test('says what is wrong with which event', () => {
    expect(parseWebhookBody(Buffer.from('{oops'))).toEqual({ ok: false, reason: 'The body is not JSON.' });
    expect(reason(created)).toBe('The body is not an array of events.');
    expect(reason([created, 7])).toBe('Event 2 of 2: it is not an object.');
    expect(reason([created, { ...created, portalId: undefined }])).toBe('Event 2 of 2: portalId is missing.');
    expect(reason([{ ...created, objectId: undefined }])).toBe('Event 1 of 1: objectId is missing.');
    expect(reason([{ ...created, portalId: 'acme' }])).toBe(
      'Event 1 of 1: portalId is malformed: must be the number of an account.',
    );
    expect(reason([{ ...created, occurredAt: null }])).toBe('Event 1 of 1: occurredAt is missing.');
    expect(reason([{ ...created, subscriptionType: null }])).toBe(
      'Event 1 of 1: it has neither subscriptionType nor eventType.',
    );
    expect(reason([{ ...created, objectId: 1.5 }])).toMatch(
      /^Event 1 of 1: objectId is malformed: must be an id/,
    );
  });
});
