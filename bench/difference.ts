import { decideLead } from '../src/routing/decide-lead.ts';
import { compileRulebook } from '../src/routing/compile-rulebook.ts';
import type { RoutingSnapshot, RoutingState } from '../src/routing/decision.ts';
import { explainDifference } from '../src/routing/explain-difference/explain-difference.ts';
import { readLead } from '../src/routing/read-lead.ts';
import type { Rep } from '../src/routing/rep.ts';
import { emptyState } from '../src/routing/routing-state.ts';
import { rulebookSchema } from '../src/routing/rulebook.ts';
import type { Rulebook } from '../src/routing/rulebook.ts';
import { seededRandom } from '../src/learning/random.ts';
import { createDifferenceExplainer, differenceInWords } from '../src/usecases/explain-lead-difference.ts';
import { startOwnDatabase } from '../test/support/own-database.ts';
import { makePast } from '../test/support/past-portal.ts';
import type { Bench } from './figure.ts';
import { percentilesOf } from './percentiles.ts';

const sizes = [10, 100, 1_000, 10_000];
const repCount = 20;
const questions = 400;
const storedLeads = 60;
const monday = Date.parse('2026-11-16T07:00:00Z');
const countries = [
  'DE',
  'AT',
  'CH',
  'US',
  'CA',
  'FR',
  'ES',
  'IT',
  'GB',
  'PL',
  'SE',
  'NO',
  'DK',
  'FI',
  'NL',
  'BE',
];
const portalId = '4711';

const reps: readonly Rep[] = Array.from({ length: repCount }, (_, i) => ({
  ...{ ownerId: String(i + 1), name: `Rep ${i + 1}`, active: true, outOfOffice: [] },
  availability: i % 7 === 0 ? 'away' : null,
  timeZone: ['Europe/Berlin', 'America/New_York'][i % 2] ?? 'UTC',
  workingHours: [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 }],
}));

/** Territories of a country, a range of sizes and two digits of a postal code; the last one takes every lead. */
const rulebookOf = (size: number): Rulebook =>
  rulebookSchema.parse({
    scorecard: {
      base: 0,
      rules: [
        {
          label: 'Size',
          attribute: 'company_size',
          bands: [
            { from: 200, points: 50 },
            { from: 50, points: 25 },
          ],
        },
      ],
      grades: { A: 60, B: 40, C: 20 },
    },
    territories: Array.from({ length: size }, (_, i) => ({
      ...{ territoryId: `t${i}`, name: `Territory ${i}`, priority: i, slaPolicyId: 'sla' },
      condition:
        i === size - 1
          ? { all: [] }
          : {
              all: [
                { attribute: 'country', is: 'any_of', values: [countries[i % countries.length]] },
                { attribute: 'company_size', is: 'between', from: (i % 17) * 50, to: (i % 17) * 50 + 200 },
                { attribute: 'postal_code', is: 'postal_prefix', values: [String(10 + (i % 90))] },
              ],
            },
      members: [0, 7, 11].map((n) => ({ ownerId: String(1 + ((i + n) % repCount)), weight: 1 + (n % 3) })),
    })),
    capacities: reps.slice(0, 5).map(({ ownerId }) => ({ ownerId, perDay: 8 })),
    slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep' }],
    existingOwner: 'keep',
  });

const propertiesOf = (random: () => number): Record<string, string> => ({
  hs_country_region_code: countries[Math.floor(random() * countries.length)] ?? 'DE',
  zip: String(10_000 + Math.floor(random() * 90_000)),
  numemployees: String(Math.floor(random() * 1_000)),
});

/** "Why not this rep?", asked about reps at random: the search alone, and from what is kept of a decision. */
export const difference: Bench = async (report) => {
  for (const size of sizes) {
    const random = seededRandom(size);
    const snapshot: RoutingSnapshot = {
      rulebookVersion: 1,
      rulebook: compileRulebook(rulebookOf(size)),
      reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
    };
    const times: number[] = [];
    let [told, whole] = [0, 0];
    for (let i = -40; i < questions; i += 1) {
      const lead = readLead({ contactId: String(1_000 + i), properties: propertiesOf(random) });
      const now = monday + Math.floor(random() * 7 * 86_400_000);
      const ownerId = String(1 + Math.floor(random() * repCount));
      const state: RoutingState = emptyState;
      if (decideLead(lead, snapshot, state, now).decision.ownerId === ownerId) continue;
      const startedAt = performance.now();
      const answer = explainDifference({ lead, snapshot, state, now, ownerId });
      if (i < 0) continue;
      times.push(performance.now() - startedAt);
      if (answer.answer !== 'different') continue;
      told += answer.alternatives.length > 0 ? 1 : 0;
      whole += answer.complete ? 1 : 0;
    }
    const { median, p99 } = percentilesOf(times);
    report.figure(`search, median, ${size} territories, ${repCount} reps`, median, 'ms');
    report.figure(`search, 99 %, ${size} territories, ${repCount} reps`, p99, 'ms');
    report.figure(`answered with a case, ${size} territories`, (100 * told) / times.length, '%');
    report.figure(`nothing left untried, ${size} territories`, (100 * whole) / times.length, '%');
  }
  await fromStore(report);
};

async function fromStore(report: Parameters<Bench>[0]): Promise<void> {
  const database = await startOwnDatabase();
  try {
    report.say(`a portal with 1,000 territories decides ${storedLeads} leads`);
    await makePast(database.pool, {
      ...{ portalId, leads: storedLeads, seed: 1, rulebook: rulebookOf(1_000), reps, everyMinutes: 10 },
      ...{ from: monday, propertiesOf },
    });
    const explainer = createDifferenceExplainer(database.pool);
    const { rows } = await database.pool.query<{ contactId: string }>(
      `select distinct contact_id as "contactId" from decisions order by 1`,
    );
    const times: number[] = [];
    let first: number | null = null;
    for (let i = 0; i < questions; i += 1) {
      const { contactId } = rows[i % rows.length]!;
      const startedAt = performance.now();
      const found = await explainer.find(portalId, contactId, String(1 + (i % repCount)));
      differenceInWords(found, 'en');
      first ??= performance.now() - startedAt;
      if (i > 20) times.push(performance.now() - startedAt);
    }
    const sorted = times.sort((a, b) => a - b);
    report.figure('from what is kept, 1,000 territories, first answer of a process', first ?? NaN, 'ms');
    report.figure('from what is kept, 1,000 territories, median', percentilesOf(times).median, 'ms');
    report.figure(
      'from what is kept, 1,000 territories, p95',
      sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
      'ms',
    );
  } finally {
    await database.drop();
  }
}
