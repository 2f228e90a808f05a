import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { leadCardSchema } from '../../src/contract/lead-card.ts';
import type { Decision } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { markPrepared, setMode, upsertInstalledPortal } from '../../src/store/portals.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { publishVersion } from '../../src/usecases/publish-version.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';
import { showLeadCard } from '../../src/usecases/show-lead-card.ts';
import { aRep, aRulebook, wednesday } from '../routing/samples.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { goldenFiles } from './golden-file.ts';

const portalId = '1';
let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await upsertInstalledPortal(pool, portalId, { userId: null, scopes: [] });
  await setMode(pool, portalId, 'live');
  await saveRoster(pool, portalId, [aRep('1')]);
  const rulebook = rulebookSchema.parse(aRulebook(['1']));
  await publishVersion(pool, portalId, rulebook, { author: 'test', note: '' });
  await markPrepared(pool, portalId);
});
afterEach(() => database.drop());

interface Kept {
  readonly lead: Lead;
  readonly decision: Decision;
}

/** Made by the versions of Baton that wrote these formats. */
const ofFormat = (format: 1 | 2): readonly Kept[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'formats', `format-${format}.json`), 'utf8')) as Kept[];

const ofNow = (): readonly Kept[] =>
  goldenFiles().flatMap(([, { leads, decisions }]) =>
    leads.map(({ contactId, lead }) => ({
      lead: lead!,
      decision: decisions.find((decision) => decision.contactId === contactId)!,
    })),
  );

/** The row as an earlier version left it. */
async function store({ lead, decision }: Kept): Promise<void> {
  await database.pool.query(
    `insert into leads (portal_id, contact_id, state, created_at, decided)
     values ($1, $2, $3, now(), 1) on conflict do nothing`,
    [portalId, lead.contactId, { assigned: 'routed', held: 'held', kept: 'kept' }[decision.outcome]],
  );
  await database.pool.query('delete from decisions where contact_id = $1', [lead.contactId]);
  await database.pool.query(
    `insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, owner_id, territory_id,
                            rulebook_version, roster_version, decided_at, lead, trace)
     values ($1, $2, 1, 'created', 'live', $3, $4, $5, 1, 1, to_timestamp($6 / 1000.0), $7, $8)`,
    [
      ...[portalId, lead.contactId, decision.outcome, decision.ownerId, decision.territory?.territoryId],
      ...[decision.decidedAt, JSON.stringify(lead), JSON.stringify(decision)],
    ],
  );
}

const cardOf = async (contactId: string, language: 'en' | 'de') => {
  const deps = { db: database.pool, snapshots: createRoutingSnapshots(() => wednesday) };
  const nobody = { userId: null, userEmail: null };
  const card = leadCardSchema.parse(await showLeadCard(deps, portalId, contactId, nobody, language));
  if (card.state !== 'decided') throw new Error('The lead should be decided.');
  return card;
};

test.each([
  ['1', () => ofFormat(1), 1],
  ['2', () => ofFormat(2), 2],
  ['3', ofNow, 3],
])('decisions of format %s are shown on the card in both languages', async (_, kept, format) => {
  const outcomes = new Set<string>();
  for (const one of kept()) {
    const { contactId, outcome, reason, candidates, ownerId } = one.decision;
    expect(one.decision.format).toBe(format);
    outcomes.add(outcome);
    await store(one);
    const card = await cardOf(contactId, 'en');
    expect(card).toMatchObject({ outcome, reason, next: expect.stringMatching(/\w/) });
    expect(card.owner?.ownerId ?? null).toBe(ownerId);
    expect(card.candidates).toHaveLength(candidates.length);
    for (const { why } of card.candidates) expect(why).toMatch(/\w/);
    const german = await cardOf(contactId, 'de');
    expect(german.reason).toMatch(/\w/);
    expect(german.reason).not.toMatch(/undefined|NaN/);
    expect(JSON.stringify(card)).not.toMatch(/undefined|NaN/);
  }
  expect(outcomes).toEqual(new Set(['assigned', 'held', 'kept']));
});
