import type { Pool } from 'pg';
import type { Rep } from '../src/routing/rep.ts';
import { rulebookSchema } from '../src/routing/rulebook.ts';
import type { Rulebook } from '../src/routing/rulebook.ts';
import { markPrepared, upsertInstalledPortal } from '../src/store/portals.ts';
import { saveRoster } from '../src/store/rosters.ts';
import { publishVersion } from '../src/usecases/publish-version.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'Asia/Tokyo', 'Australia/Sydney'];
const industries = 20;
const DAY = 86_400_000;

export interface PastSize {
  readonly portalId: string;
  readonly leads: number;
  readonly territories: number;
  readonly reps: number;
}

/** Reps in five zones, so that somebody of every territory is at work at almost any time. */
const benchReps = (count: number): readonly Rep[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{
      ownerId: String(101 + i),
      name: `Rep ${i + 1}`,
      active: true,
      availability: 'available',
      outOfOffice: [],
    },
    timeZone: zones[i % zones.length]!,
    workingHours: [{ days: 'EVERY_DAY', startMinute: 540, endMinute: 1080 }],
  }));

/** Territories of one industry and a range of company sizes each, ten members, caps, a chain, holds of a day. */
export function rulebookOfPast({ territories, reps, leads }: PastSize, shift = 0): Rulebook {
  const ranges = territories / industries;
  return rulebookSchema.parse({
    scorecard: {
      base: 10,
      rules: [
        {
          attribute: 'company_size',
          label: 'Company size',
          bands: [
            { from: 0, to: 300, points: 10 },
            { from: 300, to: 600, points: 35 },
            { from: 600, points: 60 },
          ],
        },
      ],
      grades: { A: 60, B: 40, C: 20 },
    },
    territories: Array.from({ length: territories }, (_, t) => ({
      territoryId: `t${t}`,
      name: `Territory ${t}`,
      priority: t,
      condition:
        t === territories - 1
          ? { all: [] }
          : {
              all: [
                { attribute: 'industry', is: 'any_of', values: [`industry_${t % industries}`] },
                {
                  ...{
                    attribute: 'company_size',
                    is: 'between',
                    from: Math.floor(t / industries) * (1_000 / ranges),
                  },
                  to: (Math.floor(t / industries) + 1) * (1_000 / ranges),
                },
              ],
            },
      members: Array.from({ length: 10 }, (_, m) => ({
        ownerId: String(101 + ((t * 3 + m + shift) % reps)),
        weight: 1 + ((m + shift) % 3),
      })),
      whenNobody: { do: 'hold', mostMinutes: 1_440, then: 'fallback', order: 'oldest' },
      slaPolicyId: 'sla',
    })),
    capacities: Array.from({ length: reps }, (_, i) => ({
      ownerId: String(101 + i),
      perDay: Math.ceil((leads / 60 / reps) * 2),
    })),
    fallback: { ownerIds: ['101'] },
    slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep' }],
    existingOwner: 'keep',
  });
}

