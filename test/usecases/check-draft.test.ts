import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { checkWritten, isSound } from '../../src/usecases/settings/check-draft.ts';
import { wordsIn } from '../../src/usecases/words/catalogue.ts';
import { aRulebook, aTerritory } from '../routing/samples.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const domain = (i: number) => ({
  attribute: 'email_domain' as const,
  is: 'any_of' as const,
  values: [`company-${i}.com`],
});

test('a territory that no lead reaches is found among any number of them, with an id that stays', async () => {
  const wanted = [...Array.from({ length: 600 }, (_, i) => i), 300];
  const territories = wanted.map((company, i) =>
    aTerritory([], {
      ...{ territoryId: `t${i}`, name: `Company ${i}`, priority: i, condition: domain(company) },
    }),
  );
  const last = aTerritory([], { territoryId: 'rest', name: 'Rest', priority: 1_000 });
  const rulebook = aRulebook([], { territories: [...territories, last] });
  const { findings: found } = await checkWritten(database.pool, '4711', rulebook, wordsIn.en);
  const never = found.filter(({ id }) => id.startsWith('never_matches'));
  expect(never).toEqual([
    {
      ...{ id: 'never_matches/t600', severity: 'warning', territoryId: 't600', part: null },
      message: expect.stringContaining('"Company 300" before it takes every lead it asks for'),
    },
  ]);
  expect(isSound(found)).toBe(true);

  const renamed = rulebook.territories.map((territory) => ({ ...territory, name: `The ${territory.name}` }));
  const { findings: again } = await checkWritten(
    database.pool,
    '4711',
    rulebookSchema.parse({ ...rulebook, territories: renamed }),
    wordsIn.en,
  );
  expect(again.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
});

test('a target that public holidays keep from being met is found', async () => {
  const rulebook = aRulebook([], {
    territories: [aTerritory([], { calendarId: 'mondays' })],
    slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 255, calendar: 'territory' }],
    calendars: [
      {
        ...{ calendarId: 'mondays', name: 'Mondays', timeZone: 'Europe/Berlin', holidays: 'DE' },
        week: [{ days: 'MONDAY', startMinute: 540, endMinute: 541 }],
      },
    ],
  });
  const { findings: found } = await checkWritten(database.pool, '4711', rulebook, wordsIn.en);
  expect(found.map(({ id }) => id)).toContain('target_never_met/dach/sla');
});
