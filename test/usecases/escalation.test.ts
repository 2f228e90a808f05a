import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { owedDueTimes, settleDueTimes } from '../../src/store/due-times.ts';
import { pageOfLeads } from '../../src/store/lead-lists.ts';
import { loadLedger } from '../../src/store/ledger.ts';
import { setMode } from '../../src/store/portals.ts';
import { aRep, aRulebook, aTerritory, officeHours } from '../routing/samples.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { contactId, portalId, watchLead } from './watched-leads.ts';

// A Wednesday, 10:00 in Berlin.
const start = Date.parse('2026-11-18T09:00:00Z');
const minutes = (count: number) => count * 60_000;
const berlin = (ownerId: string) => aRep(ownerId, { workingHours: [...officeHours] });

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const rulebook = (
  policy: Partial<RulebookInput['slaPolicies'][number]> = {},
  more: Partial<RulebookInput> = {},
): RulebookInput =>
  aRulebook(['1', '2', '3'], {
    slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'wall', warnings: [], ...policy }],
    ...more,
  });

const reps = ['1', '2', '3', '8', '9'].map((ownerId) => aRep(ownerId));

test('every step goes to somebody who did not have the lead, and the time starts anew', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  expect(await lead.next()).toBe(start + minutes(60));
  expect(await lead.next()).toBe(start + minutes(120));
  expect(await lead.next()).toBe(start + minutes(180));
  expect(await lead.next()).toBeNull();
  const owners = (await lead.timeline())
    .filter(({ kind }) => kind === 'routed' || kind === 'escalated')
    .map(({ ownerId }) => ownerId);
  expect(owners.toSorted()).toEqual(['1', '2', '3']);
  expect((await lead.timeline()).at(-1)).toMatchObject({ kind: 'escalation_stopped', ownerId: owners[2] });
});

test('a turn that is given back moves the ledger and counts for no cap', async () => {
  const given = rulebook({}, { giveBack: { onReject: true, onEscalation: true } });
  const lead = await watchLead(database.pool, given, reps, start);
  await lead.next();
  const { rows } = await database.pool.query('select ordinal, given_back from decisions order by ordinal');
  expect(rows).toEqual([
    { ordinal: 1, given_back: true },
    { ordinal: 2, given_back: false },
  ]);
  const balances = await loadLedger(database.pool, portalId, 'live');
  expect(balances.reduce((sum, { owed }) => sum + owed, 0)).toBe(0);
  // Only the new owner has paid for the lead.
  expect(balances.filter(({ owed }) => owed < 0)).toHaveLength(1);
  expect(balances.find(({ owed }) => owed < 0)!.ownerId).toBe((await lead.clock()).owner_id);
});

test('overnight a lead follows the sun to a territory that is awake', async () => {
  // 16:30 in Berlin: an hour is over after closing.
  const late = Date.parse('2026-11-18T15:30:00Z');
  const people = [berlin('1'), berlin('2'), aRep('8', { timeZone: 'America/Chicago' })];
  const america = aTerritory(['8'], { territoryId: 'us', name: 'America', priority: 2 });
  const sunny = { offHours: { do: 'follow_sun' as const, territoryIds: ['us'] } };
  const territories = { territories: [aTerritory(['1', '2']), america] };
  const lead = await watchLead(database.pool, rulebook(sunny, territories), people, late);
  await lead.next();
  expect((await lead.timeline()).at(-1)).toMatchObject({ kind: 'escalated', ownerId: '8' });
});

test('with nobody at work the lead waits for the opening, and the breach is told once', async () => {
  const late = Date.parse('2026-11-18T15:30:00Z');
  const people = [berlin('1'), berlin('2')];
  const lead = await watchLead(
    database.pool,
    rulebook({}, { territories: [aTerritory(['1', '2'])] }),
    people,
    late,
  );
  await lead.next();
  expect((await lead.clock()).next_at).toEqual(new Date('2026-11-19T08:00:00Z'));
  await lead.next();
  expect((await lead.timeline()).map(({ kind }) => kind)).toEqual(['routed', 'breached', 'escalated']);
});