/** Sixty days of leads, each decided in a turn of its own, as turns and sweeps leave them behind. Answers since when. */
export async function fillPast(pool: Pool, size: PastSize): Promise<{ since: number; until: number }> {
  const { portalId, leads, territories, reps } = size;
  const until = Math.floor(Date.now() / DAY) * DAY;
  const since = until - 60 * DAY;
  await upsertInstalledPortal(pool, portalId, { userId: null, scopes: [] });
  await saveRoster(pool, portalId, benchReps(reps));
  await publishVersion(pool, portalId, rulebookOfPast(size), { author: 'bench', note: '' });
  await markPrepared(pool, portalId);
  await pool.query(`insert into holiday_sets (portal_id, set_id, dates) values ($1, 'none', '{}')`, [
    portalId,
  ]);
  // In parts, so that no statement grows with the number of leads.
  for (let from = 1; from <= leads; from += 50_000) {
    await fillPart(pool, size, { since, from, to: Math.min(leads, from + 49_999) });
  }
  await pool.query('vacuum analyze decisions, turn_inputs, clocks, leads');
  return { since, until };

  async function fillPart(db: Pool, of: PastSize, part: { since: number; from: number; to: number }) {
    const at = `${part.since} + floor((g - 1) * ${(60 * DAY) / of.leads}::float8)`;
    const stamp = `to_timestamp((${at}) / 1000.0)`;
    const territory = `(g * 7 % ${territories})`;
    const owner = `(101 + (${territory} * 3 + g % 10) % ${reps})::text`;
    const industry = `'industry_' || (${territory} % ${industries})`;
    const companySize = `((${territory} / ${industries}) * ${1_000 / (territories / industries)} + 3)`;
    const series = `from generate_series(${part.from}, ${part.to}) g`;
    const attribute = (value: string, source: string) =>
      `jsonb_build_object('value', ${value}, 'raw', (${value})::text, 'source', '${source}', 'sure', 'stated')`;
    const members = `generate_series(0, 9) m`;
    const member = `(101 + (${territory} * 3 + m) % ${reps})::text`;
    await db.query(
      `insert into leads (portal_id, contact_id, state, created_at, owner_id, given_at, decided, lifecycle_stage)
       select $1, g::text, 'routed', ${stamp}, ${owner}, ${stamp}, 1, 'lead' ${series}`,
      [portalId],
    );
    await db.query(
      `insert into turn_inputs (portal_id, turn_id, mode, at, inputs) overriding system value
       select $1, g, 'shadow', ${stamp}, jsonb_build_object(
         'format', 1, 'core', 1, 'cause', 'turn', 'at', ${at}, 'rulebookVersion', 1, 'rosterVersion', 1,
         'listsVersion', 0, 'holidays', 'none', 'zoneRules', '', 'request', null,
         'leads', jsonb_build_array(jsonb_build_object('contactId', g::text, 'ordinal', 1, 'lead', null, 'accounts', '[]'::jsonb)),
         'state', jsonb_build_object(
           'ledger', jsonb_build_object('all', false, 'entries', (
             select jsonb_agg(jsonb_build_array('t' || ${territory} || '/' || ${member}, (g * (m + 1) % 900 - 450) * 1000000))
             from ${members})),
           'received', jsonb_build_object('all', false, 'entries', (
             select jsonb_agg(jsonb_build_array('per-day/' || ${member}, jsonb_build_array(${at} - 60000))) from ${members})),
           'openLeads', '{"all":true,"entries":[]}'::jsonb, 'companyReps', '{"all":true,"entries":[]}'::jsonb,
           'waiting', '{"all":true,"entries":[]}'::jsonb, 'hadLead', '{"all":true,"entries":[]}'::jsonb))
       ${series}`,
      [portalId],
    );
    await db.query(
      `insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, owner_id, territory_id,
                              rulebook_version, roster_version, decided_at, turn_id, lead, trace)
       select $1, g::text, 1, 'created', 'shadow', 'assigned', ${owner}, 't' || ${territory}, 1, 1, ${stamp}, g,
         jsonb_build_object('contactId', g::text, 'ownerId', null, 'createdAt', ${at} - 400, 'attributes',
           jsonb_build_object('industry', ${attribute(industry, 'industry')},
             'company_size', ${attribute(companySize, 'numemployees')},
             'country', ${attribute(`'DE'::text`, 'country')}, 'language', ${attribute(`'de'::text`, 'hs_language')},
             'company_name', ${attribute(`'Acme ' || g`, 'company')},
             'email_domain', ${attribute(`'acme-' || g || '.com'`, 'email')})),
         jsonb_build_object('format', 3, 'contactId', g::text, 'decidedAt', ${at}, 'rulebookVersion', 1,
           'outcome', 'assigned', 'ownerId', ${owner}, 'route', 'territory', 'selection', 'fair_share',
           'nextOwnerId', null, 'retryAt', null, 'handover', null, 'reason', repeat('because ', 20),
           'score', jsonb_build_object('grade', 'B', 'points', 45, 'factors', '[]'::jsonb),
           'territoriesTried', (select jsonb_agg(jsonb_build_object('territoryId', 't' || m, 'name', 'Territory ' || m,
             'matched', false, 'because', 'the industry is retail, not industry_' || m)) from ${members}),
           'territory', jsonb_build_object('territoryId', 't' || ${territory}, 'name', 'Territory ' || ${territory}),
           'clock', jsonb_build_object('startsAt', ${at}, 'dueAt', ${at} + 3600000, 'targetMinutes', 60,
             'calendar', 'rep', 'timeZone', 'UTC', 'slaPolicyId', 'sla'),
           'candidates', (select jsonb_agg(jsonb_build_object('ownerId', ${member}, 'name', 'Rep', 'eligible', true,
             'reasons', '[]'::jsonb, 'weight', 1, 'timeZone', 'UTC', 'owedBefore', 0,
             'owedAfter', 100000000 - case when ${member} = ${owner} then 1000000000 else 0 end)) from ${members}))
       ${series}`,
      [portalId],
    );
    await db.query(
      `insert into clocks (portal_id, contact_id, ordinal, owner_id, given_at, starts_at, due_at, state, touched_at,
                           breached_at)
       select $1, g::text, 1, ${owner}, ${stamp}, ${stamp}, ${stamp} + interval '1 hour', 'ended',
              ${stamp} + interval '1 minute' * (g % 90),
              case when g % 90 >= 60 then ${stamp} + interval '1 hour' end ${series}`,
      [portalId],
    );
  }
}
