import { basename } from 'node:path';
import { z } from 'zod';
import { compileAccounts } from '../routing/accounts.ts';
import type { Account } from '../routing/accounts.ts';
import { compileRulebook } from '../routing/compile-rulebook.ts';
import type { Decision, RoutingSnapshot } from '../routing/decision.ts';
import { explainRulebookErrors } from '../routing/explain-rulebook-errors.ts';
import { compileHolidays } from '../routing/rep-calendar.ts';
import type { Rep } from '../routing/rep.ts';
import { listFaults } from '../routing/named-list.ts';
import { routeLeads } from '../routing/route-leads.ts';
import { emptyState } from '../routing/routing-state.ts';
import { rulebookSchema } from '../routing/rulebook.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { readLeads } from './read-leads.ts';
import { readReps, repsOfRulebook } from './read-reps.ts';
import { readJson, readTable, readText } from './read-table.ts';

/** Files and moment of an offline run, as the command line names them. */
export interface OfflineOptions {
  readonly rulebook: string;
  readonly leads: string;
  readonly reps?: string;
  readonly accounts?: string;
  /** `listId=FILE`, one value per line or in the first column. */
  readonly list?: readonly string[];
  /** ISO time; left out: now. */
  readonly at?: string;
}

export interface OfflineRun {
  /** In the order in which they were made. */
  readonly decisions: readonly Decision[];
  readonly nameOf: (ownerId: string) => string;
}

/** Decides every lead of a file without database or HubSpot. Faults in a file are told as sentences. */
export async function routeOffline(options: OfflineOptions): Promise<OfflineRun> {
  const now = readMoment(options.at);
  const rulebook = readRulebook(options.rulebook);
  const { reps, openLeads } = options.reps ? readReps(options.reps) : repsOfRulebook(rulebook);
  const lists = (options.list ?? []).map(readList);
  const missing = listFaults(rulebook, lists);
  if (missing.length > 0) throw new Error(`${missing.join('\n')}\nGive it with --list <id>=<file>.`);
  const snapshot: RoutingSnapshot = {
    rulebookVersion: 0,
    rulebook: compileRulebook(rulebook, lists),
    reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
    holidays: compileHolidays(await holidaysAround(now, rulebook, reps)),
    accounts: compileAccounts(options.accounts ? readAccounts(options.accounts) : []),
  };
  const leads = readLeads(options.leads, now);
  const { decisions } = routeLeads(leads, snapshot, { ...emptyState, openLeads }, now);
  return { decisions, nameOf: (ownerId) => snapshot.reps.get(ownerId)?.name ?? `Owner ${ownerId}` };
}

function readMoment(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const moment = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(moment)) {
    throw new Error(`--at ${text}: must be a time with its zone, such as 2026-11-18T09:00:00Z.`);
  }
  return moment;
}

/** A rulebook file, checked; its faults are told all at once. */
export function readRulebook(path: string): Rulebook {
  const written = readJson(readText(path), path);
  const parsed = rulebookSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const faults = explainRulebookErrors(written, parsed.error);
  throw new Error([`${path} is not a rulebook that Baton can use:`, ...faults].join('\n- '));
}

function readList(named: string) {
  const [listId = '', path = ''] = named.split(/=(.*)/s);
  if (listId === '' || path === '')
    throw new Error(`--list ${named}: must read like customers=customers.csv.`);
  const values = readText(path)
    .split('\n')
    .map((line) => (line.split(',')[0] ?? '').trim().replace(/^"(.*)"$/, '$1'))
    .filter((value) => value !== '');
  return { listId, name: basename(path).replace(/\.\w+$/, ''), values };
}

const texts = z.union([z.array(z.coerce.string()), z.string().transform((text) => text.split(';'))]);
const accountSchema = z.strictObject({
  companyId: z.coerce.string().min(1),
  name: z.string().default(''),
  domains: texts.default([]),
  ownerId: z.coerce.string().nullable().default(null),
  openDealOwnerIds: texts.default([]),
});

function readAccounts(path: string): readonly Account[] {
  const trimmed = (list: readonly string[]) => list.map((text) => text.trim()).filter((text) => text !== '');
  return readTable(path).map((row, i) => {
    const parsed = accountSchema.safeParse(row);
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`);
      throw new Error(`${path}, account ${i + 1}: ${faults.join('; ')}.`);
    }
    const { domains, openDealOwnerIds } = parsed.data;
    return {
      ...parsed.data,
      domains: trimmed(domains).map((domain) => domain.toLowerCase()),
      openDealOwnerIds: trimmed(openDealOwnerIds),
    };
  });
}

/** Loaded only when somebody has a calendar: the library is large. */
async function holidaysAround(now: number, rulebook: Rulebook, reps: readonly Rep[]) {
  const codes = [...rulebook.people, ...reps].flatMap(({ holidays }) =>
    holidays === undefined ? [] : [holidays],
  );
  if (codes.length === 0) return {};
  const { holidayDates } = await import('../usecases/holiday-dates.ts');
  const year = new Date(now).getUTCFullYear();
  return holidayDates(codes, [year - 1, year, year + 1]);
}
