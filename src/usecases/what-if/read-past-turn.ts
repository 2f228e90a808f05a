import { compileAccounts } from '../../routing/accounts.ts';
import type { Account } from '../../routing/accounts.ts';
import type { OpenLeadPolicy } from '../../routing/capacity-rules.ts';
import type { Lead } from '../../routing/lead.ts';
import type { PastLead, PastTurn } from '../../routing/what-if/history.ts';
import type { TurnDecision, TurnRow } from '../../store/what-if-turns.ts';
import type { PastVersions, RulesThen } from './what-if-rules.ts';

const DAY = 86_400_000;

/** What a turn was decided by. Null for a turn of which nothing is left. */
export function versionsOf({ inputs, decisions }: TurnRow): PastVersions | null {
  if (inputs) return inputs;
  const [first] = decisions;
  if (!first) return null;
  const { decidedAt: at, rulebookVersion, rosterVersion } = first;
  return { at, rulebookVersion, rosterVersion, listsVersion: null, holidays: null };
}

/** A stored turn as the what-if takes it. `openLeads` null: nobody looks at open leads. */
export function readPastTurn(
  { mode, inputs, decisions }: TurnRow,
  at: number,
  { snapshot, past }: RulesThen,
  openLeads: OpenLeadPolicy | null,
): PastTurn {
  const byContact = new Map(decisions.map((decision) => [decision.contactId, decision]));
  const entries =
    inputs?.leads ?? decisions.map(({ contactId }) => ({ contactId, lead: null, accounts: none }));
  const leads = entries.flatMap(({ contactId, lead: carried, accounts }): PastLead[] => {
    const decision = byContact.get(contactId) ?? null;
    const lead = carried ?? (decision && leadOf(decision));
    if (!lead) return [];
    const closesAt = decision && openLeads ? closingOf(decision, openLeads) : null;
    const { before = null, isLast = false } = decision ?? {};
    return [{ lead, accounts, decision, before, closesAt, isLast }];
  });
  const accounts = leads.flatMap((lead) => lead.accounts);
  const [first] = decisions;
  return {
    ...{ at, mode, leads, rulebook: past, onPaper: false },
    cause: inputs?.cause ?? causeOf(first),
    given: decisions.flatMap((decision) => {
      const { ownerId, territoryId, grade, outcome } = decision;
      const isErased = outcome === 'assigned' && ownerId !== null && !leadOf(decision);
      return isErased ? [{ ownerId, territoryId, grade, at }] : [];
    }),
    state: inputs?.state ?? null,
    request: inputs?.request ?? null,
    snapshot: accounts.length === 0 ? snapshot : { ...snapshot, accounts: compileAccounts(unique(accounts)) },
  };
}

const none: readonly Account[] = [];

function causeOf(decision: TurnDecision | undefined): PastTurn['cause'] {
  if (!decision || decision.cause === 'created' || decision.cause === 'hold_retried') return 'turn';
  return decision.cause;
}

/** Null once the person is erased. What we stored is trusted: checking it takes longer than deciding. */
function leadOf({ lead }: TurnDecision): Lead | null {
  return typeof lead === 'object' && lead !== null && 'contactId' in lead ? (lead as Lead) : null;
}

const unique = (accounts: readonly Account[]): readonly Account[] => [
  ...new Map(accounts.map((account) => [account.companyId, account])).values(),
];

/** A lead that is closed by now was so when it was answered, as far as anybody knows. */
function closingOf(decision: TurnDecision, policy: OpenLeadPolicy): number {
  const { leadStatus, lifecycleStage, decidedAt, clock, dueAt } = decision;
  const isAmong = (value: string | null, closed: readonly string[]) =>
    value !== null && closed.some((each) => each.toLowerCase() === value.trim().toLowerCase());
  const isClosed = isAmong(leadStatus, policy.closedStatuses) || isAmong(lifecycleStage, policy.closedStages);
  if (isClosed) return clock?.touchedAt ?? dueAt ?? decidedAt + DAY;
  return decidedAt + policy.forgetAfterDays * DAY;
}
