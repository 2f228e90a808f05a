import { runKills } from '../test/support/kill-run.ts';
import type { Bench } from './figure.ts';

/** The suite's kill test with more of everything: see test/e2e/kill.test.ts. */
export const soak: Bench = async (report) => {
  const figures = await runKills({ leads: 2_000, kills: 20, perSecond: 40, say: report.say });
  const { leads, decidedOnce, ownerAsDecided, kills, seconds, ...faults } = figures;
  report.figure('leads', leads, 'leads');
  report.figure('decided exactly once', decidedOnce, 'leads', leads);
  report.figure('owner in HubSpot as decided', ownerAsDecided, 'leads', leads);
  for (const [name, count] of Object.entries(faults)) report.figure(name, count, 'found');
  report.figure('kills', kills, 'kills');
  report.figure('until nothing waits', seconds, 's');
  const isSound = decidedOnce === leads && ownerAsDecided === leads;
  if (!isSound || Object.values(faults).some((count) => count !== 0)) {
    throw new Error('Not every lead was decided exactly once, or the books do not agree.');
  }
};