test('a lead that was contacted, replied to or moved on is never taken', async () => {
  const signs: [string, string][] = [
    ['hs_first_outreach_date', new Date(start + minutes(5)).toISOString()],
    ['notes_last_contacted', String(start + minutes(5))],
    ['hs_sales_email_last_replied', new Date(start + minutes(5)).toISOString()],
    ['num_contacted_notes', '1'],
    ['hs_lead_status', 'CONNECTED'],
  ];
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  for (const [name, value] of signs) {
    await database.pool.query(`update clocks set state = 'running', next_at = due_at, next_kind = 'breach'`);
    await database.pool.query('delete from lead_events');
    lead.properties[name] = value;
    await lead.next();
    expect((await lead.timeline()).map(({ kind }) => kind)).toEqual(['first_touch']);
    delete lead.properties[name];
  }
});

test('what was there before the owner got the lead is no answer', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  lead.properties['notes_last_contacted'] = new Date(start - minutes(5)).toISOString();
  lead.properties['hs_lead_status'] = 'new';
  await lead.next();
  expect((await lead.timeline()).at(-1)).toMatchObject({ kind: 'escalated' });
});

test('a waiting status stops the clock, and what it took is added', async () => {
  const pausing = rulebook({ pausedBy: { leadStatuses: ['BAD_TIMING'] } });
  const lead = await watchLead(database.pool, pausing, reps, start);
  await lead.change('hs_lead_status', 'BAD_TIMING', start + minutes(10));
  expect((await lead.clock()).next_at).toBeNull();
  await lead.change('hs_lead_status', '', start + minutes(40));
  expect((await lead.clock()).due_at).toEqual(new Date(start + minutes(90)));
  expect((await lead.timeline()).map(({ kind }) => kind)).toEqual(['routed', 'paused', 'resumed']);
  const owed = { contactId, ordinal: 1, dueAt: start + minutes(90) };
  expect(await owedDueTimes(database.pool, portalId, [], 10)).toEqual([owed]);
});

test('a due time that moves while it is being written is owed again', async () => {
  const { pool } = database;
  const pausing = rulebook({ pausedBy: { leadStatuses: ['BAD_TIMING'] } });
  const lead = await watchLead(pool, pausing, reps, start);
  const owed = () => owedDueTimes(pool, portalId, [], 10);
  const stand = async (from: number, to: number) => {
    await lead.change('hs_lead_status', 'BAD_TIMING', start + minutes(from));
    await lead.change('hs_lead_status', '', start + minutes(to));
  };
  await stand(10, 20);
  const onItsWay = await owed();
  await stand(30, 40);
  await settleDueTimes(pool, portalId, onItsWay);
  const after = await owed();
  expect(after).toEqual([{ contactId, ordinal: 1, dueAt: start + minutes(80) }]);
  await settleDueTimes(pool, portalId, after);
  expect(await owed()).toEqual([]);
});

test('in shadow mode no due time is owed', async () => {
  const pausing = rulebook({ pausedBy: { leadStatuses: ['BAD_TIMING'] } });
  const lead = await watchLead(database.pool, pausing, reps, start, 'shadow');
  await lead.change('hs_lead_status', 'BAD_TIMING', start + minutes(10));
  await lead.change('hs_lead_status', '', start + minutes(40));
  expect((await lead.clock()).due_at).toEqual(new Date(start + minutes(90)));
  expect(await owedDueTimes(database.pool, portalId, [], 10)).toEqual([]);
});

test('a person who takes the lead has the whole time, and does not get it again', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  await lead.change('hubspot_owner_id', '9', start + minutes(30));
  expect(await lead.clock()).toMatchObject({ owner_id: '9', due_at: new Date(start + minutes(90)) });
  await lead.change('hubspot_owner_id', '8', start + minutes(40));
  expect(await lead.next()).toBe(start + minutes(100));
  expect(['8', '9']).not.toContain((await lead.clock()).owner_id);
});

test('an owner change ends the clock where the policy says so', async () => {
  const lead = await watchLead(database.pool, rulebook({ ownerChange: 'end' }), reps, start);
  await lead.change('hubspot_owner_id', '9', start + minutes(30));
  expect(await lead.clock()).toMatchObject({ state: 'ended', ended_reason: 'a person changed the owner' });
});

