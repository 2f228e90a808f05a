import { describe, expect, test } from '@jest/globals';
import { readReps } from '../../src/hubspot/reps.ts';
import { call, hubspot, testClient } from './fixtures.ts';

const ownersPath = '/crm/owners/2026-03';
const usersPath = '/crm/objects/2026-03/users';
const weekdays = [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 }];

function owner(id: string, over: Record<string, unknown> = {}) {
  const person = { id, email: `${id}@Example.com`, firstName: 'Ann', lastName: id, type: 'PERSON' };
  return { ...person, userId: Number(id) + 100, archived: false, ...over };
}

function portalWith(owners: unknown[], users: unknown[], archived: unknown[] = []): void {
  hubspot.get(ownersPath).query({ archived: 'false', limit: '100' }).reply(200, { results: owners });
  hubspot.get(ownersPath).query({ archived: 'true', limit: '100' }).reply(200, { results: archived });
  hubspot
    .get(usersPath)
    .query(({ limit }: { limit?: string }) => limit === '100')
    .reply(200, { results: users });
}

async function repsOf(owners: unknown[], users: unknown[], archived: unknown[] = []) {
  portalWith(owners, users, archived);
  return readReps(testClient().client, '4711', call);
}

describe('readReps', () => {
  test('joins owner and user into one rep with all three ids', async () => {
    const properties = {
      hubspot_owner_id: '7',
      hs_internal_user_id: '107',
      hs_availability_status: 'away',
      hs_standard_time_zone: 'Europe/Berlin',
      hs_working_hours: JSON.stringify(weekdays),
      hs_out_of_office_hours: JSON.stringify([{ startTimestamp: 1000, endTimestamp: 2000 }]),
    };
    const teams = [{ id: '3', name: 'North', primary: true }];
    expect(await repsOf([owner('7', { teams })], [{ id: '900', properties }])).toEqual([
      {
        ownerId: '7',
        userId: '107',
        userRecordId: '900',
        email: '7@example.com',
        name: 'Ann 7',
        active: true,
        type: 'PERSON',
        teams,
        availability: 'away',
        timeZone: 'Europe/Berlin',
        workingHours: weekdays,
        outOfOffice: [{ startsAt: 1000, endsAt: 2000 }],
        notes: [],
      },
    ]);
  });

  test.each([{ hubspot_owner_id: '7' }, { hs_internal_user_id: '107' }, { hs_email: '7@EXAMPLE.com' }])(
    'finds the user by %j alone',
    async (key) => {
      const [rep] = await repsOf(
        [owner('7')],
        [
          { id: '1', properties: { hubspot_owner_id: '', hs_email: null } },
          { id: '900', properties: key },
        ],
      );
      expect(rep?.userRecordId).toBe('900');
    },
  );

  test('follows every page and takes archived owners as inactive', async () => {
    hubspot
      .get(ownersPath)
      .query({ archived: 'false', limit: '100' })
      .reply(200, { results: [owner('1')], paging: { next: { after: 'p2' } } });
    hubspot
      .get(ownersPath)
      .query({ archived: 'false', limit: '100', after: 'p2' })
      .reply(200, { results: [owner('2'), owner('4', { type: 'QUEUE', userId: null, email: null })] });
    const gone = owner('3', { archived: true, userId: null, userIdIncludingInactive: 103 });
    hubspot
      .get(ownersPath)
      .query({ archived: 'true', limit: '100' })
      .reply(200, { results: [gone] });
    hubspot
      .get(usersPath)
      .query(() => true)
      .reply(200, { results: [] });
    const { client, permits } = testClient();
    const reps = await readReps(client, '4711', { ...call, permitTaken: true });
    expect(reps.map(({ ownerId, active, type, userId }) => [ownerId, active, type, userId])).toEqual([
      ['1', true, 'PERSON', '101'],
      ['2', true, 'PERSON', '102'],
      ['4', true, 'QUEUE', null],
      ['3', false, 'PERSON', '103'],
    ]);
    expect(permits.taken).toHaveLength(3);
  });

  test.each([null, '', '[]', undefined])('takes hours of %j for none, without a note', async (hours) => {
    const properties = { hubspot_owner_id: '7', hs_working_hours: hours, hs_out_of_office_hours: hours };
    const [rep] = await repsOf([owner('7')], [{ id: '900', properties }]);
    expect(rep).toMatchObject({
      workingHours: [],
      outOfOffice: [],
      timeZone: 'UTC',
      availability: null,
      notes: [],
    });
  });

  test.each(['{', '7', '[{"days":"NEVER","startMinute":1,"endMinute":2}]', '[{"days":"MONDAY"}]'])(
    'leaves malformed hours out with a note: %s',
    async (hours) => {
      const properties = { hubspot_owner_id: '7', hs_working_hours: hours, hs_out_of_office_hours: hours };
      const [rep] = await repsOf([owner('7')], [{ id: '900', properties }]);
      expect(rep).toMatchObject({ workingHours: [], outOfOffice: [] });
      expect(rep?.notes).toHaveLength(2);
    },
  );

  test('notes a time zone that nobody knows and uses UTC', async () => {
    const properties = { hubspot_owner_id: '7', hs_standard_time_zone: 'Mars/Olympus' };
    const [rep] = await repsOf([owner('7')], [{ id: '900', properties }]);
    expect(rep?.timeZone).toBe('UTC');
    expect(rep?.notes).toEqual(["HubSpot's time zone is not known here; UTC is used."]);
  });
});
