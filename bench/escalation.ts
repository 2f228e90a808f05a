import { runEscalation } from '../test/support/escalation-run.ts';
import type { Bench } from './figure.ts';
import { percentilesOf } from './percentiles.ts';

const leads = 10_000;
const answered = 500;
const limitPer10s = 110;
/** The promise. */
const within = 60;

/** Clocks that fall due at the same moment, three processes sweeping, HubSpot's rate limits. */
const escalationWith =
  (kills: number): Bench =>
  async (report) => {
    const { lagsMs, ...found } = await runEscalation({ leads, answered, kills, say: report.say });
    const { escalatedOnce, kills: done, leads: _, ...faults } = found;
    const toEscalate = leads - answered;
    const { median, p99 } = percentilesOf(lagsMs);
    const last = Math.max(...lagsMs) / 1_000;
    // A read for every lead, a write for every one that moves on, a hundred at a time.
    const fewest = Math.ceil(leads / 100) + Math.ceil(toEscalate / 100);
    report.figure('given to somebody else exactly once', escalatedOnce, 'leads', toEscalate);
    report.figure('due to new owner in HubSpot, median', median / 1_000, 's');
    report.figure('due to new owner in HubSpot, 99th percentile', p99 / 1_000, 's');
    report.figure('due to new owner in HubSpot, last', last, 's', (fewest / limitPer10s) * 10);
    for (const [name, count] of Object.entries(faults)) report.figure(name, count, 'found');
    report.figure('kills', done, 'kills');
    if (escalatedOnce !== toEscalate || Object.values(faults).some((count) => count !== 0)) {
      throw new Error('Not every lead was escalated exactly once, or one was that was answered.');
    }
    if (last > within) throw new Error(`The last escalation took longer than ${within} s.`);
  };

export const escalation = escalationWith(0);
export const escalationKill = escalationWith(6);
