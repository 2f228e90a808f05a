import { accountsRead } from '../../src/routing/accounts-read.ts';
import { noAccounts } from '../../src/routing/accounts.ts';
import { CORE_VERSION } from '../../src/routing/core-version.ts';
import type { RoutingSnapshot } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import type { StateSlice, TurnInputs } from '../../src/routing/turn-inputs.ts';

/** The inputs of a turn whose leads stand in them. */
export function recordedInputs(
  { cause, at, request }: Pick<TurnInputs, 'cause' | 'at' | 'request'>,
  leads: readonly Lead[],
  state: StateSlice,
  { rulebook, accounts = noAccounts }: RoutingSnapshot,
): TurnInputs {
  return {
    ...{ format: 1, core: CORE_VERSION, cause, at, request, state },
    ...{ rulebookVersion: 1, rosterVersion: 1, listsVersion: 0, holidays: '', zoneRules: '' },
    leads: leads.map((lead) => ({
      ...{ contactId: lead.contactId, ordinal: null, lead },
      accounts: accountsRead(lead, rulebook.accounts, accounts),
    })),
  };
}
