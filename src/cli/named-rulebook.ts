import type { Pool } from 'pg';
import type { Rulebook } from '../routing/rulebook.ts';
import type { PortalId } from '../store/database.ts';
import { findDraft } from '../store/drafts.ts';
import { loadNameBook } from '../usecases/rulebook-files/load-name-book.ts';
import { rulebookOf } from '../usecases/settings/show-versions.ts';
import { rulebookFromFile } from './rulebook-from-file.ts';

/** The account that a command was given. */
export interface Account {
  readonly pool: Pool;
  readonly portalId: PortalId;
}

export const rulebookArgument = 'a YAML or JSON file; with --portal also a version, "live" or "draft"';

const isVersion = (name: string): boolean => /^(\d+|live|draft)$/.test(name);

/** What a command line calls a rulebook: a file, or with an account a version of it, "live" or "draft". */
export async function namedRulebook(name: string, account: Account | null): Promise<Rulebook> {
  if (!isVersion(name)) {
    return rulebookFromFile(name, account && (await loadNameBook(account.pool, account.portalId)));
  }
  if (!account) throw new Error(`"${name}" is a version: say with --portal whose it is.`);
  if (name === 'draft' && !(await findDraft(account.pool, account.portalId))) {
    throw new Error(`Account ${account.portalId} has no draft.`);
  }
  return rulebookOf(account.pool, account.portalId, name);
}
