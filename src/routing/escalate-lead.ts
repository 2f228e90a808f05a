import type { Case } from './case.ts';
import { closeDecision } from './close-decision.ts';
import type { LeadOutcome } from './close-decision.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type {
  AskedStep,
  Decision,
  Handover,
  RoutingResult,
  RoutingSnapshot,
  RoutingState,
} from './decision.ts';
import { companyKeys, startHandover } from './handover.ts';
import type { Leaving } from './handover.ts';
import type { Lead } from './lead.ts';
import { stepsFrom } from './next-step.ts';
import { ownerHours } from './owner-clock.ts';
import { staysSentence, waitsSentence } from './reason-sentence.ts';
import { changed } from './routing-state.ts';
import { walkChain } from './walk-chain.ts';
import type { ChainStep, Found, Walked } from './walk-chain.ts';

/** What became of a lead that was to leave its owner. */
export type HandoverOutcome =
  | ({ readonly outcome: 'given' } & RoutingResult)
  /** Nobody can take it before then (epoch ms): the owner keeps the lead, and the same step is asked again. */
  | {
      readonly outcome: 'waits';
      readonly until: number;
      readonly passed: readonly AskedStep[];
      readonly reason: string;
    }
  /** The chain is over, or nobody in it can take the lead: the owner keeps it. */
  | { readonly outcome: 'stays'; readonly passed: readonly AskedStep[]; readonly reason: string };

/**
 * A clock has run out at `now` (epoch ms): the next step of the policy's chain that finds somebody. `previous` is the
 * lead's latest decision; its `handover.stepsDone` says how far the chain has come. `state` is that before the lead
 * leaves its owner, with `previous` applied; it comes back changed only when the lead was given.
 */
export function escalateLead(
  lead: Lead,
  previous: Decision,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): HandoverOutcome {
  const leaving = startHandover(lead, previous, { cause: 'escalated', by: null }, snapshot, state, now);
  const done = previous.handover?.stepsDone ?? 0;
  return handOver(leaving, state, chainFrom(leaving.home, done));
}

/**
 * The owner passes the lead on (`by`: their name): to the territory's next rep, or else to who is left in the chain.
 * That is no breach, so the chain comes no further by it. Otherwise as escalateLead.
 */
export function passOnLead(
  lead: Lead,
  previous: Decision,
  by: string | null,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): HandoverOutcome {
  const leaving = startHandover(lead, previous, { cause: 'passed_on', by }, snapshot, state, now);
  const done = previous.handover?.stepsDone ?? 0;
  const first: ChainStep = { step: { to: 'next_rep' }, doneAfter: done };
  return handOver(leaving, state, [first, ...chainFrom(leaving.home, done)]);
}

const chainFrom = (home: CompiledTerritory | null, done: number): readonly ChainStep[] =>
  home?.slaPolicy
    ? stepsFrom(home.slaPolicy, done).map((step, i) => ({ step, doneAfter: done + i + 1 }))
    : [];

function handOver(
  { it, home, handover, change }: Leaving,
  state: RoutingState,
  steps: readonly ChainStep[],
): HandoverOutcome {
  const offHours = home?.slaPolicy?.offHours;
  const walked = home && offHours ? walkChain(it, home, steps, offHours) : nowhere;
  const { passed, found, until } = walked;
  if (found) {
    const given = giveTo(it, handover, found, passed);
    return { outcome: 'given', decision: given.decision, state: changed(state, change, given.change) };
  }
  if (until === null) return { outcome: 'stays', passed, reason: staysSentence(handover, passed) };
  const reason = waitsSentence(handover, until, it.now, zoneOf(handover.fromOwnerId, it));
  return { outcome: 'waits', until, passed, reason };
}

const nowhere: Walked = { passed: [], found: null, until: null };

function giveTo(
  it: Case,
  handover: Handover,
  { verdict, step, offHours }: Found,
  passed: readonly AskedStep[],
): LeadOutcome {
  const stepsDone = step?.doneAfter ?? handover.stepsDone;
  const found = { ...handover, stepsDone, step: step?.step.to ?? null, offHours, passed };
  const stepMinutes = step?.step.targetMinutes ?? null;
  return closeDecision({ ...it, handover: found, stepMinutes }, verdict, null, companyKeys(it));
}

/** The owner's own: they read the sentence. */
const zoneOf = (ownerId: string | null, { snapshot }: Case): string =>
  (ownerId === null ? null : ownerHours(ownerId, snapshot))?.timeZone ?? 'UTC';
