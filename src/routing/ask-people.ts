import { needsNothing } from './compile-requirements.ts';
import type { AccountClaims } from './account-claims.ts';
import type { AccountPolicy } from './account-policy.ts';
import { verdictOf } from './ask-territory.ts';
import type { AccountTrace, CandidateVerdict, VerdictReason } from './decision.ts';
import { judgeRep } from './judge-reps.ts';
import type { JudgeContext, JudgedRep } from './judge-reps.ts';

type PeopleContext = Omit<JudgeContext, 'needs'>;

/** What became of asking those with a claim on the lead's company. */
export interface AskedClaims {
  readonly trace: AccountTrace | null;
  readonly judged: readonly JudgedRep[];
  readonly candidates: readonly CandidateVerdict[];
  /** Whoever gets the lead, or null. */
  readonly ownerId: string | null;
  readonly nextOwnerId: string | null;
}

/** Obstacles that a claim overrides under "assign anyway": they are about when, not about whether. */
const passing: ReadonlySet<VerdictReason['code']> = new Set([
  'away',
  'out_of_office',
  'holiday',
  'off_hours',
]);

/** Asks everybody with a claim, in order. Skills and languages of a territory do not bind them: they know the company. */
export function askClaims(
  { account, by, similarity, claims }: AccountClaims,
  policy: AccountPolicy,
  context: PeopleContext,
): AskedClaims {
  if (!account && claims.length === 0) return nobody;
  const judged = claims.map(({ ownerId }) => judgeRep(ownerId, 1, { ...context, needs: needsNothing }));
  const free = judged.filter(({ reasons }) => reasons.length === 0);
  const willing =
    free.length === 0 && policy.unavailable === 'assign_anyway' ? judged.filter(onlyAbsent) : free;
  const pick = willing[0];
  const seen = judged.map((rep) => (willing.includes(rep) ? { ...rep, reasons: [] } : rep));
  return {
    trace: {
      companyId: account?.companyId ?? null,
      name: account?.name ?? null,
      by,
      similarity,
      threshold: by === 'name' ? policy.nameThreshold : null,
      claims: claims.map(({ claim, ownerId }, i) => ({
        claim,
        ownerId,
        name: judged[i]?.name ?? ownerId,
        reasons: judged[i]?.reasons ?? [],
      })),
      won: pick !== undefined,
    },
    judged,
    candidates: seen.map((rep) => verdictOf(rep)),
    ownerId: pick?.ownerId ?? null,
    nextOwnerId: willing[1]?.ownerId ?? null,
  };
}

const nobody: AskedClaims = { trace: null, judged: [], candidates: [], ownerId: null, nextOwnerId: null };

/** Whether a rep could take the lead if they were there. */
export const onlyAbsent = ({ reasons }: JudgedRep): boolean => reasons.every(({ code }) => passing.has(code));

/** What became of asking people by name. */
export interface AskedPeople {
  readonly judged: readonly JudgedRep[];
  readonly candidates: readonly CandidateVerdict[];
  readonly ownerId: string | null;
  readonly nextOwnerId: string | null;
}

/** Obstacles that do not count: none, those about when, and all but being gone or having had the lead. */
export type Overlooked = 'nothing' | 'absence' | 'nearly_all';

/** The first of these people who may take a lead; whoever has no obstacle comes before whoever has one that is overlooked. */
export function askPeople(
  ownerIds: readonly string[],
  context: PeopleContext,
  overlooked: Overlooked,
): AskedPeople {
  const judged = ownerIds.map((ownerId) => judgeRep(ownerId, 1, { ...context, needs: needsNothing }));
  const there = judged.filter(({ reasons }) => reasons.length === 0);
  const excused = judged.filter((rep) => rep.reasons.length > 0 && isExcused(rep, overlooked));
  const willing = [...there, ...excused];
  const seen = judged.map((rep) => (excused.includes(rep) ? { ...rep, reasons: [] } : rep));
  return {
    judged,
    candidates: seen.map((rep) => verdictOf(rep)),
    ownerId: willing[0]?.ownerId ?? null,
    nextOwnerId: willing[1]?.ownerId ?? null,
  };
}

function isExcused(rep: JudgedRep, overlooked: Overlooked): boolean {
  switch (overlooked) {
    case 'nothing':
      return false;
    case 'absence':
      return onlyAbsent(rep);
    case 'nearly_all':
      return rep.reasons.every(({ code }) => code !== 'deactivated' && code !== 'already_had');
  }
}
