import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { inTransaction } from '../../src/store/database.ts';
import { lockPortal } from '../../src/store/portals.ts';
import { lockSettings } from '../../src/store/settings-changes.ts';
import { keepNamedList } from '../../src/usecases/keep-named-list.ts';
import { keepRoster } from '../../src/usecases/keep-roster.ts';
import { publishCheckedRulebook } from '../../src/usecases/publish-rulebook.ts';
import { recordSettingsChange } from '../../src/usecases/record-settings-change.ts';
import { sealLog } from '../../src/usecases/seal-log.ts';
import { readLog } from '../../src/usecases/verify-log.ts';
import { aRep, aRulebook } from '../routing/samples.ts';
import { attacks, attackSql, tables } from './attacks-on-rows.ts';
import { portalId, startDecidedPortal } from './decided-portal.ts';
import type { DecidedPortal } from './decided-portal.ts';
import { changeOwner, erase, keys, reportOf } from './logged-portal.ts';

let portal: DecidedPortal;
let client: PoolClient;
/** Subjects of every row that the log speaks for, by SQL that names them. */
const subjects = new Map<string, readonly string[]>();

/** Decisions, escalations, a hand-over, people who were erased, versions, rosters, lists, settings; then attacked. */
beforeAll(async () => {
  portal = await startDecidedPortal();
  const { pool } = portal;
  await portal.decide(['10', '11', '12'], { email: 'person@acme.com' });
  await portal.runOut();
  await portal.decide(['13']);
  await changeOwner(portal, '11', null);
  await erase(portal, '12');
  await inTransaction(pool, async (db) => {
    const locked = await lockPortal(db, portalId);
    await keepRoster(db, portalId, [aRep('1'), aRep('2'), aRep('3'), aRep('4')], locked!.rosterVersion);
  });
  for (const values of [['acme.com'], ['acme.com', 'globex.com']]) {
    await keepNamedList(pool, portalId, { listId: 'vip', name: 'VIP', values }, 'alex');
  }
  const accepted = [{ id: 'gap', message: 'A gap.', by: 'alex' }];
  const rulebook = rulebookSchema.parse(aRulebook(['1', '2', '3', '4']));
  await publishCheckedRulebook({ pool }, portalId, rulebook, { author: 'alex', note: 'Four', accepted });
  await inTransaction(pool, async (db) => {
    await lockSettings(db, portalId);
    const by = { author: 'alex', userId: '7', requestId: null };
    await recordSettingsChange(db, portalId, { ...by, kind: 'mode', target: 'mode', what: 'Live.' });
  });
  await sealLog({ pool, keys, now: Date.now }, portalId);
  await portal.decide(['14', '15']);
  client = await pool.connect();
  for (const { subject, name } of tables) subjects.set(subject, await subjectsOf(name, subject));
});
afterAll(async () => {
  client.release();
  await portal.drop();
});

async function subjectsOf(name: string, subject: string): Promise<string[]> {
  const { rows } = await client.query<{ subject: string }>(
    `select ${subject} as subject from ${name} order by 1`,
  );
  return rows.map((row) => row.subject);
}

test('nothing is found before anything is attacked', async () => {
  expect((await reportOf(portal)).faults).toEqual([]);
  expect([...subjects.values()].every(({ length }) => length >= 2)).toBe(true);
});

test('finds and locates each of 300 random attacks on a stored row', async () => {
  await fc.assert(
    fc.asyncProperty(attacks, async (attack) => {
      const { table, does } = attack;
      const rows = subjects.get(table.subject)!;
      const subject = rows[attack.row % rows.length]!;
      const other = rows[attack.other % rows.length]!;
      fc.pre(does !== 'swap' || other !== subject);
      await client.query('begin');
      try {
        await client.query(attackSql(attack, subject, other));
        const added = (await subjectsOf(table.name, table.subject)).filter((one) => !rows.includes(one));
        const guilty = does === 'insert' ? added : does === 'swap' ? [subject, other] : [subject];
        const { faults } = await readLog(client, portalId, keys);
        const named = faults.map((fault) => fault.subject);
        expect(named).toEqual(expect.arrayContaining(guilty));
        expect(guilty).not.toEqual([]);
        // What belongs to the row may be named beside it: the turn of a decision, what stands beside a version.
        expect(named.length).toBeLessThanOrEqual(4);
      } finally {
        await client.query('rollback');
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);
