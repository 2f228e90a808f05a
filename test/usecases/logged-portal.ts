import { chainEntries, emptyHead } from '../../src/log/chain-entries.ts';
import { sealKeys } from '../../src/log/log-seal.ts';
import { inTransaction } from '../../src/store/database.ts';
import { insertLogEntries } from '../../src/store/log-entries.ts';
import { erasePerson, findLeads } from '../../src/store/leads.ts';
import { lockPortal } from '../../src/store/portals.ts';
import { logErased } from '../../src/usecases/log-decisions.ts';
import { storedDecisions, storedRulebooks } from '../../src/usecases/logged-rows.ts';
import { ownerChangedByPerson } from '../../src/usecases/note-owner-change.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';
import { readLog } from '../../src/usecases/verify-log.ts';
import { portalId, start } from './decided-portal.ts';
import type { DecidedPortal } from './decided-portal.ts';

export const keys = sealKeys(`k1:${Buffer.alloc(32, 5).toString('base64')}`);

export const reportOf = ({ pool }: Pick<DecidedPortal, 'pool'>) => readLog(pool, portalId, keys);

/** As HubSpot's privacy deletion is handled. */
export const erase = ({ pool }: DecidedPortal, contactId: string): Promise<void> =>
  inTransaction(pool, async (db) => {
    await lockPortal(db, portalId);
    const { ordinals, turnIds } = await erasePerson(db, portalId, contactId);
    const erased = ordinals.map((ordinal) => ({ contactId, ordinal }));
    await logErased(db, portalId, erased, turnIds);
  });

/** As a change of the owner in HubSpot is handled. */
export const changeOwner = (
  { pool }: DecidedPortal,
  contactId: string,
  ownerId: string | null,
): Promise<void> =>
  inTransaction(pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    const lead = (await findLeads(db, portalId, [contactId])).get(contactId);
    if (!portal || !lead) throw new Error(`There is no lead ${contactId}.`);
    const at = start + 3_600_000;
    const snapshots = createRoutingSnapshots(() => at);
    await ownerChangedByPerson(db, snapshots, portal, lead, { ownerId, at, requestId: 'r' });
  });

/** Makes the log what it was before it spoke for inputs: versions and decisions alone. */
export const forgetInputs = ({ pool }: DecidedPortal): Promise<void> =>
  inTransaction(pool, async (db) => {
    await db.query('delete from log_entries');
    await db.query('delete from log_heads');
    let head = emptyHead(portalId);
    for (const read of [storedRulebooks, storedDecisions]) {
      for await (const news of read(db, portalId)) {
        const chained = chainEntries(portalId, head, news);
        await insertLogEntries(db, portalId, chained.entries, chained.head);
        head = chained.head;
      }
    }
    await db.query(`update log_heads set covers_inputs = false`);
    await db.query(`update turn_inputs set log_salt = ''`);
  });
