import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startOwnDatabase } from '../test/support/own-database.ts';
import { makePast } from '../test/support/past-portal.ts';
import { pastProperties, pastReps, pastRulebook } from '../test/support/past-rules.ts';
import { replaySince } from '../src/usecases/replay-decisions.ts';
import { tryOnPast } from '../src/usecases/what-if/try-on-past.ts';
import type { Bench } from './figure.ts';
import { fillPast, rulebookOfPast } from './fill-past.ts';

const DAY = 86_400_000;
/** The promises for 100,000 leads; time may grow with them, memory may not. */
const mostSeconds = 10;
const mostMegabytes = 512;
const answerSchema = z.object({
  seconds: z.number(),
  processorSeconds: z.number(),
  peakMegabytes: z.number(),
  leads: z.number(),
  changed: z.number(),
});

const whatIfOver =
  (sizes: readonly number[]): Bench =>
  async (report) => {
    const database = await startOwnDatabase();
    let before: number | null = null;
    try {
      for (const [place, leads] of sizes.entries()) {
        const size = { portalId: String(place + 1), leads, territories: 200, reps: 50 };
        report.say(`filling ${leads} leads`);
        const range = await fillPast(database.pool, size);
        const question = { draft: rulebookOfPast(size, 1), ...range };
        const found = await measure({ databaseUrl: database.url, portalId: size.portalId, question });
        const told = leads.toLocaleString('en');
        const most = leads < 100_000 ? null : (mostSeconds * leads) / 100_000;
        report.figure(`${told} stored leads, 200 territories, 50 reps`, found.seconds, 's', most);
        const each = (found.seconds / leads) * 1e6;
        report.figure(`${told} stored leads, a lead, beside those before`, each, 'µs', before);
        before = each;
        report.figure(`${told} stored leads, processor time besides Postgres`, found.processorSeconds, 's');
        report.figure(`${told} stored leads, peak memory`, found.peakMegabytes, 'MB', mostMegabytes);
        report.figure(`${told} stored leads, changed`, found.changed, 'leads');
        if (found.leads !== leads) throw new Error(`${found.leads} of ${leads} leads were looked at.`);
      }
    } finally {
      await database.drop();
    }
  };

/** A draft with other members and weights in every territory: nearly every lead goes another way. */
export const whatIf = whatIfOver([10_000, 100_000]);
export const whatIfMillion = whatIfOver([100_000, 1_000_000]);

/**
 * Ten thousand leads through the real verbs, with all that may happen to them: an unchanged rulebook changes nothing, and
 * every decision comes out again bit for bit.
 */
export const whatIfSoak: Bench = async (report) => {
  const leads = 10_000;
  const database = await startOwnDatabase();
  try {
    const from = Math.floor(Date.now() / DAY) * DAY - 30 * DAY;
    const { until } = await makePast(database.pool, {
      ...{ portalId: '1', from, seed: 2, leads, everyMinutes: 2, say: report.say },
      ...{ rulebook: pastRulebook, reps: pastReps, propertiesOf: pastProperties },
    });
    const question = { draft: pastRulebook, since: from, until };
    const found = await tryOnPast(database.pool, '1', question, () => {});
    const { compared, same } = found.decisions;
    report.figure('leads, with absences, caps, holds, escalations and people', found.leads, 'leads');
    report.figure('decisions that come out the same in everything', same, 'decisions', compared);
    report.figure('differences with the rulebook unchanged', compared - same, 'decisions');
    if (same !== compared || found.changed.leads > 0)
      throw new Error('An unchanged rulebook changed something.');
    const results = new Map<string, number>();
    const startedAt = performance.now();
    for await (const { result } of replaySince(database.pool, '1', from)) {
      results.set(result, (results.get(result) ?? 0) + 1);
    }
    const replayed = results.get('same') ?? 0;
    const each = ((performance.now() - startedAt) / compared) * 1_000;
    report.figure('decisions replayed that are the same bit for bit', replayed, 'decisions', compared);
    report.figure('replay, a decision', each, 'µs');
    if (replayed !== compared) throw new Error(`Replay: ${JSON.stringify([...results])}`);
  } finally {
    await database.drop();
  }
};

/** In a process of its own, so that its memory is its own. */
async function measure(task: object): Promise<z.infer<typeof answerSchema>> {
  const script = fileURLToPath(new URL('./what-if-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(task));
  const answer = text(child.stdout);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The what-if ended with code ${code}.`);
  return answerSchema.parse(JSON.parse(await answer));
}
