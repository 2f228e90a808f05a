import { setTimeout as sleep } from 'node:timers/promises';
import { createLeads, type LeadsToCreate } from './create-leads.ts';
import { DEMO_PORTAL, type DemoStack } from './demo-stack.ts';
import { showStatus } from './progress.ts';
import { computeFigures, isComplete, isSettled, readLeadRecords, type RunFigures } from './run-figures.ts';

/** So long nothing may change before the run is given up. */
const STALL_MS = 90_000;
const POLL_MS = 250;
const RECOUNT_MS = 2_000;

/** Creates leads, waits until each has an owner or a stated reason (or nothing moves any more), and counts. */
export async function runLeads(stack: DemoStack, leads: LeadsToCreate): Promise<RunFigures> {
  const before = await stack.emulator.stats();
  const ids: string[] = [];
  let creating = true;
  let trouble: unknown;
  void createLeads(stack.emulator, leads, (more) => ids.push(...more))
    .catch((error: unknown) => (trouble = error))
    .finally(() => (creating = false));
  const started = Date.now();
  let lastChange = { settled: -1, at: started };

  for (;;) {
    const wasCreating = creating;
    // Postgres may be killed during a demo and come back; the next look will tell.
    const records = await readLeadRecords(stack.pool, DEMO_PORTAL, ids).catch(() => undefined);
    if (records) {
      const settled = records.filter(isSettled).length;
      if (settled !== lastChange.settled) lastChange = { settled, at: Date.now() };
      const seconds = Math.round((Date.now() - started) / 1000);
      if (ids.length > 0)
        showStatus(`${settled} of ${ids.length} leads have an owner or a reason (${seconds} s)`);
      const isStalled = !wasCreating && Date.now() - lastChange.at > STALL_MS;
      if ((!wasCreating && settled === records.length) || isStalled || leads.signal.aborted) {
        if (trouble) throw trouble;
        const figures = await count(stack, before, ids);
        if (isComplete(figures) || isStalled || leads.signal.aborted) return figures;
        await sleep(RECOUNT_MS);
      }
    }
    await sleep(POLL_MS);
  }
}

async function count(stack: DemoStack, before: RunRequests, ids: string[]): Promise<RunFigures> {
  const [records, contacts, after] = await Promise.all([
    readLeadRecords(stack.pool, DEMO_PORTAL, ids),
    stack.emulator.contacts(new Set(ids)),
    stack.emulator.stats(),
  ]);
  return computeFigures(records, contacts, { before, after });
}

type RunRequests = Awaited<ReturnType<DemoStack['emulator']['stats']>>;
