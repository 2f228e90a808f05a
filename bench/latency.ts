import type { InstalledPortal } from '../test/support/installed-portal.ts';
import { until } from '../test/support/until.ts';
import { atTimes, evenArrivals, poissonArrivals } from './arrivals.ts';
import { startBenchPortal } from './bench-portal.ts';
import type { Bench, Reporter } from './figure.ts';
import { percentilesOf } from './percentiles.ts';
import { measureRoundTrips } from './round-trips.ts';

const seed = 20;
const baselineSamples = 40;
const runs = [
  { name: '2/s', arrivals: poissonArrivals(2, 60, seed) },
  { name: '20/s', arrivals: poissonArrivals(20, 30, seed) },
  { name: '20/s evenly', arrivals: evenArrivals(20, 30) },
];

/**
 * From webhook sent to owner accepted, against the same two calls made straight to the emulator just before and just
 * after. The processes are warm: a cold one is no part of a normal day.
 */
export const latency: Bench = async (report) => {
  const portal = await startBenchPortal();
  try {
    report.say('warming up');
    await routeLeads(portal, evenArrivals(8, 5));
    for (const run of runs) await measureRun(portal, run, report);
  } finally {
    await portal.close();
  }
};

async function measureRun(
  portal: InstalledPortal,
  { name, arrivals }: (typeof runs)[number],
  report: Reporter,
): Promise<void> {
  report.say(`${arrivals.length} leads at ${name}`);
  const before = await measureRoundTrips(portal, baselineSamples);
  const { durations, requests, rateLimited } = await routeLeads(portal, arrivals);
  const after = await measureRoundTrips(portal, baselineSamples);
  const { median: twoRoundTrips } = percentilesOf([...before, ...after]);
  const { median, p99 } = percentilesOf(durations);
  report.figure(`${name}, median`, median, 'ms', twoRoundTrips);
  report.figure(`${name}, 99th percentile`, p99, 'ms', twoRoundTrips);
  report.figure(`${name}, requests per lead`, requests / arrivals.length, 'requests', 2);
  report.figure(`${name}, refused by the rate limit`, rateLimited, 'requests');
}

async function routeLeads(portal: InstalledPortal, arrivals: readonly number[]) {
  const { control } = portal.emulator;
  const before = await control.stats();
  const created = await atTimes(arrivals, () => control.createContacts(1));
  const ids = new Set(created.flat());
  const contacts = await until(
    'every lead to have an owner',
    async () => {
      const found = await control.contacts(ids);
      return found.every((contact) => contact.ownerAcceptedAt !== null) && found;
    },
    { timeoutMs: 60_000, everyMs: 500 },
  );
  const after = await control.stats();
  return {
    durations: contacts.map((contact) => contact.ownerAcceptedAt! - contact.firstWebhookSentAt!),
    requests: after.requests - before.requests,
    rateLimited: after.rateLimited - before.rateLimited,
  };
}
