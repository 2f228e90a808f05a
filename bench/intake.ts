import type { InstalledPortal } from '../test/support/installed-portal.ts';
import { until } from '../test/support/until.ts';
import { atTimes, evenArrivals } from './arrivals.ts';
import { startBenchPortal } from './bench-portal.ts';
import type { Bench } from './figure.ts';
import { startIntakeBaseline } from './intake-baseline.ts';
import { percentilesOf } from './percentiles.ts';
import { signedDelivery } from './webhook-body.ts';

const eventsEach = 100;
/** 200 and 1,000 events a second; HubSpot has at most ten deliveries of an account in flight. */
const calm = 2;
const dense = 10;
const seconds = 30;
/** Keeps the worker routing for longer than the deliveries take. */
const leadsToRoute = 16_000;

/**
 * Full webhooks at a steady pace, their events worked off meanwhile: how long HubSpot waits for its answer. The baseline is the
 * same server and route with everything but the storing.
 */
export const intake: Bench = async (report) => {
  const portal = await startBenchPortal();
  const baseline = await startIntakeBaseline(portal.clientSecret);
  try {
    const url = `${portal.web.url}/webhooks/hubspot`;
    report.say('warming up');
    for (const target of [url, baseline.url]) await deliver(portal, target, dense, 5);
    report.say(`${dense * seconds} deliveries without storing`);
    const unstored = await deliver(portal, baseline.url, dense, seconds);
    report.say(`${calm * seconds * 2} deliveries, ${calm} a second`);
    const quiet = await deliver(portal, url, calm, seconds * 2);
    report.say(`${dense * seconds} deliveries, ${dense} a second`);
    const steady = await deliver(portal, url, dense, seconds);
    report.say(`${dense * seconds} deliveries while ${leadsToRoute} leads are routed`);
    await portal.emulator.control.createContacts(leadsToRoute);
    // Their own webhooks come ten at a time, which is what the burst bench measures.
    const isDelivered = async (): Promise<boolean> => (await portal.emulator.webhooks()).pending === 0;
    await until('the webhooks of the leads', isDelivered, { timeoutMs: 30_000 });
    const busy = await deliver(portal, url, dense, seconds);
    for (const [name, found] of [
      [`${calm} a second`, quiet],
      [`${dense} a second`, steady],
      [`${dense} a second while routing`, busy],
    ] as const) {
      report.figure(`100 events, ${name}, median`, found.median, 'ms', unstored.median);
      report.figure(`100 events, ${name}, 99th percentile`, found.p99, 'ms', unstored.p99);
    }
  } finally {
    baseline.close();
    await portal.close();
  }
};

async function deliver(
  { clientSecret }: InstalledPortal,
  url: string,
  perSecond: number,
  forSeconds: number,
) {
  const durations = await atTimes(evenArrivals(perSecond, forSeconds), async () => {
    const { body, headers } = signedDelivery(url, clientSecret, eventsEach);
    const startedAt = performance.now();
    const response = await fetch(url, { method: 'POST', headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`The webhook was answered ${response.status}: ${text}`);
    return performance.now() - startedAt;
  });
  return percentilesOf(durations);
}
