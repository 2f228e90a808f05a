import type { LeadCard } from '../contract/lead-card.ts';
import { companyWords } from '../routing/account-words.ts';
import type { Decision } from '../routing/decision.ts';
import { factorValue } from '../routing/factor-words.ts';
import { whatHappensNext, whyCandidate } from '../routing/reason-text.ts';
import { LEAD } from '../routing/select-rep.ts';
import type { SlaPolicy } from '../routing/sla-policy.ts';
import type { Words } from '../routing/words/catalogue.ts';
import type { ClockState } from '../store/clock-states.ts';
import type { LeadEvent } from '../store/lead-events.ts';
import type { LeadViewer } from '../store/lead-viewers.ts';
import type { LeadRow } from '../store/leads.ts';
import type { OwedWriteState } from '../store/owed-writes.ts';
import type { Mode } from '../store/portals.ts';
import { clockCard } from './clock-card.ts';
import { leadVersion } from './lead-version.ts';
import { offerTo } from './lead-offer.ts';

type DecidedCard = Extract<LeadCard, { state: 'decided' }>;

/** A lead with its newest decision and everything since. */
export interface LeadStory {
  readonly lead: LeadRow;
  readonly mode: Mode;
  /** In the words of `words`: see decisionInWords. */
  readonly decision: Decision;
  readonly words: Words;
  readonly write: { readonly state: OwedWriteState; readonly note: string | null } | null;
  readonly clock: ClockState | null;
  readonly policy: SlaPolicy | null;
  readonly events: readonly LeadEvent[];
  readonly viewer: LeadViewer;
}

const ownersIn = (details: LeadEvent['details']): string[] =>
  Object.entries(details).flatMap(([name, value]) =>
    /ownerId$/i.test(name) && typeof value === 'string' ? [value] : [],
  );

/** Owners whose names the card needs. */
export function ownersOnCard({ lead, decision, events }: LeadStory): string[] {
  const ids = [lead.ownerId, decision.ownerId, decision.nextOwnerId];
  for (const { ownerId, details } of events) ids.push(ownerId, ...ownersIn(details));
  return [...new Set(ids.filter((id) => id !== null))];
}

export function decidedCard(story: LeadStory, names: ReadonlyMap<string, string>): DecidedCard {
  const { lead, decision, mode, events, viewer, words } = story;
  const named = (ownerId: string | null) =>
    ownerId === null ? null : { ownerId, name: names.get(ownerId) ?? words.card.owner(ownerId) };
  const overruled = lead.ownerChangedAt !== null;
  const matched = decision.territoriesTried.find((territory) => territory.matched);
  return {
    state: 'decided',
    version: leadVersion(lead),
    outcome: decision.outcome,
    mode,
    reason: decision.reason,
    owner: named(overruled ? lead.ownerId : decision.ownerId),
    overruled,
    viewerOwnerId: viewer.ownerId,
    note: note(story, named(lead.ownerId)?.name ?? null),
    decidedAt: decision.decidedAt,
    rulebookVersion: decision.rulebookVersion,
    score: scoreOf(decision, words),
    territory: matched ? { name: matched.name, because: matched.because } : null,
    territoriesTried: decision.territoriesTried.map(({ name, matched, because }) => ({
      ...{ name, matched, because },
    })),
    territoriesUnlisted: decision.territoriesUnlisted ?? 0,
    company: decision.account ? companyWords(decision.account, words) : null,
    candidates: candidatesOf(decision, words),
    nextOwner: named(decision.nextOwnerId),
    clock: clockCard(decision.clock, story.clock, overruled),
    retryAt: lead.state === 'held' ? (lead.retryAt ?? decision.retryAt) : null,
    next: overruled ? words.card.next.changedByHand : whatHappensNext(decision, words),
    timeline: events.map((event) => ({
      ...{ at: event.at, kind: event.kind, owner: named(event.ownerId), details: detailsIn(words, event) },
    })),
    names: Object.fromEntries(names),
    offer: offerTo(viewer, story),
  };
}

function scoreOf({ score }: Decision, words: Words): DecidedCard['score'] {
  const { points, grade, factors, chance, chanceNote } = score;
  return {
    points,
    grade,
    ...(chance !== undefined && { chance }),
    ...(chanceNote !== undefined && { chanceNote }),
    factors: factors.map((factor) => ({
      ...{ label: factor.label, value: factorValue(factor, words), points: factor.points },
    })),
  };
}

function candidatesOf(decision: Decision, words: Words): DecidedCard['candidates'] {
  return decision.candidates.map((candidate) => ({
    ownerId: candidate.ownerId,
    name: candidate.name,
    eligible: candidate.eligible,
    chosen: decision.outcome === 'assigned' && candidate.ownerId === decision.ownerId,
    why: whyCandidate(decision, candidate, 'rep', words),
    owedBefore: inLeads(candidate.owedBefore),
    owedAfter: inLeads(candidate.owedAfter),
  }));
}

const inLeads = (balance: number) => Math.round((balance / LEAD) * 100) / 100;

/** What is different on the record from what was decided, if anything. */
function note({ lead, write, words: { card } }: LeadStory, ownerName: string | null): string | null {
  if (lead.ownerChangedAt !== null) return card.note.changedByHand(ownerName ?? card.noOwner);
  if (write?.state === 'refused') return card.note.refused(card.stored(write.note ?? ''));
  if (write?.state === 'superseded') return write.note === null ? null : card.stored(write.note);
  if (write?.state === 'pending' && write.note !== null) return card.note.notYet(card.stored(write.note));
  return null;
}

/** A timeline's facts are facts; only why something ended is stored in words. */
function detailsIn({ reason, card }: Words, { kind, details }: LeadEvent): LeadEvent['details'] {
  if (kind === 'escalation_stopped' && typeof details['chainOver'] === 'boolean') {
    return { ...details, reason: details['chainOver'] ? reason.chainOver : reason.nobodyInChain };
  }
  if (kind !== 'gone' || typeof details['reason'] !== 'string') return details;
  return { ...details, reason: card.stored(details['reason']) };
}
