import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { erasePerson } from '../../src/store/leads.ts';
import { publishVersion } from '../../src/usecases/publish-version.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';
import { showLeadCard } from '../../src/usecases/show-lead-card.ts';
import { aRep, aRulebook, aTerritory } from '../routing/samples.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { contactId, portalId, watchLead } from './watched-leads.ts';

const start = Date.parse('2026-11-18T09:00:00Z');
const nobody = { userId: null, userEmail: null };
const reps = [aRep('1', { name: 'Anna Berg' })];

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const american = { attribute: 'country', is: 'any_of', values: ['US'] } as const;
const rulebook = (condition: RulebookInput['territories'][number]['condition']): RulebookInput =>
  aRulebook(['1'], {
    territories: [
      aTerritory(['1'], { territoryId: 'us', name: 'America', condition }),
      aTerritory(['1'], { priority: 2 }),
    ],
    slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'wall', warnings: [] }],
  });

async function cardIn(language: 'en' | 'de') {
  const deps = { db: database.pool, snapshots: createRoutingSnapshots(() => start) };
  const card = await showLeadCard(deps, portalId, contactId, nobody, language);
  if (card?.state !== 'decided') throw new Error('The lead should be decided.');
  return card;
}

test('a decision is told in German by the rulebook of then, and stays English where it is stored', async () => {
  await watchLead(database.pool, rulebook({ all: [american] }), reps, start);
  const later = rulebook({ all: [{ attribute: 'city', is: 'known' }] });
  await publishVersion(database.pool, portalId, rulebookSchema.parse(later), { author: 'test', note: '' });
  const card = await cardIn('de');
  expect(card.reason).toBe('Anna Berg: einziges Mitglied von DACH.');
  expect(card.territoriesTried.map(({ because }) => because)).toEqual([
    'Land ist nicht bekannt, nicht US',
    'nimmt jeden Lead',
  ]);
  expect(card.candidates[0]?.why).toBe('Als einzige Person frei, 1 Lead Guthaben');
  expect(card.next).toMatch(
    /^Anna Berg soll antworten bis 11:00 Uhr \(Europe\/Berlin\)\. Bleibt die Antwort aus, /,
  );
  expect((await cardIn('en')).reason).toBe('Anna Berg: the only member of DACH.');
});

test('why a chain stopped is told in German', async () => {
  const lead = await watchLead(database.pool, rulebook({ all: [american] }), reps, start);
  await lead.next();
  const stopped = (await cardIn('de')).timeline.find(({ kind }) => kind === 'escalation_stopped');
  expect(stopped?.details['reason']).toBe('niemand aus der Kette kann ihn übernehmen');
});

test('about an erased person the stored sentence stays, and nothing fails', async () => {
  await watchLead(database.pool, rulebook({ all: [american] }), reps, start);
  await erasePerson(database.pool, portalId, contactId);
  expect((await cardIn('de')).reason).toBe('Anna Berg: the only member of DACH.');
});

test('a contact that was never routed is told so in German', async () => {
  await watchLead(database.pool, rulebook({ all: [american] }), reps, start);
  const deps = { db: database.pool, snapshots: createRoutingSnapshots(() => start) };
  expect(await showLeadCard(deps, portalId, '77', nobody, 'de')).toEqual({
    state: 'never_routed',
    message: expect.stringMatching(/^Baton hat diesen Kontakt nicht zugeteilt: /),
  });
});
