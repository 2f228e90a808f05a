import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { HubSpotClient } from '../../src/hubspot/client.ts';
import { seededRandom } from '../../src/learning/random.ts';
import type { Rep } from '../../src/routing/rep.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import { inTransaction } from '../../src/store/database.ts';
import { claimDueClocks } from '../../src/store/due-clocks.ts';
import { findLeads } from '../../src/store/leads.ts';
import { lockPortal, markPrepared, setMode, upsertInstalledPortal } from '../../src/store/portals.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { decideTurn } from '../../src/usecases/decide-turn.ts';
import { handleDueClocks } from '../../src/usecases/handle-due-clocks.ts';
import { ownerChangedByPerson } from '../../src/usecases/note-owner-change.ts';
import { publishVersion } from '../../src/usecases/publish-version.ts';
import { redecideLead } from '../../src/usecases/redecide-lead.ts';
import type { RedecideRequest } from '../../src/usecases/redecide-lead.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';

export interface PastPortalOptions {
  readonly portalId: string;
  readonly leads: number;
  readonly seed: number;
  readonly rulebook: Rulebook;
  readonly reps: readonly Rep[];
  /** Epoch ms; leads come at random, so many minutes apart on average. */
  readonly from: number;
  readonly everyMinutes: number;
  readonly propertiesOf: (random: () => number) => Record<string, string>;
  readonly say?: (line: string) => void;
}

const MINUTE = 60_000;
/** Leads on hold are tried again no more often: whole nights of it take long and show nothing new. */
const RETRIES = 45 * MINUTE;

/**
 * A portal's past, made by the same verbs that a worker calls, at moments of a clock of its own: leads come, are held and
 * tried again, answered or escalated, passed on, routed anew, and given to somebody else by people; reps go away, come
 * back and go on holiday. HubSpot takes every owner at once.
 */
