import type { Case } from './case.ts';
import type { RoutingSnapshot, RoutingState } from './decision.ts';
import { factsOf } from './facts.ts';
import { findTerritory, placeTerritory } from './find-territory.ts';
import type { TerritoryMatch } from './find-territory.ts';
import type { Lead } from './lead.ts';
import { scoreLead } from './score-lead.ts';

/** Scores and matches a lead at `now` (epoch ms): all that is settled before anybody is asked. */
export function openCase(lead: Lead, snapshot: RoutingSnapshot, state: RoutingState, now: number): Case {
  const { rulebook, reps, holidays, rulebookVersion } = snapshot;
  const score = scoreLead(lead, rulebook.scorecard);
  const facts = factsOf(lead, score);
  const match: TerritoryMatch = snapshot.unexplained
    ? { ...placeTerritory(facts, rulebook), tried: [], unlisted: 0 }
    : findTerritory(facts, rulebook);
  return {
    lead,
    facts,
    snapshot,
    state,
    now,
    trace: {
      format: 3,
      contactId: lead.contactId,
      decidedAt: now,
      rulebookVersion,
      score,
      territoriesTried: match.tried,
      territoriesUnlisted: match.unlisted,
    },
    judging: {
      reps,
      capacity: rulebook.capacity,
      holidays,
      state,
      grade: score.grade,
      had: state.hadLead.get(lead.contactId) ?? [],
      now,
    },
    territory: match.territory,
    place: match.place,
    since: state.waiting.get(lead.contactId)?.since ?? now,
    handover: null,
    stepMinutes: null,
  };
}
