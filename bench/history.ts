import { outcomePolicySchema } from '../src/contract/outcome-policy.ts';
import { askForPastLeads, findPastLeadState } from '../src/store/past-lead-imports.ts';
import { savePastLeads } from '../src/store/past-leads.ts';
import type { PastLead } from '../src/store/past-leads.ts';
import { askForTraining, findTraining } from '../src/store/scorecard-trainings.ts';
import type { TrainingKind, WishesOf } from '../src/store/scorecard-trainings.ts';
import { auditRouting } from '../src/usecases/scorecard/audit-routing.ts';
import { wordsIn } from '../src/usecases/words/catalogue.ts';
import { startEmulatorProcess } from '../test/support/emulator.ts';
import { startInstalledPortal } from '../test/support/installed-portal.ts';
import type { InstalledPortal } from '../test/support/installed-portal.ts';
import { startOwnDatabase } from '../test/support/own-database.ts';
import { portalSteps } from '../test/support/portal-steps.ts';
import { until } from '../test/support/until.ts';
import { latencyMs } from './bench-portal.ts';
import type { Bench } from './figure.ts';
import { sampleLeads } from './sample-leads.ts';

const CONTACTS = 2_000;
const sizes = [10_000, 100_000] as const;
const COLUMNS = 20;
const waits = { timeoutMs: 600_000, everyMs: 20 };
const dayMs = 86_400_000;

/** Import, training, comparison of reps and audit as the jobs of a real worker, from the press to the stored result. */
export const history: Bench = async ({ say, figure }) => {
  const portal = await startInstalledPortal({
    ...{ apart: true, mode: 'shadow', emulator: { latencyMs }, logLevel: 'warn' },
    ...{ openEmulator: startEmulatorProcess, openDatabase: startOwnDatabase },
  });
  try {
    say(`${CONTACTS} contacts are being made in an emulated HubSpot that answers in ${latencyMs} ms`);
    await createContacts(portal);
    const { pool } = portal.database;
    const portalId = String(portal.portalId);
    const importing = await seconds(async () => {
      await askForPastLeads(pool, portalId, outcomePolicySchema.parse({ lostAfterDays: 1 }));
      const isRead = async () => (await findPastLeadState(pool, portalId))?.finishedAt !== null;
      await until('past leads to be read', isRead, waits);
    });
    figure(`import ${CONTACTS} past leads with their history`, importing, 's');
    figure('import, leads a second', CONTACTS / importing, 'leads/s');
    const audit = await seconds(() =>
      auditRouting(pool, portalId, { attribute: 'country', got: 'owner' }, Date.now(), wordsIn.en),
    );
    figure(`audit ${CONTACTS} decided leads with stand-ins`, audit * 1_000, 'ms');
    for (const rows of sizes) {
      say(`${rows} past leads of ${COLUMNS} attributes are being stored`);
      await storePast(portal, rows);
      const wishes = { exclude: [], include: [] };
      figure(`learn from ${rows} past leads, job`, await job(portal, 'card', wishes), 's');
      const fit = { segmentBy: ['property:text_1'], within: 2 };
      figure(`compare 8 reps over ${rows} past leads, job`, await job(portal, 'rep_fit', fit), 's');
    }
  } finally {
    await portal.close();
  }
};

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

async function createContacts(portal: InstalledPortal): Promise<void> {
  const steps = portalSteps(portal);
  for (let from = 0; from < CONTACTS; from += 50) {
    const contacts = Array.from({ length: 50 }, (_, i) => ({
      properties: {
        email: `lead${from + i}@firm${from + i}.example`,
        country: ['Germany', 'France', 'Spain'][i % 3]!,
        numemployees: String(10 ** (i % 4)),
        lifecyclestage: i % 5 === 0 ? 'customer' : 'lead',
      },
    }));
    await steps.control('POST', '/contacts', { contacts, createdAt: Date.now() - 400 * dayMs });
  }
  const areDecided = async () => {
    const { rows } = await portal.database.pool.query<{ leads: number }>(
      'select count(*)::int as leads from decisions',
    );
    return (rows[0]?.leads ?? 0) >= CONTACTS;
  };
  await until('every lead to be decided', areDecided, { timeoutMs: 600_000, everyMs: 500 });
}

/** Leads of eight reps in turn; the rulebook made at install has one territory with everybody in it. */
async function storePast({ portalId, database: { pool } }: InstalledPortal, rows: number): Promise<void> {
  const { rows: found } = await pool.query<{ ownerId: string }>(
    'select distinct owner_id as "ownerId" from territory_members where portal_id = $1 order by 1 limit 8',
    [portalId],
  );
  await pool.query('delete from past_leads');
  const { table, won } = sampleLeads({ rows, seed: 3, columns: COLUMNS, strength: 1 });
  const columns = [...table.columns].map(([name, cells]) => ({
    name: `property:${name.replaceAll(' ', '_')}`,
    cells,
  }));
  for (let from = 0; from < rows; from += 2_000) {
    const leads = Array.from({ length: Math.min(2_000, rows - from) }, (_, i): PastLead => {
      const row = from + i;
      const known = columns.flatMap(({ name, cells }) =>
        (cells[row] ?? null) === null ? [] : [[name, cells[row]]],
      );
      return {
        ...{ contactId: `past-${row}`, createdAt: Date.now() - 700 * dayMs + row * 60_000 },
        ownerId: found[row % Math.max(found.length, 1)]?.ownerId ?? null,
        ...{ attributes: Object.fromEntries(known) as PastLead['attributes'], changedLater: [] },
        ...{ stages: won[row] === 1 ? ['customer'] : ['lead'], leadStatus: null },
        ...{ dealsWon: 0, dealsLost: 0, dealsOpen: 0 },
      };
    });
    await savePastLeads(pool, String(portalId), leads, Date.now());
  }
}

/** Seconds from the press to the stored result. */
function job<Kind extends TrainingKind>(
  { portalId, database: { pool } }: InstalledPortal,
  kind: Kind,
  wishes: WishesOf[Kind],
): Promise<number> {
  return seconds(async () => {
    await askForTraining(pool, String(portalId), kind, { why: 'asked', by: 'the bench', wishes });
    const findEnded = async () => {
      const training = await findTraining(pool, String(portalId), kind);
      return training?.state === 'done' || training?.state === 'failed' ? training : null;
    };
    const { trouble } = await until('the job to end', findEnded, waits);
    if (trouble !== null) throw new Error(`The job failed: ${trouble}`);
  });
}
