import type { Command } from 'commander';
import { explainDecision } from '../routing/explain-decision.ts';
import { explainStored } from './explain-stored.ts';
import type { StoredOptions } from './explain-stored.ts';
import { offlineCommand } from './route.ts';
import type { OfflineOptions } from './route-offline.ts';

type ExplainOptions = Partial<OfflineOptions> & StoredOptions & { readonly lead?: string };

export function explainCommand(): Command {
  return offlineCommand('explain', 'optional')
    .description(
      'tell a decision as prose, with everybody who was asked: the latest one of a contact, or of a lead in a file',
    )
    .argument('[contact]', "a contact's id in HubSpot; left out: the leads of a file are decided")
    .option('--portal <id>', "HubSpot's account id; may be left out where there is only one")
    .option(
      '--rep <owner>',
      'what would have had to be different for this rep to get it: their e-mail or owner id',
    )
    .option('--json', 'answer in JSON')
    .option('--lead <id>', 'which lead of the file; left out: the only one')
    .action(async (contact: string | undefined, options: ExplainOptions) => {
      if (contact !== undefined) {
        refuseFiles(options);
        return explainStored(contact, options);
      }
      if (options.rep !== undefined)
        throw new Error('Say whose lead it is: baton explain <contact> --rep <owner>.');
      await explainOffline(options);
    });
}

/** A stored decision was made by what was there then: files would seem to count. */
function refuseFiles({ rulebook, leads, reps, accounts, list, at, lead }: ExplainOptions): void {
  const files = { rulebook, leads, reps, accounts, list, at, lead };
  const given = Object.entries(files).find(([, value]) => value !== undefined);
  if (given) throw new Error(`--${given[0]} goes with a file of leads, not with a contact of an account.`);
}

async function explainOffline({ lead, rulebook, leads, json, ...files }: ExplainOptions): Promise<void> {
  if (rulebook === undefined || leads === undefined) {
    throw new Error('Say which contact to explain, or give files with --rulebook and --leads.');
  }
  const { routeOffline } = await import('./route-offline.ts');
  const { decisions } = await routeOffline({ ...files, rulebook, leads });
  const found = lead === undefined ? decisions : decisions.filter(({ contactId }) => contactId === lead);
  const [decision] = found;
  if (!decision) throw new Error(`${leads} has no lead ${lead ?? 'at all'}.`);
  if (found.length > 1) throw new Error(`${leads} has ${found.length} leads: choose one with --lead.`);
  console.log(json ? JSON.stringify(decision, null, 2) : explainDecision(decision));
}
