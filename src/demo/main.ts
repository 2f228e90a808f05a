import { readFileSync } from 'node:fs';
import type { LeadsToCreate } from './create-leads.ts';
import { createLeads } from './create-leads.ts';
import { readContactsCsv } from './contacts-csv.ts';
import { openDemoFolder } from './demo-folder.ts';
import { readDemoOptions, type DemoOptions } from './demo-options.ts';
import { startDemoPage } from './demo-page.ts';
import { chooseDemoPorts } from './demo-ports.ts';
import { DemoStack } from './demo-stack.ts';
import type { NewContact } from './emulator-control.ts';
import { heldLeads } from './held-leads.ts';
import { runLeads } from './lead-run.ts';
import { openBrowser } from './open-browser.ts';
import { say, step } from './progress.ts';
import { isComplete } from './run-figures.ts';
import { summaryTable } from './summary-table.ts';

const TRICKLE = { leads: 12, rate: 0.5 };
const LEADS_WITH_EXIT = 50;
const BAD_ROWS_SHOWN = 10;
/** A rep's usual time to the first e-mail, at speed 1: well within the sample's shortest target. */
const ANSWER_AFTER_MS = 8 * 60_000;
// npm hands a Ctrl-C on to us that the terminal has sent already.
const SAME_CTRL_C_MS = 400;

const options = readDemoOptions(process.argv.slice(2));
const stopped = new AbortController();
let stack: DemoStack | undefined;
let closePage: (() => Promise<void>) | undefined;

listenForStop();
try {
  const exitCode = await runDemo();
  await stopAll();
  process.exit(exitCode);
} catch (error) {
  // What fails while everything is being stopped is no news.
  if (!stopped.signal.aborted) await fail(error);
}

async function runDemo(): Promise<number> {
  const leads = readLeads();
  const folder = openDemoFolder(options.folder, { fresh: options.fresh });
  const ports = await chooseDemoPorts(options.port);
  const { latencyMs, record } = options;
  stack = new DemoStack({ folder, ports, latencyMs, record, giveUp: (error) => void fail(error) });
  await stack.startPostgres();
  await stack.startEmulator();
  await stack.startBaton();
  await stack.installApp();
  await stack.publishRulebook(options.speed);
  const mode = options.shadow ? 'shadow' : 'live';
  await stack.setMode(mode);
  say(
    mode === 'live'
      ? 'The portal is live: owners are written.'
      : 'The portal is in shadow mode: nothing is written.',
  );
  return options.exit ? runAndCount(stack, leads) : showPage(stack, leads, ports.page, folder.secrets);
}

async function runAndCount(running: DemoStack, leads: LeadsToCreate): Promise<number> {
  const figures = await runLeads(running, leads);
  const complete = isComplete(figures);
  say(`\n${summaryTable(figures)}\n`);
  say(closingLine(complete, figures.shadow > 0));
  if (options.json) {
    await stopAll();
    console.log(JSON.stringify(figures));
  }
  return complete ? 0 : 1;
}

function closingLine(complete: boolean, isShadow: boolean): string {
  if (!complete) return 'NOT every lead has exactly one owner or a stated reason why not.';
  if (isShadow) return 'Every lead has its decision; in shadow mode none is written to HubSpot.';
  return 'Every lead has exactly one owner or a stated reason why not.';
}

async function showPage(
  running: DemoStack,
  leads: LeadsToCreate,
  port: number,
  { clientSecret, appId }: { clientSecret: string; appId: string },
): Promise<number> {
  const page = await step('The page is built', () =>
    startDemoPage(running, { port, dataFolder: options.folder, clientSecret, appId }),
  );
  closePage = () => page.close();
  say(`\n  Watch leads arrive: ${page.url}\n\nCtrl-C stops everything and keeps the data.`);
  openBrowser(page.url);
  await running.emulator.letRepsAnswer(ANSWER_AFTER_MS / options.speed);
  if (options.leads === undefined && options.csv === undefined) {
    await running.emulator.createContacts(heldLeads(Date.now().toString(36)));
  }
  await createLeads(running.emulator, leads, () => undefined);
  await new Promise((done) => stopped.signal.addEventListener('abort', done));
  return 0;
}

function readLeads(): LeadsToCreate {
  const { signal } = stopped;
  const { csv, leads, rate, exit }: DemoOptions = options;
  if (csv !== undefined) {
    const contacts = readCsvFile(csv);
    return { what: leads === undefined ? contacts : contacts.slice(0, leads), rate, signal };
  }
  if (exit) return { what: leads ?? LEADS_WITH_EXIT, rate, signal };
  return {
    what: leads ?? TRICKLE.leads,
    rate: rate ?? (leads === undefined ? TRICKLE.rate : undefined),
    signal,
  };
}

function readCsvFile(file: string): NewContact[] {
  try {
    const { contacts, badRows, unusedColumns } = readContactsCsv(readFileSync(file, 'utf8'));
    if (unusedColumns.length > 0) say(`${file}: not imported: ${unusedColumns.join(', ')}.`);
    for (const { row, reason } of badRows.slice(0, BAD_ROWS_SHOWN))
      say(`${file}, row ${row} is left out: ${reason}.`);
    if (badRows.length > BAD_ROWS_SHOWN)
      say(`${file}: ${badRows.length - BAD_ROWS_SHOWN} more rows are left out.`);
    return contacts;
  } catch (error) {
    throw new Error(
      `${file} cannot be imported: ${error instanceof Error ? error.message : String(error)}.`,
      { cause: error },
    );
  }
}

function listenForStop(): void {
  let firstAt: number | undefined;
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      if (firstAt !== undefined) {
        if (Date.now() - firstAt < SAME_CTRL_C_MS) return;
        stack?.kill();
        process.exit(exitCode);
      }
      firstAt = Date.now();
      stopped.abort();
      say('\nStopping; once more Ctrl-C stops at once.');
      void stopAll().then(
        () => process.exit(exitCode),
        () => process.exit(exitCode),
      );
    });
  }
}

async function stopAll(): Promise<void> {
  const page = closePage;
  const running = stack;
  closePage = undefined;
  stack = undefined;
  await page?.();
  await running?.stop();
}

async function fail(error: unknown): Promise<void> {
  say(error instanceof Error ? error.message : String(error));
  await stopAll().catch(() => undefined);
  process.exit(1);
}
