import { companyKeysOf } from '../routing/account-claims.ts';
import { compileAccounts } from '../routing/accounts.ts';
import type { Account } from '../routing/accounts.ts';
import { countersNeeded } from '../routing/counters.ts';
import type { Lead } from '../routing/lead.ts';
import { writtenOver } from '../routing/overlay-map.ts';
import { recordReads } from '../routing/record-reads.ts';
import type { RecordedState } from '../routing/record-reads.ts';
import type { LedgerKey, RoutingState } from '../routing/routing-state.ts';
import { loadCompanyReps, saveCompanyReps } from '../store/company-reps.ts';
import type { Database } from '../store/database.ts';
import { countGivenLeads, formerReps } from '../store/given-leads.ts';
import { loadLedger, saveLedger } from '../store/ledger.ts';
import { countOpenLeads } from '../store/open-leads.ts';
import type { Portal } from '../store/portals.ts';
import { loadWaitingLeads } from '../store/waiting-leads.ts';
import { accountsOfLeads } from './lead-accounts.ts';
import type { LoadedSnapshot, RoutingSnapshots } from './routing-snapshots.ts';

/** What a turn decides by; the state remembers what of it was read. */
export interface OpenTurn extends RecordedState {
  readonly snapshot: LoadedSnapshot;
  /** The same state without a memory. */
  readonly before: RoutingState;
}

/** All that the core needs to decide these leads now: what is in force, the companies of the leads, and the state. */
export async function openTurn(
  snapshots: RoutingSnapshots,
  db: Database,
  portal: Portal,
  leads: readonly Lead[],
  now: number,
): Promise<OpenTurn> {
  const snapshot = await snapshots.load(db, portal);
  const accounts = await accountsOfLeads(db, portal.portalId, snapshot.rulebook.accounts, leads);
  const before = await loadTurnState(db, portal, snapshot, leads, accounts, now);
  return { snapshot: { ...snapshot, accounts: compileAccounts(accounts) }, before, ...recordReads(before) };
}

/** What the core must know of the portal to decide these leads now; only what the rulebook asks for is counted. */
export async function loadTurnState(
  db: Database,
  { portalId, mode }: Portal,
  snapshot: LoadedSnapshot,
  leads: readonly Lead[],
  accounts: readonly Account[],
  now: number,
): Promise<RoutingState> {
  const { rulebook, reps } = snapshot;
  const contactIds = leads.map((lead) => lead.contactId);
  const companyKeys =
    rulebook.accounts.claims.length === 0
      ? []
      : [
          ...leads.flatMap((lead) => companyKeysOf(lead, null)),
          ...accounts.map((account) => `company:${account.companyId}`),
        ];
  const balances = await loadLedger(db, portalId, mode);
  return {
    ledger: new Map(
      balances.map(({ territoryId, ownerId, owed }) => [`${territoryId}/${ownerId}` as LedgerKey, owed]),
    ),
    received: await countGivenLeads(
      db,
      portalId,
      mode,
      countersNeeded(rulebook.capacity, [...reps.values()], now),
    ),
    openLeads: snapshot.countsOpenLeads ? await countOpenLeads(db, portalId, rulebook.openLeads) : new Map(),
    companyReps: await loadCompanyReps(db, portalId, mode, [...new Set(companyKeys)]),
    waiting: await loadWaitingLeads(db, portalId),
    hadLead: await formerReps(db, portalId, mode, contactIds),
  };
}

/** Writes what deciding changed. Counts need no writing: they are read from the decisions; holds stand with their leads. */
export async function saveTurnState(
  db: Database,
  { portalId, mode }: Portal,
  { before }: OpenTurn,
  after: RoutingState,
): Promise<void> {
  const balances = changed(before.ledger, after.ledger).map(([key, owed]) => {
    const slash = key.lastIndexOf('/');
    return { territoryId: key.slice(0, slash), ownerId: key.slice(slash + 1), owed };
  });
  if (balances.length > 0) await saveLedger(db, portalId, mode, balances);
  const reps = changed(before.companyReps, after.companyReps).map(([companyKey, ownerId]) => ({
    companyKey,
    ownerId,
  }));
  if (reps.length > 0) await saveCompanyReps(db, portalId, mode, reps);
}

const changed = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): [K, V][] =>
  writtenOver(after).filter(([key, value]) => before.get(key) !== value);