test('a lead whose owner was removed is on the list of unrouted ones until somebody has it, and then has a clock', async () => {
  const { pool } = database;
  const lead = await watchLead(pool, rulebook({ manager: '9' }), reps, start);
  const { owner_id: first } = await lead.clock();
  await lead.change('hubspot_owner_id', '', start + minutes(30));
  await lead.change('hubspot_owner_id', '', start + minutes(31));
  expect((await lead.timeline()).at(-1)).toMatchObject({ kind: 'owner_changed', ownerId: null });
  const { rows: told } = await pool.query('select kind, owner_id, title from notices');
  const title = `Nobody has this lead: its owner Rep ${first} was removed`;
  expect(told).toEqual([{ kind: 'manager', owner_id: '9', title }]);
  const unrouted = () => pageOfLeads(pool, portalId, 'unrouted', { limit: 10, offset: 0 });
  expect((await unrouted()).rows).toMatchObject([{ contactId, at: start + minutes(30), note: null }]);

  await lead.change('hubspot_owner_id', '8', start + minutes(40));
  expect(await lead.clock()).toMatchObject({ owner_id: '8', due_at: new Date(start + minutes(100)) });
  expect((await unrouted()).total).toBe(0);
});

test('a person who took the lead unnoticed keeps it', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  lead.properties['hubspot_owner_id'] = '9';
  await lead.next();
  expect(await lead.clock()).toMatchObject({ owner_id: '9', state: 'running' });
  expect((await lead.timeline()).map(({ kind }) => kind)).not.toContain('breached');
});

test('a contact that is gone is escalated to nobody', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  lead.remove();
  await lead.next();
  expect(await lead.clock()).toMatchObject({ state: 'ended', ended_reason: 'deleted in HubSpot' });
  expect((await lead.timeline()).map(({ kind }) => kind)).toEqual(['routed', 'gone']);
});

test('a lead of another mode is let go: nobody answers for what they never received', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start, 'shadow');
  await setMode(database.pool, portalId, 'live');
  await lead.next();
  expect(await lead.clock()).toMatchObject({ state: 'ended', ended_reason: 'it was decided in shadow mode' });
});

test('a target of years leaves out the public holidays of all of them', async () => {
  const week = [{ days: 'EVERY_DAY' as const, startMinute: 0, endMinute: 1440 }];
  const lead = await watchLead(
    database.pool,
    rulebook(
      { calendar: 'territory', targetMinutes: 3 * 365 * 1440 },
      {
        calendars: [{ calendarId: 'de', name: 'Germany', timeZone: 'Europe/Berlin', week, holidays: 'DE' }],
        territories: [aTerritory(['1'], { calendarId: 'de' })],
      },
    ),
    reps,
    start,
  );
  // Two in the rest of 2026, nine in each whole year, seven in 2029 before Christmas.
  const days = 3 * 365 + 2 + 9 + 9 + 7;
  expect((await lead.clock()).due_at).toEqual(new Date(start + minutes(days * 1440)));
});

test('a claim that somebody else has taken over does nothing', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  const claim = await lead.claim();
  const other = await lead.claim();
  expect(await lead.handle(claim)).toMatchObject({ decisions: [] });
  expect(await lead.handle(other)).toMatchObject({ decisions: [{ outcome: 'assigned' }] });
  expect(await lead.handle(other)).toMatchObject({ decisions: [] });
});

test('an owner whom HubSpot refuses is no choice of a person: the lead goes on', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  await database.pool.query(`update owed_writes set state = 'refused'`);
  delete lead.properties['hubspot_owner_id'];
  await lead.next();
  expect((await lead.timeline()).map(({ kind }) => kind)).toEqual(['routed', 'breached', 'escalated']);
});

test('a lead whose owner is still on the way to HubSpot is not taken from them', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  await database.pool.query(`update owed_writes set state = 'pending'`);
  delete lead.properties['hubspot_owner_id'];
  expect(await lead.handle(await lead.claim())).toMatchObject({ decisions: [] });
  expect((await lead.timeline()).map(({ kind }) => kind)).toEqual(['routed']);
});

test('an owner whom HubSpot got late has the time that was lost', async () => {
  const lead = await watchLead(database.pool, rulebook(), reps, start);
  await database.pool.query(`update owed_writes set settled_at = to_timestamp($1 / 1000.0)`, [
    start + minutes(50),
  ]);
  await lead.next();
  expect((await lead.clock()).due_at).toEqual(new Date(start + minutes(110)));
});

test('reminders come before the breach, each once', async () => {
  const lead = await watchLead(database.pool, rulebook({ warnings: [0.5, 0.75] }), reps, start);
  expect(await lead.next()).toBe(start + minutes(30));
  expect(await lead.next()).toBe(start + minutes(45));
  expect(await lead.next()).toBe(start + minutes(60));
  const { rows } = await database.pool.query(
    `select kind, count(*)::int as count from notices group by kind order by kind`,
  );
  expect(rows).toEqual([
    { kind: 'escalation', count: 1 },
    { kind: 'warning', count: 2 },
  ]);
});
