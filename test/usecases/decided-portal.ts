import { randomUUID } from 'node:crypto';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { claimDueClocks } from '../../src/store/due-clocks.ts';
import { markPrepared, setMode, upsertInstalledPortal } from '../../src/store/portals.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { decideTurn } from '../../src/usecases/decide-turn.ts';
import { handleDueClocks } from '../../src/usecases/handle-due-clocks.ts';
import { publishVersion } from '../../src/usecases/publish-version.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';
import { aRep, aRulebook } from '../routing/samples.ts';
import { createTestDatabase } from '../support/database.ts';

export const portalId = '1';
/** A Wednesday, 10:00 in Berlin. */
export const start = Date.parse('2026-11-18T09:00:00Z');
const minute = 60_000;

export type DecidedPortal = Awaited<ReturnType<typeof startDecidedPortal>>;

/** A live account with the reps 1, 2 and 3 and a clock of its own, decided as a worker does. */
export async function startDecidedPortal() {
  let now = start;
  const database = await createTestDatabase();
  const { pool } = database;
  const deps = () => ({ pool, snapshots: createRoutingSnapshots(() => now), now: () => now });
  const contactsOf = (ids: readonly string[], more: Record<string, string> = {}) => {
    const properties = { createdate: new Date(start).toISOString(), ...more };
    return new Map(ids.map((id) => [id, { id, properties }]));
  };
  const run = (sql: string) => pool.query(sql);

  async function publish(changes: Partial<RulebookInput>): Promise<void> {
    const sla = { slaPolicyId: 'sla', targetMinutes: 60, calendar: 'wall' as const, warnings: [] };
    const rulebook = aRulebook(['1', '2', '3'], { slaPolicies: [sla], ...changes });
    await publishVersion(pool, portalId, rulebookSchema.parse(rulebook), { author: 'test', note: '' });
  }

  const people = ['1', '2', '3'].map((ownerId) => aRep(ownerId));
  await upsertInstalledPortal(pool, portalId, { userId: null, scopes: [] });
  await setMode(pool, portalId, 'live');
  await saveRoster(pool, portalId, people);
  await publish({});
  await markPrepared(pool, portalId);

  return {
    pool,
    run,
    publish,
    drop: () => database.drop(),
    pass(minutes: number): void {
      now += minutes * minute;
    },
    /** Decides these contacts together, as a lane does that read them for the version `began`, or for what is in force. */
    async decide(
      ids: readonly string[],
      more: Record<string, string> = {},
      began: number | null = null,
    ): Promise<void> {
      const turn = ids.map((contactId) => ({ contactId, eventKeys: [], requestId: 'r' }));
      await decideTurn(deps(), portalId, turn, contactsOf(ids, more), began);
    },
    /** Decides a contact that HubSpot does not have any more. */
    async decideMissing(contactId: string): Promise<void> {
      const turn = [{ contactId, eventKeys: [], requestId: 'r' }];
      await decideTurn(deps(), portalId, turn, new Map());
    },
    /** HubSpot took every owner, and nobody answered: all clocks run out together. */
    async runOut(): Promise<void> {
      const settled = `settled_at = to_timestamp(${now / 1000})`;
      await run(`update owed_writes set state = 'written', ${settled} where state = 'pending'`);
      now += 61 * minute;
      const { rows } = await run('select contact_id, owner_id from leads where owner_id is not null');
      const contacts = rows.map((row) => contactsOf([row.contact_id], { hubspot_owner_id: row.owner_id }));
      const taken = { claimId: randomUUID(), leaseMs: 0, limit: 100 };
      const claim = { ...taken, contactIds: await claimDueClocks(pool, portalId, taken), requestId: 'r' };
      await handleDueClocks(deps(), portalId, claim, new Map(contacts.flatMap((one) => [...one])));
    },
  };
}
