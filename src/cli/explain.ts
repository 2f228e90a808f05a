import type { Command } from 'commander';
import { explainDecision } from '../routing/explain-decision.ts';
import { offlineCommand } from './route.ts';
import type { OfflineOptions } from './route-offline.ts';

export function explainCommand(): Command {
  return offlineCommand('explain')
    .description('decide the leads of a file and tell one of them as prose, with everybody who was asked')
    .option('--lead <id>', 'which lead; left out: the only one')
    .action(async ({ lead, ...options }: OfflineOptions & { lead?: string }) => {
      const { routeOffline } = await import('./route-offline.ts');
      const { decisions } = await routeOffline(options);
      const found = lead === undefined ? decisions : decisions.filter(({ contactId }) => contactId === lead);
      const [decision] = found;
      if (!decision) throw new Error(`${options.leads} has no lead ${lead ?? 'at all'}.`);
      if (found.length > 1)
        throw new Error(`${options.leads} has ${found.length} leads: choose one with --lead.`);
      console.log(explainDecision(decision));
    });
}
