import { auditLeads } from '../test/support/lead-audit.ts';
import { until } from '../test/support/until.ts';
import { startBenchPortal } from './bench-portal.ts';
import type { Bench } from './figure.ts';

const leads = 10_000;
const limitPer10s = 110;

/** Contacts created all at once: how fast they are routed, and with how few requests. */
export const burst: Bench = async (report) => {
  const portal = await startBenchPortal();
  const { control } = portal.emulator;
  try {
    const before = await control.stats();
    const createdAt = Date.now();
    const ids = new Set(await control.createContacts(leads));
    let saidAt = 0;
    await until(
      'every lead to be routed',
      async () => {
        const { rows } = await portal.database.pool.query<{ written: number }>(
          "select count(*)::int as written from owed_writes o where o.state = 'written'",
        );
        const written = rows[0]!.written;
        if (Date.now() - saidAt > 5_000) {
          saidAt = Date.now();
          report.say(`${written} of ${leads} leads have an owner`);
        }
        return written >= leads;
      },
      { timeoutMs: 180_000, everyMs: 250 },
    );
    const after = await control.stats();
    const { responseMs: answered } = await portal.emulator.webhooks();
    const contacts = await control.contacts(ids);
    const { decidedOnce, undecided, ownerAsDecided, severalOwners } = await auditLeads(
      portal.database.pool,
      contacts,
    );
    const requests = after.requests - before.requests;
    const fewest = (2 * leads) / 100;
    const lastOwnerAt = Math.max(...contacts.map((contact) => contact.ownerAcceptedAt ?? Infinity));
    const lost = leads - ownerAsDecided;
    const twice = leads - undecided - decidedOnce + severalOwners;
    report.figure(
      'until the last owner',
      (lastOwnerAt - createdAt) / 1_000,
      's',
      (fewest / limitPer10s) * 10,
    );
    report.figure('requests per lead', requests / leads, 'requests', fewest / leads);
    report.figure('refused by the rate limit', after.rateLimited - before.rateLimited, 'requests');
    report.figure('decided twice', twice, 'leads');
    report.figure('without the decided owner', lost, 'leads');
    report.figure('webhook of 100 events answered, ten at a time, 99th percentile', answered.p99 ?? 0, 'ms');
    if (lost > 0 || twice > 0) throw new Error('Leads were lost or decided twice.');
  } finally {
    await portal.close();
  }
};
