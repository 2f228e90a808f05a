import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Rep } from '../../src/routing/rep.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { claimDueClocks } from '../../src/store/due-clocks.ts';
import { findLeadEvents } from '../../src/store/lead-events.ts';
import { markPrepared, setMode, upsertInstalledPortal } from '../../src/store/portals.ts';
import type { Mode } from '../../src/store/portals.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { decideTurn } from '../../src/usecases/decide-turn.ts';
import { handleDueClocks } from '../../src/usecases/handle-due-clocks.ts';
import type { ClockClaim } from '../../src/usecases/handle-due-clocks.ts';
import { noteChanges } from '../../src/usecases/note-changes.ts';
import { publishVersion } from '../../src/usecases/publish-version.ts';
import { receiveEvents } from '../../src/usecases/receive-events.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';

export const portalId = '1';
export const contactId = '900';

/**
 * One lead in an account of its own, at moments of the test's choosing (epoch ms, all in the past): its contact as
 * HubSpot has it, and the steps of a worker, each taken at the moment at which it is due.
 */
export async function watchLead(
  pool: Pool,
  rulebook: RulebookInput,
  reps: readonly Rep[],
  startAt: number,
  mode: Mode = 'live',
) {
  let now = startAt;
  const properties: Record<string, string> = { createdate: new Date(startAt).toISOString() };
  const snapshots = createRoutingSnapshots(() => now);
  const deps = { pool, snapshots, now: () => now };
  await upsertInstalledPortal(pool, portalId, { userId: null, scopes: [] });
  await setMode(pool, portalId, mode);
  await saveRoster(pool, portalId, reps);
  await publishVersion(pool, portalId, rulebookSchema.parse(rulebook), { author: 'test', note: '' });
  await markPrepared(pool, portalId);

  let gone = false;
  const contacts = () =>
    new Map(gone ? [] : [[contactId, { id: contactId, properties: { ...properties } }] as const]);
  /** HubSpot takes the owner as soon as it is decided. */
  async function settle(): Promise<void> {
    const { rows } = await pool.query<{ ownerId: string | null }>(
      `update owed_writes set state = 'written', settled_at = to_timestamp($1 / 1000.0)
       where state = 'pending' returning fields->>'ownerId' as "ownerId"`,
      [now],
    );
    const ownerId = rows.at(-1)?.ownerId;
    if (ownerId) properties['hubspot_owner_id'] = ownerId;
  }
  await decideTurn(deps, portalId, [{ contactId, eventKeys: [], requestId: 'r' }], contacts());
  await settle();

  /** Takes what is due in the database's eyes: every moment of a test is past. A lease of nothing ends at once. */
  async function claim(): Promise<ClockClaim> {
    const taken = { claimId: randomUUID(), leaseMs: 0, limit: 100 };
    return { ...taken, contactIds: await claimDueClocks(pool, portalId, taken), requestId: 'r' };
  }
  const handle = (taken: ClockClaim) => handleDueClocks(deps, portalId, taken, contacts());

  return {
    claim,
    handle,
    remove: () => (gone = true),
    /** What the record in HubSpot says; nothing tells Baton. */
    properties,
    /** Goes on to the clock's next moment and does what is due; answers with that moment, null when there is none. */
    async next(): Promise<number | null> {
      const { rows } = await pool.query<{ at: number }>(
        `select (extract(epoch from next_at) * 1000)::float8 as at from clocks where next_at is not null`,
      );
      if (!rows[0]) return null;
      now = rows[0].at;
      await handle(await claim());
      await settle();
      return now;
    },
    /** HubSpot tells of a change, and Baton hears of it. */
    async change(propertyName: string, propertyValue: string, at: number): Promise<void> {
      now = at;
      properties[propertyName] = propertyValue;
      const event = {
        kind: 'contact_property_changed',
        portalId,
        objectId: contactId,
        occurredAt: at,
      } as const;
      const more = { eventId: randomUUID(), subscriptionId: '1', payload: {}, key: randomUUID() };
      await receiveEvents({ pool }, [{ ...event, ...more, propertyName, propertyValue }], 'r');
      await noteChanges(deps, portalId);
      await settle();
    },
    timeline: () => findLeadEvents(pool, portalId, contactId),
    async clock() {
      const { rows } = await pool.query<{
        owner_id: string;
        due_at: Date;
        next_at: Date | null;
        state: string;
        ended_reason: string | null;
      }>('select owner_id, due_at, next_at, state, ended_reason from clocks order by ordinal desc limit 1');
      return rows[0]!;
    },
  };
}
