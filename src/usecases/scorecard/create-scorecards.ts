import type { Pool } from 'pg';
import type { ScorecardWrites } from '../../contract/scorecard.ts';
import type { Person } from '../settings/person.ts';
import { adoptLearned } from './adopt-learned.ts';
import { auditRouting } from './audit-routing.ts';
import { cancelAsked, readPast, trainAsked } from './ask-for-training.ts';
import { showScorecardHistory } from './show-history.ts';

/** What the scoring tab can ask for about past leads and learned cards, by the person whom HubSpot named. */
export type Scorecards = ReturnType<typeof createScorecards>;

export function createScorecards(deps: { readonly pool: Pool; readonly now: () => number }) {
  const { pool, now } = deps;
  return {
    show: (by: Person) => showScorecardHistory(pool, by.portalId, now()),
    audit: (by: Person, wanted: { readonly attribute: string; readonly got: 'grade' | 'owner' }) =>
      auditRouting(pool, by.portalId, wanted, now()),
    read: (by: Person, write: ScorecardWrites['read']) => readPast(deps, by, write),
    train: (by: Person, write: ScorecardWrites['train']) => trainAsked(deps, by, write),
    cancel: (by: Person, write: ScorecardWrites['cancel']) => cancelAsked(deps, by, write),
    adopt: (by: Person, write: ScorecardWrites['adopt']) => adoptLearned(deps, by, write),
  };
}
