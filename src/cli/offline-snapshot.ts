import { z } from 'zod';
import { compileAccounts } from '../routing/accounts.ts';
import type { Account } from '../routing/accounts.ts';
import { compileRulebook } from '../routing/compile-rulebook.ts';
import type { RoutingSnapshot, RoutingState } from '../routing/decision.ts';
import { listFaults } from '../routing/named-list.ts';
import { compileHolidays } from '../routing/rep-calendar.ts';
import type { Rep } from '../routing/rep.ts';
import { emptyState } from '../routing/routing-state.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { readList } from './read-list.ts';
import { readReps, repsOfRulebook } from './read-reps.ts';
import { readTable } from './read-table.ts';
import { rulebookFromFile } from './rulebook-from-file.ts';

/** Files of which an offline run is made, as the command line names them. */
export interface SnapshotFiles {
  readonly rulebook: string;
  readonly reps?: string;
  readonly accounts?: string;
  /** `listId=FILE`, one value per line or in the first column. */
  readonly list?: readonly string[];
}

/** Everything that deciding around `now` (epoch ms) needs, without database or HubSpot. Faults are told as sentences. */
export async function offlineSnapshot(
  files: SnapshotFiles,
  now: number,
): Promise<{ readonly snapshot: RoutingSnapshot; readonly state: RoutingState }> {
  const rulebook = rulebookFromFile(files.rulebook, null);
  const { reps, openLeads } = files.reps ? readReps(files.reps) : repsOfRulebook(rulebook);
  const lists = (files.list ?? []).map(readList);
  const missing = listFaults(rulebook, lists);
  if (missing.length > 0) throw new Error(`${missing.join('\n')}\nGive it with --list <id>=<file>.`);
  const snapshot: RoutingSnapshot = {
    rulebookVersion: 0,
    rulebook: compileRulebook(rulebook, lists),
    reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
    holidays: compileHolidays(await holidaysAround(now, rulebook, reps)),
    accounts: compileAccounts(files.accounts ? readAccounts(files.accounts) : []),
  };
  return { snapshot, state: { ...emptyState, openLeads } };
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
  const codes = [...rulebook.people, ...rulebook.calendars, ...reps].flatMap(({ holidays }) =>
    holidays === undefined ? [] : [holidays],
  );
  if (codes.length === 0) return {};
  const { holidayDates, yearsOfClocks } = await import('../usecases/holiday-dates.ts');
  return holidayDates(codes, yearsOfClocks(now));
}
