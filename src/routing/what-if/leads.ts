import type { Account } from '../accounts.ts';
import type { Decision } from '../decision.ts';
import type { Lead } from '../lead.ts';
import { movedBy } from './history.ts';
import type { PastDecision } from './history.ts';
import type { WhatIfChange, WhatIfReason } from './change.ts';

/**
 * How a lead goes on in the what-if. `follows`: as it really went, turn by turn. `held`: on hold, tried again by itself.
 * `clock`: somebody has it, and whether they answer is played through. `over`: nothing comes any more.
 */
export type OwnCourse = 'follows' | 'held' | 'clock' | 'over';

/** A lead whose way is another than the one it really took, or that waits. Written to while the what-if runs. */
export interface OwnLead {
  readonly contactId: string;
  readonly mode: string;
  course: OwnCourse;
  /** Raised with every decision: what was planned before counts no more. */
  turn: number;
  /** The what-if's newest decision. */
  decision: PastDecision;
  /** Kept while the lead may be decided again by itself. */
  lead: Lead | null;
  accounts: readonly Account[];
  /** Whoever had it in the what-if. */
  had: readonly string[];
  /** The clock's time was over already. */
  breached: boolean;
  /** When its owner answers, epoch ms; null: never. */
  answer: number | null;
  /** What really became of it last; null: nothing that was written down. */
  past: PastDecision | null;
  /** What was different first; null: nothing so far. */
  changedBy: WhatIfReason['code'] | null;
  /** Its line in the list of changed leads, if it has one. */
  change: WhatIfChange | null;
  /** It went, or waited, another way once: what is read about it no longer says how it stands here. */
  apart: boolean;
  /** It counts as open until a moment that is planned. */
  closes: boolean;
  /** It counts as open no more. */
  closed: boolean;
  /** Nothing more really becomes of it. */
  pastOver: boolean;
  /** It never came. */
  readonly onPaper: boolean;
}

/** As much of a decision as later ones, and figures, look at. `ordinal`: how many of its lead there are with it. */
export function keptDecision(decision: Decision, ordinal: number): PastDecision {
  const { decidedAt, outcome, ownerId, territory, score, route = null, retryAt, clock, handover } = decision;
  return {
    ordinal,
    cause: handover?.cause ?? (ordinal === 1 ? 'created' : 'hold_retried'),
    ...{ decidedAt, outcome, ownerId, route, retryAt },
    ...{ territoryId: territory?.territoryId ?? null, territory: territory?.name ?? null },
    ...{ points: score.points, grade: score.grade, dueAt: clock?.dueAt ?? null, byTurn: isByTurn(decision) },
    moved: movedBy(decision.candidates),
    home: handover?.home ?? null,
    stepsDone: handover?.stepsDone ?? 0,
    turnGivenBack: handover?.turnGivenBack ?? false,
    clock: null,
  };
}

const isByTurn = ({ outcome, route, selection }: Decision): boolean =>
  outcome === 'assigned' &&
  (route ?? 'territory') === 'territory' &&
  selection !== 'least_loaded' &&
  selection !== 'strict_order';

/** A past decision as the router takes the previous one; `contactId` is its lead's. */
export function decisionOfPast(contactId: string, past: PastDecision): Decision {
  const { territoryId, territory, moved, home, stepsDone } = past;
  return {
    format: 3,
    contactId,
    decidedAt: past.decidedAt,
    rulebookVersion: 0,
    outcome: past.outcome,
    ownerId: past.ownerId,
    score: { points: past.points, grade: past.grade, factors: [] },
    territoriesTried: [],
    territory: territoryId === null ? null : { territoryId, name: territory ?? territoryId },
    candidates: (moved?.owners ?? []).map((ownerId, i) => ({
      ...{ ownerId, name: '', eligible: true, reasons: [], weight: 1, timeZone: 'UTC' },
      ...{ owedBefore: 0, owedAfter: moved?.amounts[i] ?? 0 },
    })),
    nextOwnerId: null,
    clock: null,
    retryAt: past.retryAt,
    ...(past.route !== null && { route: past.route }),
    handover:
      past.cause === 'created' || past.cause === 'hold_retried'
        ? null
        : {
            ...{ cause: past.cause, fromOwnerId: null, fromName: null, by: null, home, stepsDone },
            ...{ turnGivenBack: past.turnGivenBack, step: null, offHours: null, passed: [] },
          },
    reason: '',
  };
}
