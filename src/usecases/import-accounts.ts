import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { CallOptions, HubSpotClient } from '../hubspot/client.ts';
import { companiesScope, readCompanies, readCompanyPage } from '../hubspot/companies.ts';
import { dealsScope, readDealPage, readDeals } from '../hubspot/deals.ts';
import { HubSpotError } from '../hubspot/errors.ts';
import { advanceImport, finishImport, releaseImport, switchOffImport } from '../store/account-imports.ts';
import type { AccountImport, ImportPart } from '../store/account-imports.ts';
import { closeAccountPass, dropAccounts, saveAccounts, staleAccounts } from '../store/accounts.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { closeDealPass, dropDeals, saveDeals, staleDeals } from '../store/open-deals.ts';
import { accountFacts } from './account-facts.ts';

export interface ImportAccountsDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  readonly log: Logger;
  readonly now: () => number;
}

/** HubSpot's limit for one batch. */
const readAtOnce = 100;
/** Then others get their turn; what is left goes on at the next sweep. */
const pagesPerTurn = 10;
const dayMs = 24 * 60 * 60_000;
/** A page takes seconds at worst: a lease that old belongs to a process that died. */
export const importLeaseMs = 60_000;

/** What differs between companies and deals. */
interface PartWork {
  readonly scope: string;
  readonly what: string;
  stale(db: Database, portalId: PortalId, limit: number): Promise<string[]>;
  /** Reads the named records and answers with how to store them. */
  read(
    deps: ImportAccountsDeps,
    portalId: PortalId,
    ids: readonly string[],
    call: CallOptions,
  ): Promise<Store>;
  page(
    deps: ImportAccountsDeps,
    portalId: PortalId,
    after: string | null,
    call: CallOptions,
  ): Promise<{ readonly store: Store; readonly next: string | null }>;
  close(db: Database, portalId: PortalId, startedAt: Date): Promise<void>;
}

type Store = (db: Database, readAt: number) => Promise<void>;

const parts: Readonly<Record<ImportPart, PartWork>> = {
  companies: {
    scope: companiesScope,
    what: 'companies',
    stale: staleAccounts,
    async read({ hubspot }, portalId, ids, call) {
      const companies = await readCompanies(hubspot, portalId, ids, call);
      const found = new Set(companies.map((company) => company.companyId));
      const missing = ids.filter((id) => !found.has(id));
      return async (db, readAt) => {
        await saveAccounts(db, portalId, companies.map(accountFacts), readAt);
        await dropAccounts(db, portalId, missing, readAt);
      };
    },
    async page({ hubspot }, portalId, after, call) {
      const { records, next } = await readCompanyPage(hubspot, portalId, after, call);
      const store: Store = (db, readAt) => saveAccounts(db, portalId, records.map(accountFacts), readAt);
      return { store, next };
    },
    close: closeAccountPass,
  },
  deals: {
    scope: dealsScope,
    what: 'deals',
    stale: staleDeals,
    async read({ hubspot }, portalId, ids, call) {
      const deals = await readDeals(hubspot, portalId, ids, call);
      const found = new Set(deals.map((deal) => deal.dealId));
      const missing = ids.filter((id) => !found.has(id));
      return async (db, readAt) => {
        await saveDeals(db, portalId, deals, readAt);
        await dropDeals(db, portalId, missing, readAt);
      };
    },
    async page({ hubspot }, portalId, after, call) {
      const { records, next } = await readDealPage(hubspot, portalId, after, call);
      return { store: (db, readAt) => saveDeals(db, portalId, records, readAt), next };
    },
    close: closeDealPass,
  },
};

/**
 * Goes on with a claimed import: first what events said must be read again, then some pages of the pass, each page
 * with its cursor in one transaction. Stopped at any point, it goes on from the last page stored. A portal that does
 * not grant the scope has this part switched off, and routes without it. Throws HubSpotError for all other trouble.
 */
export async function importAccounts(
  deps: ImportAccountsDeps,
  claimed: AccountImport,
  call: CallOptions,
): Promise<void> {
  const { portalId, part, scopes } = claimed;
  const { scope, what } = parts[part];
  const switchOff = async () => {
    const why = `Baton may not read ${what} in this account: the permission ${scope} was not granted. Leads are routed without them.`;
    await switchOffImport(deps.pool, portalId, part, why, dayMs);
    deps.log.info({ portalId, part, scope }, 'a part of the account import is switched off: no permission');
  };
  if (scopes.length > 0 && !scopes.includes(scope)) return switchOff();
  try {
    await readStale(deps, portalId, part, call);
    if (claimed.passDue) await readPages(deps, claimed, call);
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 403) return switchOff();
    throw error;
  }
  await releaseImport(deps.pool, portalId, part, 0);
}

/** HubSpot failed or the process is stopping: the import waits and goes on where it was. */
export async function postponeImport(
  pool: Pool,
  { portalId, part }: Pick<AccountImport, 'portalId' | 'part'>,
  ms: number,
): Promise<void> {
  await releaseImport(pool, portalId, part, ms);
}

async function readStale(
  deps: ImportAccountsDeps,
  portalId: PortalId,
  part: ImportPart,
  call: CallOptions,
): Promise<void> {
  for (let batch = 0; batch < pagesPerTurn; batch += 1) {
    call.signal?.throwIfAborted();
    const ids = await parts[part].stale(deps.pool, portalId, readAtOnce);
    if (ids.length === 0) return;
    const readAt = deps.now();
    const store = await parts[part].read(deps, portalId, ids, call);
    await inTransaction(deps.pool, (db) => store(db, readAt));
    if (ids.length < readAtOnce) return;
  }
}

async function readPages(deps: ImportAccountsDeps, claimed: AccountImport, call: CallOptions): Promise<void> {
  const { portalId, part } = claimed;
  let { cursor } = claimed;
  const passStartedAt = claimed.passStartedAt ?? new Date(deps.now());
  for (let pages = 0; pages < pagesPerTurn; pages += 1) {
    call.signal?.throwIfAborted();
    const readAt = deps.now();
    const { store, next } = await parts[part].page(deps, portalId, cursor, call);
    const from = { portalId, part, cursor };
    const goesOn = await inTransaction(deps.pool, async (db) => {
      await store(db, readAt);
      if (next !== null) return advanceImport(db, from, { cursor: next, passStartedAt }, importLeaseMs);
      await parts[part].close(db, portalId, passStartedAt);
      await finishImport(db, from, dayMs);
      return false;
    });
    // Finished, or another process has gone on from this page: storing it twice did no harm.
    if (!goesOn) return;
    cursor = next;
  }
}
