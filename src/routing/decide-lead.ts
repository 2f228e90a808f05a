import { dueAt } from './business-time.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type {
  CandidateVerdict,
  Clock,
  Decision,
  LedgerKey,
  RoutingSnapshot,
  RoutingState,
} from './decision.ts';
import { findTerritory } from './find-territory.ts';
import { holdUntil } from './hold-until.ts';
import { judgeReps } from './judge-reps.ts';
import type { JudgedRep } from './judge-reps.ts';
import type { Lead } from './lead.ts';
import { assignedSentence, heldSentence, keptSentence } from './reason-sentence.ts';
import type { Rep } from './rep.ts';
import { scoreLead } from './score-lead.ts';
import { selectRep } from './select-rep.ts';
import { MINUTE } from './working-hours.ts';

/** A decision, and the new ledger balances it brings: none unless somebody was picked. */
export interface LeadOutcome {
  readonly decision: Decision;
  readonly balances: ReadonlyMap<LedgerKey, number>;
}

/** Decides one lead without touching the state: see route-lead.ts for the state that follows. */
export function decideLead(
  lead: Lead,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): LeadOutcome {
  const { rulebook, reps } = snapshot;
  const { tried, territory } = findTerritory(lead, rulebook.territories);
  const trace = {
    format: 1,
    contactId: lead.contactId,
    decidedAt: now,
    rulebookVersion: snapshot.rulebookVersion,
    score: scoreLead(lead, rulebook.scorecard),
    territoriesTried: tried,
    territory: territory && { territoryId: territory.territoryId, name: territory.name },
  } as const;
  const noPick = { candidates: [], nextOwnerId: null, clock: null, retryAt: null } as const;

  const owner = lead.ownerId === null ? null : (reps.get(lead.ownerId) ?? lead.ownerId);
  if (owner !== null && keepsOwner(owner, rulebook.existingOwner)) {
    const reason = keptSentence(owner, rulebook.existingOwner);
    const decision: Decision = { ...trace, outcome: 'kept', ownerId: lead.ownerId, ...noPick, reason };
    return { decision, balances: new Map() };
  }

  const judged = judgeReps(territory?.members ?? [], reps, rulebook.dailyCaps, state.receivedToday, now);
  const owedBy = (ownerId: string) => state.ledger.get(ledgerKey(territory, ownerId)) ?? 0;
  const pool = judged
    .filter((rep) => rep.reasons.length === 0)
    .map(({ ownerId, weight }) => ({ ownerId, weight, owed: owedBy(ownerId) }));
  const selection = selectRep(pool, lead.contactId);
  const candidates = judged.map((rep) => verdictOn(rep, owedBy(rep.ownerId), selection?.owedAfter));
  candidates.sort(eligibleThenName);

  if (!selection) {
    const reason = heldSentence(territory, judged, now);
    const retryAt = holdUntil(judged, now);
    const decision: Decision = {
      ...trace,
      outcome: 'held',
      ownerId: null,
      ...noPick,
      candidates,
      retryAt,
      reason,
    };
    return { decision, balances: new Map() };
  }
  const unworded: Decision = {
    ...trace,
    outcome: 'assigned',
    ownerId: selection.ownerId,
    candidates,
    nextOwnerId: selection.nextOwnerId,
    clock: startClock(territory, reps.get(selection.ownerId), now),
    retryAt: null,
    reason: '',
  };
  const decision = { ...unworded, reason: assignedSentence(unworded, owner) };
  const balances = new Map(
    [...selection.owedAfter].map(([ownerId, owed]) => [ledgerKey(territory, ownerId), owed]),
  );
  return { decision, balances };
}

/** An owner whom HubSpot no longer lists (here only an id) counts as inactive. */
const keepsOwner = (owner: Rep | string, policy: 'keep' | 'overwrite_inactive'): boolean =>
  policy === 'keep' || (typeof owner !== 'string' && owner.active);

const ledgerKey = (territory: CompiledTerritory | null, ownerId: string): LedgerKey =>
  `${territory?.territoryId ?? ''}/${ownerId}`;

function verdictOn(
  { ownerId, name, weight, timeZone, reasons }: JudgedRep,
  owedBefore: number,
  owedAfter: ReadonlyMap<string, number> | undefined,
): CandidateVerdict {
  const eligible = reasons.length === 0;
  return {
    ownerId,
    name,
    eligible,
    reasons,
    weight,
    timeZone,
    owedBefore,
    owedAfter: owedAfter?.get(ownerId) ?? owedBefore,
  };
}

/** Names by code unit, not by language: the order must be the same on every machine. */
function eligibleThenName(a: CandidateVerdict, b: CandidateVerdict): number {
  if (a.eligible !== b.eligible) return a.eligible ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.ownerId < b.ownerId ? -1 : 1;
}

function startClock(territory: CompiledTerritory | null, rep: Rep | undefined, now: number): Clock | null {
  const policy = territory?.slaPolicy;
  if (!policy || !rep) return null;
  const { targetMinutes, calendar } = policy;
  const due =
    calendar === 'wall'
      ? now + targetMinutes * MINUTE
      : dueAt(now, targetMinutes, rep.workingHours, rep.timeZone);
  return { startsAt: now, dueAt: due, targetMinutes, calendar, timeZone: rep.timeZone };
}
