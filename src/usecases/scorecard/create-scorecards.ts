import type { Pool } from 'pg';
import type { RepFitWrites } from '../../contract/rep-fit.ts';
import type { ScorecardWrites } from '../../contract/scorecard.ts';
import { wordsFor } from '../settings/person.ts';
import type { Person } from '../settings/person.ts';
import { adoptFit } from './adopt-fit.ts';
import { adoptLearned } from './adopt-learned.ts';
import { auditRouting } from './audit-routing.ts';
import { cancelAsked, cancelFit, fitAsked, readPast, trainAsked } from './ask-for-training.ts';
import { showFit } from './show-fit.ts';
import { showScorecardHistory } from './show-history.ts';

/** What the scoring tab can ask for about past leads and learned cards, by the person whom HubSpot named. */
export type Scorecards = ReturnType<typeof createScorecards>;

export function createScorecards(deps: { readonly pool: Pool; readonly now: () => number }) {
  const { pool, now } = deps;
  return {
    show: (by: Person) => showScorecardHistory(pool, by.portalId, now(), wordsFor(by)),
    showFit: (by: Person) => showFit(pool, by.portalId, wordsFor(by)),
    audit: (by: Person, wanted: { readonly attribute: string; readonly got: 'grade' | 'owner' }) =>
      auditRouting(pool, by.portalId, wanted, now(), wordsFor(by)),
    read: (by: Person, write: ScorecardWrites['read']) => readPast(deps, by, write),
    train: (by: Person, write: ScorecardWrites['train']) => trainAsked(deps, by, write),
    cancel: (by: Person, write: ScorecardWrites['cancel']) => cancelAsked(deps, by, write),
    adopt: (by: Person, write: ScorecardWrites['adopt']) => adoptLearned(deps, by, write),
    fit: (by: Person, write: RepFitWrites['fit']) => fitAsked(deps, by, write),
    cancelFit: (by: Person, write: RepFitWrites['cancelFit']) => cancelFit(deps, by, write),
    adoptFit: (by: Person, write: RepFitWrites['adoptFit']) => adoptFit(deps, by, write),
  };
}
