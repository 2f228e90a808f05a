import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../src/log/digest.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import { findStoredRulebooks } from '../../src/store/logged-rows.ts';
import { upsertInstalledPortal } from '../../src/store/portals.ts';
import { asStored } from '../../src/store/rulebook-rows.ts';
import { insertRulebook, putInForce } from '../../src/store/rulebooks.ts';
import { anyRulebook } from '../rulebook-file/any-rulebook.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await upsertInstalledPortal(database.pool, '4711', { userId: '1', scopes: [] });
});
afterAll(() => database.drop());

/** Ids that every database sorts in its own way: by case, hyphens, accents. */
const oddId = fc.constantFrom('a-b', 'ab', 'A', 'a', 'B', 'é', 'z', 'Zz', 'ß', '10', '9', '_', 'a b', '😀');

const withOddIds = fc
  .tuple(anyRulebook, fc.uniqueArray(oddId, { minLength: 5, maxLength: 5 }), fc.uniqueArray(oddId))
  .map(([rulebook, ids, ownerIds]): Rulebook => ({
    ...rulebook,
    caps: [],
    territories: rulebook.territories.map((territory, i) => ({
      ...{ ...territory, territoryId: ids[i] ?? '' },
      members: ownerIds.map((ownerId, n) => ({ ownerId, weight: n + 0.1, ...(n % 2 && { place: n }) })),
    })),
    capacities: ownerIds.map((ownerId, perDay) => ({ ownerId, perDay })),
  }));

describe('a version that was just written', () => {
  test('is logged as reading it back finds it', async () => {
    const { pool } = database;
    const by = { author: 'Anna', note: 'Half a character: \ud83d.' };
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyRulebook, withOddIds), async (rulebook) => {
        const version = await insertRulebook(pool, '4711', rulebook, by);
        await putInForce(pool, '4711', version);
        const [readBack] = await findStoredRulebooks(pool, '4711', [version]);
        expect(digestOf(await asStored(pool, '4711', version, rulebook))).toBe(digestOf(readBack));
      }),
      { numRuns: 60 },
    );
  });
});