export async function makePast(pool: Pool, options: PastPortalOptions): Promise<{ readonly until: number }> {
  const { portalId, reps, leads, say } = options;
  const random = seededRandom(options.seed);
  let now = options.from;
  const contacts = new Map<string, { readonly id: string; readonly properties: Record<string, string> }>();
  const answers = new Map<string, number>();
  const hubspot: HubSpotClient = {
    request: (request) => {
      const { inputs } = request.body as { inputs: { id: string }[] };
      const results = inputs.flatMap(({ id }) => contacts.get(id) ?? []);
      return Promise.resolve(request.schema!.parse({ status: 'COMPLETE', results }));
    },
  };
  const snapshots = createRoutingSnapshots(() => now);
  const deps = { pool, hubspot, snapshots, now: () => now };
  await upsertInstalledPortal(pool, portalId, { userId: null, scopes: [] });
  await setMode(pool, portalId, 'live');
  await saveRoster(pool, portalId, reps);
  await publishVersion(pool, portalId, options.rulebook, { author: 'test', note: '' });
  await markPrepared(pool, portalId);

  /** HubSpot has the owners, and whoever got a lead will answer it, late, or not at all. */
  async function settle(): Promise<void> {
    const { rows } = await pool.query<{ contactId: string; ownerId: string | null }>(
      `update owed_writes set state = 'written', settled_at = to_timestamp($1 / 1000.0)
       where portal_id = $2 and state = 'pending' returning contact_id as "contactId", fields->>'ownerId' as "ownerId"`,
      [now, portalId],
    );
    for (const { contactId, ownerId } of rows) {
      if (!ownerId) continue;
      contacts.get(contactId)!.properties['hubspot_owner_id'] = ownerId;
      if (random() < 0.75) answers.set(contactId, now + Math.floor(-Math.log(1 - random()) * 45 * MINUTE));
      else answers.delete(contactId);
    }
  }

  async function decide(contactIds: readonly string[]): Promise<void> {
    const turn = contactIds.map((contactId) => ({ contactId, eventKeys: [], requestId: 'r' }));
    await decideTurn(deps, portalId, turn, contacts);
    await settle();
  }

  async function dueClock(): Promise<void> {
    const claim = { claimId: randomUUID(), leaseMs: 0, limit: 1 };
    const contactIds = await claimDueClocks(pool, portalId, claim);
    for (const contactId of contactIds) {
      const answeredAt = answers.get(contactId) ?? Infinity;
      if (answeredAt <= now) {
        contacts.get(contactId)!.properties['notes_last_contacted'] = new Date(answeredAt).toISOString();
      }
    }
    await handleDueClocks(deps, portalId, { ...claim, contactIds, requestId: 'r' }, contacts);
    await settle();
  }

  /** The next moment of a clock and of the leads on hold, epoch ms. */
  async function nextMoments(): Promise<{ clock: number; held: number }> {
    const { rows } = await pool.query<{ clock: number | null; held: number | null }>(
      `select (select (extract(epoch from min(next_at)) * 1000)::float8 from clocks
               where portal_id = $1 and state = 'running') as clock,
              (select (extract(epoch from min(retry_at)) * 1000)::float8 from leads
               where portal_id = $1 and state = 'held') as held`,
      [portalId],
    );
    return { clock: rows[0]!.clock ?? Infinity, held: rows[0]!.held ?? Infinity };
  }

  async function retryHeld(): Promise<void> {
    const { rows } = await pool.query<{ id: string }>(
      `select contact_id as id from leads where portal_id = $1 and state = 'held'
         and retry_at <= to_timestamp($2 / 1000.0) order by created_at, contact_id limit 100`,
      [portalId, now],
    );
    await decide(rows.map(({ id }) => id));
    // What the database's own clock brought forward belongs to this one.
    await pool.query(
      `update leads set retry_at = to_timestamp(($2::float8 + 1000) / 1000.0)
       where portal_id = $1 and state = 'held' and retry_at > now() - interval '1 hour'`,
      [portalId, now],
    );
  }

  async function person(contactId: string): Promise<void> {
    const rep = reps[Math.floor(random() * reps.length)]!.ownerId;
    const choice = random();
    if (choice < 0.4) {
      await inTransaction(pool, async (db) => {
        const portal = (await lockPortal(db, portalId))!;
        const lead = (await findLeads(db, portalId, [contactId])).get(contactId);
        if (!lead || lead.ownerId === null || lead.ownerId === rep) return;
        contacts.get(contactId)!.properties['hubspot_owner_id'] = rep;
        await ownerChangedByPerson(db, snapshots, portal, lead, { ownerId: rep, at: now, requestId: 'r' });
      });
    } else {
      const asked = { contactId, requestId: 'r', by: { userId: '1', ownerId: null } };
      const request: RedecideRequest =
        choice < 0.6
          ? { ...asked, cause: 'passed_on' }
          : choice < 0.8
            ? { ...asked, cause: 'rerouted' }
            : { ...asked, cause: 'reassigned', ownerId: rep };
      await redecideLead(deps, portalId, request);
    }
    await settle();
  }

  async function somebodyComesOrGoes(): Promise<void> {
    const changed = reps.map((rep): Rep => {
      const away = random() < 0.15;
      const absent = random() < 0.1;
      const outOfOffice = absent ? [{ startsAt: now - MINUTE, endsAt: now + 600 * MINUTE }] : [];
      return { ...rep, availability: away ? 'away' : 'available', outOfOffice };
    });
    await saveRoster(pool, portalId, changed);
  }

  let nextLead = now;
  let nextChange = now + 300 * MINUTE;
  let lastRetry = 0;
  let came = 0;
  const ids: string[] = [];
  while (came < leads) {
    const due = await nextMoments();
    const held = Math.max(due.held, lastRetry + RETRIES);
    const moment = Math.min(nextLead, nextChange, due.clock, held);
    now = Math.max(now, Math.ceil(moment));
    if (moment === due.clock) await dueClock();
    else if (moment === held) {
      lastRetry = now;
      await retryHeld();
    } else if (moment === nextChange) {
      nextChange += (200 + random() * 400) * MINUTE;
      await somebodyComesOrGoes();
      await pool.query(
        `update leads set retry_at = to_timestamp($2 / 1000.0) where portal_id = $1 and state = 'held'`,
        [portalId, now],
      );
    } else {
      const size = 1 + Math.floor(random() * 3);
      const fresh = Array.from({ length: size }, (_, i) => String(100_000 + came + i));
      for (const id of fresh) {
        const createdate = new Date(now - Math.floor(random() * 2_000)).toISOString();
        contacts.set(id, { id, properties: { createdate, ...options.propertiesOf(random) } });
      }
      came += size;
      ids.push(...fresh);
      await decide(fresh);
      if (random() < 0.15) await person(ids[Math.max(0, ids.length - 1 - Math.floor(random() * 20))]!);
      nextLead = now + Math.ceil(-Math.log(1 - random()) * options.everyMinutes * size * MINUTE);
      if (came % 500 < size) say?.(`${came} leads`);
    }
  }
  return { until: now + 1 };
}
