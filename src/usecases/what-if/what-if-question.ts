import type { PaperLoad, WhatIfReport } from '../../contract/what-if.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import type { PortalId } from '../../store/database.ts';

/** A rulebook and the past leads that it is tried on. Moments in epoch ms. */
export interface WhatIfQuestion {
  readonly draft: Rulebook;
  readonly since: number;
  /** Left out: until now. */
  readonly until?: number;
  readonly load?: PaperLoad;
  /** So many changed leads are listed; left out: 100. */
  readonly listed?: number;
}

/** What the thread is given: it reads the past itself. */
export interface ThreadTask {
  readonly databaseUrl: string;
  readonly portalId: PortalId;
  readonly question: WhatIfQuestion;
}

/** What it tells: how far it is, and then one of the others. */
export type ThreadNews =
  | { readonly done: number; readonly of: number }
  | { readonly report: WhatIfReport }
  | { readonly trouble: string };
